import { messages } from './language.ts'

/** Words of lists of surveys; those of filling one are in `survey.ts`. */
export const surveysMessages = messages({
  vi: {
    title: 'Khảo sát',
    none: 'Chưa có phiếu nào. Chọn phiếu để bắt đầu; không cần mạng.',
    noneOffice: 'Chưa có phiếu khảo sát nào.',
    start: 'Lập phiếu',
    startTitle: 'Chọn phiếu khảo sát',
    draft: (when: string) => `đang làm, sửa ${when}`,
    final: (who: string, when: string) => `${who} · ${when}`,
    answered: (count: number) => `đã ghi ${count} mục`,
    goOn: 'Làm tiếp',
    unknownForm: 'Phiếu khảo sát',
    failed: 'Chưa lập được phiếu, có thể máy đã hết chỗ. Không có gì bị mất; hãy thử lại.',
    unavailable: 'Mẫu phiếu chưa tải được về máy. Hãy nối mạng, mở lại ứng dụng một lần rồi thử lại.',
    openOne: 'Đang làm dở một phiếu loại này:',
    evenSo: 'Lập phiếu mới',
    more: (count: number) => `Xem thêm ${count} phiếu`,
  },
  en: {
    title: 'Surveys',
    none: 'No survey yet. Choose one to begin; no network needed.',
    noneOffice: 'No survey yet.',
    start: 'New survey',
    startTitle: 'Choose a survey',
    draft: (when: string) => `in progress, changed ${when}`,
    final: (who: string, when: string) => `${who} · ${when}`,
    answered: (count: number) => `${count} entries noted`,
    goOn: 'Go on',
    unknownForm: 'Survey',
    failed: 'The survey was not made; the phone may be full. Nothing is lost; try again.',
    unavailable: 'The form has not been downloaded. Go online, open the app once more, then try again.',
    openOne: 'One of this kind is still open:',
    evenSo: 'Make a new one',
    more: (count: number) => `Show ${count} more`,
  },
})
