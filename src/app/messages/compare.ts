import { messages } from './language.ts'

const joined = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`

const starsVi = (stars: number): string => (stars === 0 ? 'không xếp sao' : `${stars} sao`)
const starsEn = (stars: number): string => (stars === 0 ? 'not rated' : stars === 1 ? '1 star' : `${stars} stars`)

/** What an assessment comes to, as the sentences below take it. */
interface Told {
  readonly points: number
  readonly stars: number
}

/** Words of the comparison of several assessments of one product. */
export const compareMessages = messages({
  vi: {
    title: 'So sánh các bản chấm',
    loading: 'Đang mở các bản chấm…',
    openHint: (count: number) => `${count} bản đánh giá đặt cạnh nhau`,
    fewTitle: 'Chưa có gì để so sánh',
    fewText: 'Cần ít nhất hai bản đánh giá theo cùng bộ tiêu chí. Hãy lập thêm một bản, hoặc đợi bản của xã về máy.',
    fewBack: 'Về sản phẩm',
    failed: 'Chưa đọc được các bản chấm. Dữ liệu vẫn còn trên máy; hãy mở lại ứng dụng.',

    columns: 'Các bản chấm',
    earlier: (label: string) => `Lần trước: ${label}`,
    whom: {
      self: 'chủ thể',
      officer: 'cán bộ',
      commune: 'xã',
      consultant: 'tổ tư vấn',
      council: 'hội đồng',
      earlier: 'lần trước',
    },
    points: (points: number) => `${points}/100 điểm`,
    stars: (stars: number) => (stars === 0 ? 'Không xếp sao' : `${stars} sao`),
    band: (stars: number) => `Theo điểm: ${stars} sao`,
    gatesMet: 'Mọi mức tối thiểu đều đạt',
    gatesUnmet: (count: number) => `${count} mức tối thiểu chưa đạt`,
    out: 'Hồ sơ thuộc trường hợp bị loại',
    stopped: (code: string) => `Dừng đánh giá ở tiêu chí ${code}`,
    open: (count: number) => `Còn ${count} tiêu chí chưa chấm`,
    draft: 'Chưa chốt',
    result: 'Xem kết quả',
    choose: 'Chọn bản để so sánh',
    chooseHint: 'Bản cũ hoặc bản đã được đính chính không hiện sẵn.',

    turning: 'Điều gì làm đổi sao',
    base: 'Xét kết quả của bản',
    turns: (by: string, codes: readonly string[], before: Told, after: Told) =>
      `Chỉ cần theo ${by} ở tiêu chí ${joined(codes, 'và')}: ${before.points} điểm, ${starsVi(before.stars)} → ${after.points} điểm, ${starsVi(after.stars)}.`,
    never: (by: string) => `Chấm theo ${by} ở bất cứ chỗ khác nhau nào cũng không đổi số sao.`,
    agreed: (by: string) => `Không có chỗ nào chấm khác ${by}.`,
    tooMany: (by: string, size: number) =>
      `Theo ${by} ở ${size === 1 ? 'một tiêu chí bất kỳ' : `bất cứ nhóm nào đến ${size} tiêu chí`} chưa đổi số sao. Nhóm lớn hơn quá nhiều nên không thử.`,
    effect: (by: string, before: Told, after: Told) =>
      before.stars === after.stars
        ? `Nếu theo ${by}: ${before.points} → ${after.points} điểm, vẫn ${starsVi(after.stars)}`
        : `Nếu theo ${by}: ${before.points} điểm, ${starsVi(before.stars)} → ${after.points} điểm, ${starsVi(after.stars)}`,

    show: 'Hiện',
    filter: {
      differences: 'Chỉ chỗ khác nhau',
      disputed: 'Chỉ chỗ chưa thống nhất',
      all: 'Tất cả tiêu chí',
    },
    counted: (differ: number, gap: number, all: number) =>
      `${differ} chỗ khác nhau, ${gap} chỗ có bản chưa chấm, trong ${all} tiêu chí`,
    nothing: {
      differences: 'Các bản chấm giống nhau ở mọi tiêu chí. Chọn “Tất cả tiêu chí” để xem.',
      disputed: 'Không có ý kiến nào chưa thống nhất. Chọn “Chỉ chỗ khác nhau” để xem chỗ cần trao đổi.',
      all: 'Bộ tiêu chí này trống.',
    },
    criterion: 'Tiêu chí',
    agreement: { differ: 'Khác nhau', gap: 'Có bản chưa chấm', same: 'Giống nhau' },
    spread: (points: number) => `Chênh ${points} điểm`,
    contested: (stars: number, met: readonly string[], missed: readonly string[]) =>
      `Mức tối thiểu ${stars} sao: ${joined(met, 'và')} đạt, ${joined(missed, 'và')} chưa`,
    cellPoints: (points: number, max: number) => `${points}/${max}`,
    stopFound: 'Phát hiện điều kiện dừng đánh giá',
    outFound: 'Phát hiện điều kiện loại hồ sơ',
    more: (hasNote: boolean, evidence: number) =>
      joined([...(hasNote ? ['Ghi chú'] : []), ...(evidence > 0 ? [`${evidence} minh chứng`] : [])], 'và'),
    table: 'Bảng so sánh các bản chấm theo tiêu chí',

    apart: 'Không so sánh theo mức được',
    apartText:
      'Các bản này chấm theo quyết định, bộ tiêu chí hoặc phiên bản khác, nên các mức không cùng vị trí. Hãy mở từng bản để xem.',
    measure: (decision: string, set: number, pack: number) => `QĐ ${decision}/QĐ-TTg, bộ ${set}, phiên bản ${pack}`,
    print: 'In / Lưu PDF',
    source: (decision: string, set: number) =>
      `Điểm và sao của mỗi bản, và của mỗi giả định, được chấm lại toàn bộ theo QĐ ${decision}/QĐ-TTg, Điều 3 và Phụ lục II, bộ ${set}.`,
  },
  en: {
    title: 'Assessments side by side',
    loading: 'Opening the assessments…',
    openHint: (count) => `${count} assessments side by side`,
    fewTitle: 'Nothing to compare yet',
    fewText:
      'It takes at least two assessments by the same criteria set. Make another one, or wait until the commune’s has come to this phone.',
    fewBack: 'To the product',
    failed: 'The assessments could not be read. The data is on this device; open the app again.',

    columns: 'The assessments',
    earlier: (label) => `Last time: ${label}`,
    whom: {
      self: 'the producer',
      officer: 'the officer',
      commune: 'the commune',
      consultant: 'the consulting team',
      council: 'the council',
      earlier: 'last time',
    },
    points: (points) => `${points}/100 points`,
    stars: (stars) => (stars === 0 ? 'Not rated' : starsEn(stars)),
    band: (stars) => `By points: ${starsEn(stars)}`,
    gatesMet: 'Every minimum is met',
    gatesUnmet: (count) => (count === 1 ? '1 minimum not met' : `${count} minimums not met`),
    out: 'The dossier is disqualified',
    stopped: (code) => `Stopped at criterion ${code}`,
    open: (count) => (count === 1 ? '1 criterion is unanswered' : `${count} criteria are unanswered`),
    draft: 'Not final',
    result: 'See the result',
    choose: 'Choose what to compare',
    chooseHint: 'Older ones and those that were corrected are not shown by themselves.',

    turning: 'What would change the stars',
    base: 'Look at the result of',
    turns: (by, codes, before, after) =>
      `Following ${by} on ${codes.length === 1 ? 'criterion' : 'criteria'} ${joined(codes, 'and')} is enough: ${before.points} points, ${starsEn(before.stars)} → ${after.points} points, ${starsEn(after.stars)}.`,
    never: (by) => `Following ${by} on any of the differences leaves the stars as they are.`,
    agreed: (by) => `It differs nowhere from ${by}.`,
    tooMany: (by, size) =>
      `Following ${by} on ${size === 1 ? 'any one criterion' : `any group of up to ${size} criteria`} does not change the stars. Larger groups are too many to try.`,
    effect: (by, before, after) =>
      before.stars === after.stars
        ? `Following ${by}: ${before.points} → ${after.points} points, still ${starsEn(after.stars)}`
        : `Following ${by}: ${before.points} points, ${starsEn(before.stars)} → ${after.points} points, ${starsEn(after.stars)}`,

    show: 'Show',
    filter: { differences: 'Differences only', disputed: 'Unsettled only', all: 'All criteria' },
    counted: (differ, gap, all) =>
      `${differ === 1 ? '1 difference' : `${differ} differences`}, ${gap} with an open answer, of ${all} criteria`,
    nothing: {
      differences: 'The assessments say the same on every criterion. Choose “All criteria” to see them.',
      disputed: 'Nothing is unsettled. Choose “Differences only” to see what may have to be talked about.',
      all: 'This criteria set is empty.',
    },
    criterion: 'Criterion',
    agreement: { differ: 'They differ', gap: 'Open in one', same: 'The same' },
    spread: (points) => (points === 1 ? '1 point apart' : `${points} points apart`),
    contested: (stars, met, missed) =>
      `Minimum for ${starsEn(stars)}: met by ${joined(met, 'and')}, not by ${joined(missed, 'and')}`,
    cellPoints: (points, max) => `${points}/${max}`,
    stopFound: 'Ground for stopping found',
    outFound: 'Ground for disqualification found',
    more: (hasNote, evidence) =>
      joined(
        [
          ...(hasNote ? ['Note'] : []),
          ...(evidence > 0 ? [`${evidence} ${evidence === 1 ? 'piece' : 'pieces'} of evidence`] : []),
        ],
        'and',
      ),
    table: 'The assessments by criterion',

    apart: 'Not comparable level by level',
    apartText:
      'These were made by another decision, criteria set or version of it: their levels have other places. Open each to see it.',
    measure: (decision, set, pack) => `Decision ${decision}/QĐ-TTg, set ${set}, version ${pack}`,
    print: 'Print / save as PDF',
    source: (decision, set) =>
      `Points and stars of each assessment and of each “what if” are scored as a whole by Decision ${decision}/QĐ-TTg, Article 3 and annex II, set ${set}.`,
  },
})
