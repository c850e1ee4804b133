import { messages } from './language.ts'

/** Words of one survey in a list; they are there from the start. Those of the lists are in `survey-lists.ts`, those of filling one in `survey.ts`. */
export const surveysMessages = messages({
  vi: {
    draft: (when: string) => `đang làm, sửa ${when}`,
    final: (who: string, when: string) => `${who} · ${when}`,
    answered: (count: number) => `đã ghi ${count} mục`,
    unknownForm: 'Phiếu khảo sát',
    correction: 'Bản sửa',
    replaced: 'Đã có bản sửa',
  },
  en: {
    draft: (when: string) => `in progress, changed ${when}`,
    final: (who: string, when: string) => `${who} · ${when}`,
    answered: (count: number) => `${count} entries noted`,
    unknownForm: 'Survey',
    correction: 'Correction',
    replaced: 'Corrected since',
  },
})
