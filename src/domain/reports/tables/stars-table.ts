import { type ByStars, starFigures, starsOverTime } from '../../programme/star-figures.ts'
import type { ReportTable } from '../report.ts'
import type { ReportInput } from '../report-input.ts'
import { starWords } from '../report-words.ts'

const STARS = [5, 4, 3, 2, 1, 0] as const
/** Months back that the stars are shown for. */
const MONTHS = 6

/** How the stars fall today, as assessed and as certified. */
export const starsTable = ({ products }: ReportInput): ReportTable => {
  const figures = starFigures(products)
  const held = figures.certified.reduce((sum, count) => sum + count, 0)
  return {
    sheet: 'Phân hạng',
    title: 'Phân hạng sản phẩm',
    sentence: `${products.length} sản phẩm; ${held} sản phẩm có giấy chứng nhận còn hiệu lực, trong đó 4 sao: ${figures.certified[4]}, 5 sao: ${figures.certified[5]}; ${figures.unassessed + figures.drafts} sản phẩm chưa có bản đánh giá hoàn thành.`,
    columns: [
      { title: 'Hạng', type: 'text', share: 30 },
      { title: 'Theo bản đánh giá gần nhất', type: 'count', share: 30 },
      { title: 'Theo giấy chứng nhận còn hiệu lực', type: 'count', share: 40 },
    ],
    rows: [
      ...STARS.map((stars) => [starWords(stars), figures.assessed[stars], figures.certified[stars]]),
      ['Chưa đánh giá xong', figures.unassessed + figures.drafts, undefined],
      ['Đã từng được công nhận, nay hết hiệu lực', undefined, figures.lapsed],
    ],
  }
}

/** The certified products at the end of each of the last months. */
export const starsByMonthTable = ({ products, today }: ReportInput): ReportTable => {
  const months = starsOverTime(products, { today, length: 'month', count: MONTHS })
  const sum = (counts: ByStars): number => counts[3] + counts[4] + counts[5]
  const [first, last] = [months[0], months.at(-1)]
  const change = first === undefined || last === undefined ? 0 : sum(last.certified) - sum(first.certified)
  return {
    sheet: 'Diễn biến',
    title: 'Sản phẩm được công nhận theo tháng',
    sentence: `Trong ${MONTHS} tháng, số sản phẩm từ 3 sao có giấy chứng nhận ${change === 0 ? 'không đổi' : change > 0 ? `tăng ${change}` : `giảm ${-change}`}.`,
    columns: [
      { title: 'Tháng', type: 'text', share: 25 },
      { title: '3 sao', type: 'count', share: 25 },
      { title: '4 sao', type: 'count', share: 25 },
      { title: '5 sao', type: 'count', share: 25 },
    ],
    rows: months.map(({ period, certified }) => [
      `${String(period.number).padStart(2, '0')}/${period.year}`,
      ...[certified[3], certified[4], certified[5]],
    ]),
  }
}
