import { messages } from './language.ts'

/** Words of a phone that the office has stopped, and of one that has been without contact for long. */
export const stoppedMessages = messages({
  vi: {
    handingTitle: 'Văn phòng đã ngừng máy này',
    handing:
      'Máy đang giao lại cho văn phòng những gì chưa gửi. Giao xong, máy sẽ xóa dữ liệu của ứng dụng. Hãy để máy mở và giữ mạng; không cần bấm gì.',
    progress: (done: number, all: number) => `Đã giao ${done} / ${all}`,
    erasedTitle: 'Dữ liệu trên máy này đã được xóa',
    erased: (when: string) => `Văn phòng đã ngừng máy này. Lúc ${when} máy làm theo lệnh có chữ ký của văn phòng:`,
    handedOver: (changes: number, files: number) =>
      changes + files === 0
        ? 'Trước khi xóa, mọi thay đổi đều đã gửi từ trước, không còn gì phải giao.'
        : `Trước khi xóa, máy đã giao lại ${changes} thay đổi${files === 0 ? '' : ` và ${files} tệp`}. Văn phòng giữ riêng để xem xét, không mất gì.`,
    erasedWhat: 'Hồ sơ, ảnh, khóa của máy và quyền gửi, nhận không còn trên máy này.',
    next: 'Nếu bạn vẫn là người dùng máy này, hãy xin văn phòng một mã đăng ký mới.',
    goOn: 'Tôi đã rõ',
    leaseSoon: (days: number) =>
      `Máy cần liên lạc với văn phòng trong ${days} ngày nữa. Quá hạn, máy chỉ hiện những gì ghi trên chính máy này.`,
    leaseOver:
      'Máy đã quá hạn liên lạc với văn phòng nên chỉ hiện những gì ghi trên máy này. Bạn vẫn ghi thêm, xem và lấy ra tệp được; có mạng là máy hiện lại đủ.',
    contact: 'Liên lạc ngay',
  },
  en: {
    handingTitle: 'The office has stopped this phone',
    handing:
      'This phone is handing over to the office what was not sent. When that is done, it erases the app’s data. Leave it open and keep the network on; there is nothing to press.',
    progress: (done: number, all: number) => `${done} of ${all} handed over`,
    erasedTitle: 'The data on this phone was erased',
    erased: (when: string) => `The office has stopped this phone. At ${when} it followed the office’s signed order:`,
    handedOver: (changes: number, files: number) =>
      changes + files === 0
        ? 'Before that, every change had been sent already; there was nothing to hand over.'
        : `Before that, it handed over ${changes} changes${files === 0 ? '' : ` and ${files} files`}. The office keeps them aside to look at; nothing is lost.`,
    erasedWhat: 'Records, photos, this phone’s key and its access are no longer on it.',
    next: 'If this phone is still yours to use, ask the office for a new enrolment code.',
    goOn: 'I have read this',
    leaseSoon: (days: number) =>
      `This phone must reach the office within ${days} days. After that it shows only what was written on it.`,
    leaseOver:
      'This phone has been without contact for too long, so it shows only what was written on it. You can go on writing, reading and taking files out; with a network it shows everything again.',
    contact: 'Reach the office now',
  },
})
