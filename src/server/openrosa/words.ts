import type { Bilingual } from '../../domain/bilingual.ts'

/** What a phone with another app shows its holder after it has asked or sent something. */
export const OPEN_ROSA_WORDS = {
  filed: { vi: 'Văn phòng đã nhận phiếu.', en: 'The office has the survey.' },
  draft: {
    vi: 'Văn phòng đã nhận phiếu. Có câu trả lời cần xem lại; phiếu nằm ở dạng nháp tại xã.',
    en: 'The office has the survey. Some answers need a second look; it is a draft in the commune.',
  },
  held: {
    vi: 'Văn phòng đã giữ lại bản gửi nhưng chưa đọc được thành phiếu; văn phòng sẽ xem. Không cần gửi lại.',
    en: 'The office keeps what was sent but could not read it as a survey; it will look at it. There is no need to send it again.',
  },
  receiving: { vi: 'Đã nhận một phần, còn chờ tệp đính kèm.', en: 'A part has come; more attachments are awaited.' },
  again: { vi: 'Phiếu này văn phòng đã có từ trước.', en: 'The office has had this survey before.' },
  otherContent: {
    vi: 'Văn phòng đã có một phiếu cùng mã nhưng nội dung khác. Phiếu này vẫn còn trong máy; hãy báo văn phòng.',
    en: 'The office has a survey of the same id with other content. This one is still on the phone; tell the office.',
  },
  notXml: {
    vi: 'Bản gửi bị hỏng, không đọc được. Phiếu vẫn còn trong máy; hãy gửi lại, nếu vẫn lỗi thì báo văn phòng.',
    en: 'What was sent is damaged and cannot be read. The survey is still on the phone; send it again, and tell the office if it fails again.',
  },
  tooLarge: {
    vi: 'Bản gửi lớn quá. Phiếu vẫn còn trong máy; hãy giảm cỡ ảnh trong cài đặt của ứng dụng rồi gửi lại.',
    en: 'What was sent is too large. The survey is still on the phone; choose smaller photos in the app’s settings and send again.',
  },
  wrongKey: {
    vi: 'Tên hoặc mật khẩu không đúng. Xem lại mã QR hoặc phần cài đặt máy chủ.',
    en: 'Wrong user name or password. Look at the QR code or the server settings again.',
  },
  revoked: {
    vi: 'Văn phòng đã ngừng máy này. Phiếu vẫn còn trong máy; hãy xin văn phòng mã mới.',
    en: 'The office has stopped this phone. The surveys are still on it; ask the office for a new code.',
  },
  busy: { vi: 'Văn phòng đang bận, hãy gửi lại sau.', en: 'The office is busy; send again later.' },
  unknown: { vi: 'Không có địa chỉ hoặc mẫu phiếu này.', en: 'There is no such address or form.' },
} as const satisfies Record<string, Bilingual>
export type OpenRosaWord = keyof typeof OPEN_ROSA_WORDS
