import { messages } from './language.ts'

/** What must be known on every screen, where there is something. */
export const urgentMessages = messages({
  vi: {
    lossTitle: 'Trình duyệt đã xóa dữ liệu của ứng dụng',
    lossText: (records: number, waiting: number, when: string) =>
      `Lúc ${when} máy này giữ ${records} hồ sơ, ${waiting} thay đổi chưa gửi. Giờ không còn. Những gì đã gửi vẫn ở văn phòng: đăng ký lại là tải về. Nếu có bản sao, hãy mở để lấy lại phần chưa gửi.`,
    lossRestore: 'Khôi phục từ bản sao',
    lossRead: 'Tôi đã rõ',
    storageLow: 'Máy sắp hết chỗ. Dữ liệu đã lưu vẫn an toàn; hãy xóa bớt ảnh, ứng dụng khác trước khi đi tiếp.',
    paused: 'Văn phòng tạm ngừng nhận từ máy này. Mọi dữ liệu vẫn ở trên máy; xin mã mới rồi đăng ký lại để gửi tiếp.',
    pausedAction: 'Đăng ký lại',
  },
  en: {
    lossTitle: 'The browser has cleared this app’s data',
    lossText: (records: number, waiting: number, when: string) =>
      `At ${when} this phone held ${records} records and ${waiting} unsent changes. They are gone. What was sent is at the office: enrol again and it comes back. If you have a copy, open it to get back what was not sent.`,
    lossRestore: 'Restore from a copy',
    lossRead: 'I have read this',
    storageLow: 'This phone is nearly full. What is saved is safe; remove photos or other apps before you go on.',
    paused:
      'The office does not take from this phone at the moment. All data is on the phone; ask for a new code and enrol again to go on sending.',
    pausedAction: 'Enrol again',
  },
})
