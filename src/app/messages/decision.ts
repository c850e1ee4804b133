import { messages } from './language.ts'

/** Words about the decisions: how they are cited, what there is to know of one that has lapsed or whose source is doubtful. */
export const decisionMessages = messages({
  vi: {
    /** The number of the decision in force holds its year already. */
    cite: (number: string, year: number) => (number.includes(String(year)) ? `QĐ ${number}` : `QĐ ${number} (${year})`),
    clause: (number: string, annex: string, set: number) => `QĐ ${number}, Phụ lục ${annex}, bộ ${set}`,
    criterion: (clause: string, code: string) => `${clause}, tiêu chí ${code}`,
    article: (number: string, article: string) => `QĐ ${number}, Điều ${article}`,
    source: (number: string, article: string, annex: string, set: number) =>
      `Nguồn: QĐ ${number}, Điều ${article} và Phụ lục ${annex}, bộ ${set}.`,
    set: (set: number, name: string) => `Bộ ${set}: ${name}`,
    lapsedTitle: (cite: string) => `${cite} đã hết hiệu lực`,
    lapsedText: (day: string, inForce: string) =>
      `Hết hiệu lực từ ngày ${day}. Chỉ dùng để xem lại sản phẩm đã được công nhận theo quyết định này; giấy chứng nhận vẫn có giá trị đến hết thời hạn. Hồ sơ mới chấm theo ${inForce}.`,
    incompleteTitle: (reachable: number) => `Bản chép của bộ này chỉ cộng được ${reachable}/100 điểm`,
    incompleteText: 'Điểm được giữ đúng như bản chép, không tự sửa; hãy đối chiếu với văn bản gốc của quyết định.',
    remarksTitle: 'Chỗ chưa chắc chắn trong bản chép',
    notesMissing:
      'Ghi chú, yêu cầu và điều kiện loại của quyết định này được chép chưa đủ; hãy đối chiếu với văn bản gốc.',
    noGates:
      'Các bộ tiêu chí năm 2019 không in mức tối thiểu cho từng hạng sao. QĐ 781/QĐ-TTg (2020) đặt thêm mức tối thiểu cho một số tiêu chí ở Phụ lục II, mục 6, nhưng ứng dụng chưa có; vì vậy hạng sao ở đây chỉ tính theo điểm.',
    casesByContent:
      'Bản chép năm 2019 không ghi mức nào thuộc trường hợp nào; ứng dụng chia hai trường hợp theo nội dung.',
  },
  en: {
    cite: (number, year) => (number.includes(String(year)) ? `Decision ${number}` : `Decision ${number} (${year})`),
    clause: (number, annex, set) => `Decision ${number}, annex ${annex}, set ${set}`,
    criterion: (clause, code) => `${clause}, criterion ${code}`,
    article: (number, article) => `Decision ${number}, Article ${article}`,
    source: (number, article, annex, set) =>
      `Source: Decision ${number}, Article ${article} and annex ${annex}, set ${set}.`,
    set: (set, name) => `Set ${set}: ${name}`,
    lapsedTitle: (cite) => `${cite} has lapsed`,
    lapsedText: (day, inForce) =>
      `Not in force since ${day}. Only for looking back at products recognised under it; their certificates hold to the end of their term. New dossiers are scored by ${inForce}.`,
    incompleteTitle: (reachable) => `The transcript of this set comes to ${reachable} of 100 points only`,
    incompleteText:
      'Its points are kept as transcribed, nothing is mended; hold them against the text of the decision.',
    remarksTitle: 'Doubtful places of the transcript',
    notesMissing:
      'Notes, requirements and grounds for disqualification of this decision were not transcribed in full; hold them against its text.',
    noGates:
      'The criteria sets of 2019 print no minimums by star. Decision 781/QĐ-TTg (2020) asks minimums of some criteria in annex II, section 6, which this app does not have; so stars here go by points alone.',
    casesByContent:
      'The transcript of 2019 does not say which option belongs to which case; the two cases are told apart here by what the options say.',
  },
})
