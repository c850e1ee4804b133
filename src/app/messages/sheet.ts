import { messages } from './language.ts'

/** Words of a council member's own scoring sheet. */
export const sheetMessages = messages({
  vi: {
    title: 'Phiếu chấm điểm',
    secret: 'Phiếu kín: chỉ bạn thấy cho đến khi Chủ tịch Hội đồng mở phiếu.',
    final: (day: string) => `Phiếu đã nộp ngày ${day}, chỉ để xem.`,
    over: 'Hội đồng đã mở phiếu của lần chấm này, nên phiếu chưa nộp này chỉ còn để xem. Nội dung vẫn giữ trên máy.',
    sealedTitle: 'Phiếu còn niêm phong',
    sealedText: 'Nội dung phiếu này chỉ thành viên chấm thấy, đến khi hội đồng mở phiếu.',
    beside: 'Đã chấm trước đó',
    besideRole: {
      self: 'Chủ thể tự chấm',
      officer: 'Cán bộ',
      commune: 'Xã',
      consultant: 'Tổ tư vấn',
      council: 'Bạn, lần chấm trước',
    },
    takeAll: 'Lấy lại mọi câu trả lời lần trước rồi sửa',
    takeAllHint: 'Phiếu này còn trống. Lấy lại câu trả lời và ghi nhận của lần trước để chỉ sửa chỗ cần đổi.',
    handIn: 'Nộp phiếu',
    handInTitle: 'Nộp phiếu chấm điểm?',
    handInText: 'Phiếu đã nộp không sửa được nữa, và được niêm phong đến khi Chủ tịch Hội đồng mở.',
  },
  en: {
    title: 'Scoring sheet',
    secret: 'Secret: only you see it until the chair opens the sheets.',
    final: (day: string) => `Handed in ${day}, to look at only.`,
    over: 'The council has opened the sheets of this scoring, so this one, not handed in, is to look at only. What it says is kept here.',
    sealedTitle: 'This sheet is sealed',
    sealedText: 'Only the member who scored sees it until the council opens its sheets.',
    beside: 'Scored before',
    besideRole: {
      self: 'The producer',
      officer: 'Officer',
      commune: 'Commune',
      consultant: 'Consulting team',
      council: 'You, last scoring',
    },
    takeAll: 'Take all former answers, then change',
    takeAllHint: 'This sheet is empty. Take the former answers and findings over, and change only what must be.',
    handIn: 'Hand in',
    handInTitle: 'Hand your sheet in?',
    handInText: 'What is handed in cannot be changed, and is sealed until the chair opens it.',
  },
})
