import { messages } from './language.ts'

/** Names at most this many criteria in one sentence; the checklist below has them all. */
const NAMED = 3

const named = (codes: readonly string[], and: string, more: (count: number) => string): string => {
  if (codes.length === 1) return codes[0] ?? ''
  if (codes.length <= NAMED) return `${codes.slice(0, -1).join(', ')} ${and} ${codes.at(-1)}`
  return `${codes.slice(0, NAMED).join(', ')} ${and} ${more(codes.length - NAMED)}`
}

const starsEn = (stars: number): string => (stars === 1 ? '1 star' : `${stars} stars`)

/** Words of the result screen. */
export const resultMessages = messages({
  vi: {
    title: 'Kết quả đánh giá',
    loading: 'Đang mở kết quả…',
    print: 'In / Lưu PDF',
    edit: 'Chấm tiếp',
    look: 'Xem từng tiêu chí',
    assessed: (name: string, day: string) => (name === '' ? `Đánh giá ngày ${day}` : `${name} đánh giá ngày ${day}`),
    draft: 'Chưa kết thúc',
    final: 'Đã kết thúc',
    stars: (stars: number) => (stars === 0 ? 'Không xếp sao' : `${stars} sao`),
    points: (points: number) => `${points}/100 điểm`,
    verdict: {
      disqualified: (points: number) => `Hồ sơ thuộc trường hợp bị loại nên không được xếp sao, dù có ${points} điểm.`,
      stopped: (criterion: string, points: number, stars: number) =>
        `Đánh giá dừng ở tiêu chí ${criterion}, các tiêu chí sau không được tính, nên sản phẩm có ${points} điểm và được ${stars} sao.`,
      heldByGates: (
        points: number,
        band: number,
        criteria: readonly string[],
        missed: number,
        stars: number,
        isOpen: boolean,
      ) =>
        `${points} điểm đủ cho ${band} sao, nhưng tiêu chí ${named(criteria, 'và', (count) => `${count} tiêu chí khác`)} ${isOpen ? 'chưa đạt hoặc chưa trả lời' : 'chưa đạt'} mức tối thiểu của ${missed} sao, nên sản phẩm được ${stars} sao.`,
      byPoints: (points: number, stars: number) =>
        stars >= 3
          ? `${points} điểm và mọi điều kiện đều đạt, nên sản phẩm được ${stars} sao.`
          : `${points} điểm nằm trong mức ${stars} sao. Từ 3 sao mới được cấp giấy chứng nhận.`,
    },
    finishedOpen: (open: number) => `Bản này kết thúc khi còn ${open} tiêu chí chưa trả lời, được tính 0 điểm.`,
    provisional: (open: number) => `Kết quả tạm tính: còn ${open} tiêu chí chưa trả lời.`,
    provisionalRange: (least: number, most: number, starsLeast: string, starsMost: string) =>
      `Kết quả cuối có thể từ ${least} đến ${most} điểm (${starsLeast === starsMost ? starsLeast : `${starsLeast} đến ${starsMost}`}).`,
    disqualifiedTitle: 'Hồ sơ bị loại',
    stopTitle: (criterion: string) => `Dừng đánh giá ở tiêu chí ${criterion}`,
    reading: 'Điểm của tiêu chí chưa trả lời được tính là 0 (cách hiểu của ứng dụng, quyết định không nói rõ).',

    partsTitle: 'Điểm theo phần',
    part: (points: number, max: number) => `${points}/${max}`,
    gatesTitle: 'Mức tối thiểu cho từng hạng sao',
    gatesLead: 'Đủ điểm thôi chưa đủ: các tiêu chí dưới đây phải đạt mức tối thiểu.',
    gatesOf: (stars: number) => `Để được ${stars} sao`,
    gatesMet: (met: number, total: number) => `Đạt ${met}/${total}`,
    gateMet: 'Đạt',
    gateUnmet: 'Chưa đạt',
    gateOpen: 'Chưa trả lời',
    atLeast: (label: string) => `Ít nhất: ${label}`,
    noGates: 'Bộ tiêu chí này không có mức tối thiểu.',

    detailsTitle: 'Từng tiêu chí',
    state: {
      open: 'Chưa trả lời',
      none: 'Chưa đạt mức nào',
      'not-applicable': 'Không áp dụng',
      'not-evaluated': 'Không đánh giá',
      'requirement-unmet': 'Không đáp ứng yêu cầu',
    },
    note: 'Ghi chú',
    requirementMet: 'Đáp ứng yêu cầu',
    requirementUnmet: 'Không đáp ứng yêu cầu',
    stopFound: 'Phát hiện điều kiện dừng đánh giá',
    disqualifiedFound: 'Phát hiện điều kiện loại hồ sơ',
    generalNote: 'Ghi chú chung',

    planTitle: (stars: number) => `Đường đến ${stars} sao`,
    planTarget: 'Mục tiêu',
    planMode: 'Ưu tiên',
    planModes: { effort: 'Ít công sức nhất', fewest: 'Ít thay đổi nhất' },
    planTop: 'Sản phẩm đã ở hạng cao nhất. Hãy giữ vững các điều kiện, vì giấy chứng nhận có hạn 36 tháng.',
    planReached: (stars: number) => `Sản phẩm đã đạt ${stars} sao.`,
    planSum: (changes: number, total: number) => `${changes} thay đổi, đưa sản phẩm lên ${total} điểm.`,
    planLiftsStop: (criterion: string) =>
      `Trước hết, khắc phục điều kiện dừng đánh giá ở tiêu chí ${criterion}, rồi chấm lại.`,
    planFrom: 'Hiện tại',
    planTo: 'Nâng lên',
    planGain: (points: number) => `+${points} điểm`,
    planGate: (stars: readonly number[]) => `Đạt mức tối thiểu của ${stars.join(' và ')} sao`,
    planMeasure: (measure: string, months: number) => `${measure}, ước tính khoảng ${months} tháng`,
    planEstimate: 'Thời gian và biện pháp là ước tính mặc định, cần xem lại với chủ thể.',
    unanswered: 'Chưa trả lời',
    noneReached: 'Chưa đạt mức nào',
    lock: 'Không thay đổi được',
    locked: (count: number) => `Không thay đổi được (${count})`,
    lockedText: 'Kế hoạch bỏ qua các tiêu chí này.',
    unlock: 'Cho phép thay đổi',
    lockNotKept: 'Bản này đã kết thúc, nên lựa chọn này chỉ giữ khi trang còn mở.',
    noneDisqualified:
      'Không có cách nào lên sao khi hồ sơ còn thuộc trường hợp bị loại. Hãy xử lý điều kiện loại trước.',
    noneBlocked: (stars: number) => `Chưa có cách nào đạt ${stars} sao khi giữ nguyên các tiêu chí đã khoá.`,
    nonePoints: (points: number) => `Dù mọi tiêu chí khác đạt cao nhất vẫn thiếu ${points} điểm.`,
    noneGates: 'Các tiêu chí sau vẫn chưa đạt mức tối thiểu:',
  },
  en: {
    title: 'Result',
    loading: 'Opening the result…',
    print: 'Print / save as PDF',
    edit: 'Go on scoring',
    look: 'Look at each criterion',
    assessed: (name, day) => (name === '' ? `Assessed on ${day}` : `Assessed by ${name} on ${day}`),
    draft: 'Not finished',
    final: 'Finished',
    stars: (stars) => (stars === 0 ? 'Not rated' : starsEn(stars)),
    points: (points) => `${points}/100 points`,
    verdict: {
      disqualified: (points) => `The dossier is disqualified and gets no stars, though it has ${points} points.`,
      stopped: (criterion, points, stars) =>
        `The assessment stopped at criterion ${criterion} and nothing after it scores, so the product has ${points} points and ${starsEn(stars)}.`,
      heldByGates: (points, band, criteria, missed, stars, isOpen) =>
        `${points} points are enough for ${starsEn(band)}, but ${criteria.length === 1 ? 'criterion' : 'criteria'} ${named(criteria, 'and', (count) => `${count} more`)} ${isOpen ? (criteria.length === 1 ? 'misses or leaves open' : 'miss or leave open') : criteria.length === 1 ? 'misses' : 'miss'} the minimum for ${starsEn(missed)}, so the product gets ${starsEn(stars)}.`,
      byPoints: (points, stars) =>
        stars >= 3
          ? `${points} points and every condition met, so the product gets ${starsEn(stars)}.`
          : `${points} points fall in the band of ${starsEn(stars)}. Certificates begin at 3 stars.`,
    },
    finishedOpen: (open) =>
      `Finished with ${open} ${open === 1 ? 'criterion' : 'criteria'} unanswered, which count as 0 points.`,
    provisional: (open) => `Provisional: ${open} ${open === 1 ? 'criterion is' : 'criteria are'} unanswered.`,
    provisionalRange: (least, most, starsLeast, starsMost) =>
      `The final result may be ${least} to ${most} points (${starsLeast === starsMost ? starsLeast : `${starsLeast} to ${starsMost}`}).`,
    disqualifiedTitle: 'The dossier is disqualified',
    stopTitle: (criterion) => `The assessment stopped at criterion ${criterion}`,
    reading: 'An unanswered criterion counts as 0 points (our reading; the decision does not say).',

    partsTitle: 'Points by part',
    part: (points, max) => `${points}/${max}`,
    gatesTitle: 'Minimum for each star',
    gatesLead: 'Points alone are not enough: these criteria must reach their minimum.',
    gatesOf: (stars) => `For ${starsEn(stars)}`,
    gatesMet: (met, total) => `${met} of ${total} met`,
    gateMet: 'Met',
    gateUnmet: 'Not met',
    gateOpen: 'Unanswered',
    atLeast: (label) => `At least: ${label}`,
    noGates: 'This criteria set has no minimums.',

    detailsTitle: 'Criterion by criterion',
    state: {
      open: 'Unanswered',
      none: 'None reached',
      'not-applicable': 'Does not apply',
      'not-evaluated': 'Not evaluated',
      'requirement-unmet': 'Requirement not met',
    },
    note: 'Note',
    requirementMet: 'Requirement met',
    requirementUnmet: 'Requirement not met',
    stopFound: 'Ground for stopping found',
    disqualifiedFound: 'Ground for disqualification found',
    generalNote: 'General note',

    planTitle: (stars) => `The way to ${starsEn(stars)}`,
    planTarget: 'Aim',
    planMode: 'Prefer',
    planModes: { effort: 'Least effort', fewest: 'Fewest changes' },
    planTop: 'The product has the highest rating. Keep its conditions up: a certificate holds for 36 months.',
    planReached: (stars) => `The product has reached ${starsEn(stars)}.`,
    planSum: (changes, total) =>
      `${changes} ${changes === 1 ? 'change brings' : 'changes bring'} the product to ${total} points.`,
    planLiftsStop: (criterion) =>
      `First put right what stopped the assessment at criterion ${criterion}, then score again.`,
    planFrom: 'Now',
    planTo: 'Raise to',
    planGain: (points) => `+${points} ${points === 1 ? 'point' : 'points'}`,
    planGate: (stars) => `Reaches the minimum for ${stars.join(' and ')} stars`,
    planMeasure: (measure, months) => `${measure}, estimated about ${months} ${months === 1 ? 'month' : 'months'}`,
    planEstimate: 'Times and measures are default estimates, to be looked over with the producer.',
    unanswered: 'Unanswered',
    noneReached: 'None reached',
    lock: 'Cannot change',
    locked: (count) => `Cannot change (${count})`,
    lockedText: 'The plan leaves these criteria out.',
    unlock: 'Allow a change',
    lockNotKept: 'This assessment is finished, so this choice holds only while the page is open.',
    noneDisqualified: 'There is no way to more stars while the dossier is disqualified. Deal with that ground first.',
    noneBlocked: (stars) => `There is no way to ${starsEn(stars)} while the locked criteria stay as they are.`,
    nonePoints: (points) =>
      `Even with all others at their best, ${points} ${points === 1 ? 'point is' : 'points are'} missing.`,
    noneGates: 'These criteria would still be below the minimum:',
  },
})
