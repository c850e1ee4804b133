import { daysBetween } from '../../calendar/day.ts'
import { shortDate } from '../../papers/vietnamese.ts'
import { expiryFigures } from '../../programme/expiry-figures.ts'
import type { ReportTable } from '../report.ts'
import { areaNameIn, type ReportInput } from '../report-input.ts'

/** Certificates whose term ends by the end of the next quarter. */
export const expiryTable = (input: ReportInput): ReportTable => {
  const { by, lapsing } = expiryFigures(input.products, { today: input.today, count: 4 })
  return {
    sheet: 'Sắp hết hạn',
    title: 'Giấy chứng nhận sắp hết hạn',
    sentence: `${lapsing.length} giấy chứng nhận hết hạn trước hết quý sau (${shortDate(by)}).`,
    columns: [
      { title: 'Sản phẩm', type: 'text', share: 30 },
      { title: 'Chủ thể', type: 'text', share: 28 },
      { title: 'Xã, phường', type: 'text', share: 20 },
      { title: 'Sao', type: 'count', share: 8 },
      { title: 'Hết hạn', type: 'day', share: 14 },
      { title: 'Còn (ngày)', type: 'count', share: 10 },
    ],
    rows: lapsing.map(({ fact, certified, expiresOn }) => [
      ...[fact.name, fact.producerName, areaNameIn(input, fact.area)],
      ...[certified.stars, expiresOn, daysBetween(input.today, expiresOn)],
    ]),
  }
}
