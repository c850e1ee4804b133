import { messages } from './language.ts'

/** Words of the desk's help for a user who has forgotten the lock. */
export const recoverLockMessages = messages({
  vi: {
    title: 'Mở khóa giúp',
    text: 'Cán bộ quên mã khóa bấm “Quên mã?” rồi “Nhờ văn phòng mở” trên máy của mình, và gửi cho bạn đoạn mã bắt đầu bằng SL-MO. Hãy chắc rằng đúng là người giữ máy đang nhờ: gọi điện hoặc gặp mặt.',
    request: 'Mã yêu cầu',
    requestHint: 'Dán cả đoạn, bắt đầu bằng SL-MO',
    malformed: 'Đoạn mã này không đúng hoặc thiếu. Hãy nhờ gửi lại cả đoạn.',
    notFound: 'Không có máy này trong địa bàn của bạn, hoặc máy đã bị ngừng.',
    make: 'Tạo mã trả lời',
    holder: (name: string, label: string) => (label === '' ? `Máy của ${name}.` : `Máy của ${name} (${label}).`),
    answer: 'Mã trả lời',
    answerText:
      'Gửi lại đoạn mã này, hoặc cho quét mã QR. Mã chỉ dùng được trên máy đó, một lần. Việc này được ghi vào nhật ký.',
    copy: 'Chép mã',
    copied: 'Đã chép',
    done: 'Xong',
  },
  en: {
    title: 'Help to unlock',
    text: 'An officer who has forgotten the lock presses “Forgotten?” and “Ask the office to open” on the phone, and sends you a text that begins with SL-MO. Be sure that it is the phone’s holder who asks: call, or meet.',
    request: 'Request',
    requestHint: 'Paste all of it; it begins with SL-MO',
    malformed: 'This text is wrong or not whole. Have it sent again.',
    notFound: 'There is no such phone in your communes, or it was stopped.',
    make: 'Make the answer',
    holder: (name: string, label: string) =>
      label === '' ? `The phone of ${name}.` : `The phone of ${name} (${label}).`,
    answer: 'Answer',
    answerText:
      'Send this text back, or let the QR code be scanned. It works on that phone only, and once. This is noted in the log.',
    copy: 'Copy it',
    copied: 'Copied',
    done: 'Done',
  },
})
