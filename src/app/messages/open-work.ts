import { messages } from './language.ts'

/** What was begun and what waits, on the first screen. */
export const openWorkMessages = messages({
  vi: {
    drafts: 'Đang làm dở',
    answered: (count: number) => `Đã trả lời ${count} tiêu chí`,
    changed: (when: string) => `sửa lúc ${when}`,
    product: 'Sản phẩm',
    queue: 'Gửi về văn phòng',
    waiting: (count: number) => `${count} thay đổi đã lưu trên máy, chưa gửi`,
    rejected: (count: number) => `${count} thay đổi văn phòng chưa nhận, cần xem lại`,
    conflicts: (count: number) => `${count} hồ sơ có ô hai bên cùng sửa`,
  },
  en: {
    drafts: 'To be continued',
    answered: (count: number) => (count === 1 ? '1 criterion answered' : `${count} criteria answered`),
    changed: (when: string) => `changed ${when}`,
    product: 'Product',
    queue: 'For the office',
    waiting: (count: number) =>
      count === 1 ? '1 change saved here, not sent' : `${count} changes saved here, not sent`,
    rejected: (count: number) =>
      count === 1 ? '1 change the office did not take, to check' : `${count} changes the office did not take, to check`,
    conflicts: (count: number) =>
      count === 1 ? '1 record was changed on both sides' : `${count} records were changed on both sides`,
  },
})
