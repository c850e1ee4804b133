import { messages } from './language.ts'

/** Words around every chart. */
export const chartMessages = messages({
  vi: {
    table: 'Bảng số liệu',
    given: 'Đã xuất.',
    failed: 'Chưa xuất được. Hãy thử lại.',
  },
  en: {
    table: 'Figures as a table',
    given: 'Handed over.',
    failed: 'Could not be made. Try again.',
  },
})
