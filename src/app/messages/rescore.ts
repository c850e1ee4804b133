import { messages } from './language.ts'

/** Words for looking at an assessment under another decision, and for a new one that carries its observations. */
export const rescoreMessages = messages({
  vi: {
    open: 'Chấm theo quyết định khác',
    lead: 'Điều đã ghi nhận được chấm lại theo quyết định khác. Điểm không mang từ quyết định này sang quyết định kia; mức nào không có ở quyết định kia thì để ngỏ.',
    choose: 'Quyết định và bộ tiêu chí',
    opening: 'Đang mở bộ tiêu chí…',
    failed: 'Chưa mở được phần này. Kết quả vẫn an toàn. Hãy nối mạng, mở lại ứng dụng rồi thử lại.',
    retry: 'Thử lại',
    none: (decision: string) => `${decision}: không có bộ tương ứng.`,

    verdicts: 'Hai kết quả cạnh nhau',
    column: 'Quyết định',
    stars: 'Hạng sao',
    points: 'Tổng điểm',
    band: 'Chỉ theo điểm',
    gates: 'Mức tối thiểu',
    gatesMet: (met: number, total: number) => `Đạt ${met}/${total}`,
    gatesNotPrinted: 'Không in trong bộ',
    part: (code: string) => `Phần ${code}`,
    answered: 'Đã trả lời',
    answeredOf: (answered: number, total: number) => `${answered}/${total}`,
    range: (least: number, most: number) => `Có thể từ ${least} đến ${most}`,

    todo: (count: number) => `Cần trả lời theo quyết định kia (${count})`,
    todoNone: 'Mọi tiêu chí của quyết định kia đều đã có điều ghi nhận tương ứng.',
    reasons: {
      new: 'Bản này không hỏi tiêu chí đó.',
      unanswered: 'Bản này chưa trả lời.',
      'other-levels': 'Hai quyết định chia mức khác nhau.',
      'no-such-level': 'Mức đã ghi không có ở quyết định kia.',
    },
    seen: (label: string) => `Đã ghi: ${label}`,
    keeps: (label: string) => `Giữ: ${label}`,
    unasked: (labels: string) => `Có thêm mức cao hơn chưa được hỏi: ${labels}`,

    differences: (count: number) => `Khác nhau (${count})`,
    same: (count: number) => `Giống nhau (${count})`,
    noDifferences: 'Không có tiêu chí nào khác nhau.',
    relation: { reshaped: 'Chia lại', added: 'Tiêu chí mới', dropped: 'Không còn hỏi' },
    notAsked: 'Không hỏi',

    start: (decision: string) => `Bắt đầu đánh giá mới theo ${decision}`,
    startHint:
      'Mỗi điều đã ghi nhận mà quyết định đó cũng hỏi sẽ hiện cạnh tiêu chí để xem lại và xác nhận; chưa xác nhận thì chưa tính điểm.',
    startLapsed: 'Vẫn bắt đầu theo quyết định đã hết hiệu lực?',
    startAnyway: 'Vẫn bắt đầu',
    startFailed: 'Chưa lập được bản đánh giá, có thể máy đã hết chỗ. Không có gì bị mất; hãy thử lại.',
    started: 'Làm tiếp bản đã bắt đầu',
    startInField: 'Đánh giá mới được bắt đầu trên điện thoại, ở trang kết quả của bản này.',

    previousUnder: (day: string, decision: string) => `Bản ngày ${day}, theo ${decision}`,
    confirm: 'Vẫn đúng, giữ như vậy',
    confirmed: 'Đã xác nhận như bản trước',
    previousReasons: {
      new: 'Bản trước không hỏi tiêu chí này.',
      unanswered: 'Bản trước chưa trả lời tiêu chí này.',
      'other-levels': 'Quyết định này chia mức khác, nên cần chọn lại.',
      'no-such-level': 'Mức bản trước ghi không có ở quyết định này, nên cần chọn lại.',
    },
    carriedHint: (decision: string) =>
      `Bản này lấy điều đã ghi nhận từ bản theo ${decision}. Hãy xem lại và xác nhận từng tiêu chí.`,
  },
  en: {
    open: 'Score by another decision',
    lead: 'What was observed is scored by another decision. No points go from one decision to another; what the other one does not have stays open.',
    choose: 'Decision and criteria set',
    opening: 'Opening the criteria set…',
    failed: 'This part could not be opened. The result is safe. Go online, open the app again, then try again.',
    retry: 'Try again',
    none: (decision) => `${decision}: no set corresponds.`,

    verdicts: 'Both results side by side',
    column: 'Decision',
    stars: 'Stars',
    points: 'Total',
    band: 'By points alone',
    gates: 'Minimums',
    gatesMet: (met, total) => `${met} of ${total} met`,
    gatesNotPrinted: 'None printed',
    part: (code) => `Part ${code}`,
    answered: 'Answered',
    answeredOf: (answered, total) => `${answered} of ${total}`,
    range: (least, most) => `May be ${least} to ${most}`,

    todo: (count) => `To be answered by the other decision (${count})`,
    todoNone: 'There is an observation for every criterion of the other decision.',
    reasons: {
      new: 'This assessment does not ask it.',
      unanswered: 'Unanswered in this assessment.',
      'other-levels': 'The decisions divide it into different levels.',
      'no-such-level': 'The other decision does not have the level written down.',
    },
    seen: (label) => `Written down: ${label}`,
    keeps: (label) => `Keeps: ${label}`,
    unasked: (labels) => `Higher levels that nobody was asked about: ${labels}`,

    differences: (count) => `Different (${count})`,
    same: (count) => `The same (${count})`,
    noDifferences: 'No criterion differs.',
    relation: { reshaped: 'Divided anew', added: 'New criterion', dropped: 'No longer asked' },
    notAsked: 'Not asked',

    start: (decision) => `Start a new assessment by ${decision}`,
    startHint:
      'Every observation that the decision also asks for is shown beside its criterion, to look over and confirm; it counts only when confirmed.',
    startLapsed: 'Start by a decision that has lapsed?',
    startAnyway: 'Start all the same',
    startFailed: 'The assessment was not made; the phone may be full. Nothing is lost; try again.',
    started: 'Go on with the one begun',
    startInField: 'A new assessment is started on the phone, on the result page of this one.',

    previousUnder: (day, decision) => `Assessment of ${day}, by ${decision}`,
    confirm: 'Still so, keep it',
    confirmed: 'Confirmed as before',
    previousReasons: {
      new: 'The earlier assessment does not ask this criterion.',
      unanswered: 'The earlier assessment left this criterion unanswered.',
      'other-levels': 'This decision divides it into different levels, so choose again.',
      'no-such-level': 'This decision does not have the level of the earlier assessment, so choose again.',
    },
    carriedHint: (decision) =>
      `This one takes over what was observed by ${decision}. Look it over and confirm each criterion.`,
  },
})
