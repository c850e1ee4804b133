import { messages } from './language.ts'

/** Words of the office's lists of dossiers. */
export const officeDossierMessages = messages({
  vi: {
    stage: 'Đang ở bước',
    term: 'Thời hạn',
    occasion: 'Lần đăng ký',
    since: 'Từ ngày',
    due: 'Hạn',
    round: 'Đợt',
    roundName: (level: 'province' | 'ministry', number: number, year: number) =>
      level === 'ministry' ? `Bộ ${number}/${year}` : `${number}/${year}`,
    lateCount: (count: number) => `${count} quá hạn`,
    pressing: 'Hồ sơ quá hạn, sắp đến hạn',
    pressingNone: 'Không có hồ sơ nào quá hạn hay sắp đến hạn.',
    counts: (late: number, near: number) => `${late} quá hạn, ${near} sắp đến hạn (7 ngày)`,
    all: (count: number) => `Bảng hồ sơ (${count})`,
  },
  en: {
    stage: 'Stage',
    term: 'Term',
    occasion: 'Occasion',
    since: 'Since',
    due: 'Due',
    round: 'Round',
    roundName: (level: 'province' | 'ministry', number: number, year: number) =>
      level === 'ministry' ? `Ministry ${number}/${year}` : `${number}/${year}`,
    lateCount: (count: number) => `${count} late`,
    pressing: 'Dossiers that are late or due soon',
    pressingNone: 'No dossier is late or due soon.',
    counts: (late: number, near: number) => `${late} late, ${near} due soon (7 days)`,
    all: (count: number) => `Table of dossiers (${count})`,
  },
})
