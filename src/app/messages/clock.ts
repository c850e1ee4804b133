import { messages } from './language.ts'

/** How far a clock is off. */
export const clockMessages = messages({
  vi: {
    right: 'đúng giờ',
    ahead: (count: string, unit: string) => `nhanh ${count} ${unit}`,
    behind: (count: string, unit: string) => `chậm ${count} ${unit}`,
    unit: { year: 'năm', day: 'ngày', hour: 'giờ', minute: 'phút' },
  },
  en: {
    right: 'right',
    ahead: (count: string, unit: string) => `${count} ${unit} ahead`,
    behind: (count: string, unit: string) => `${count} ${unit} behind`,
    unit: { year: 'years', day: 'days', hour: 'hours', minute: 'minutes' },
  },
})
