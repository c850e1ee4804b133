import { coverageFigures } from '../../programme/coverage-figures.ts'
import type { ReportTable } from '../report.ts'
import { areaNameIn, type ReportInput } from '../report-input.ts'

/** How far the programme has come in each commune. */
export const coverageTable = (input: ReportInput): ReportTable => {
  const figures = coverageFigures(
    input.products,
    input.producers,
    input.areas.map(({ code }) => code),
  )
  const empty = figures.filter(({ producers }) => producers === 0).length
  const total = (field: 'producers' | 'products' | 'assessed' | 'certified'): number =>
    figures.reduce((sum, one) => sum + one[field], 0)
  return {
    sheet: 'Xã, phường',
    title: 'Theo xã, phường',
    sentence:
      empty === 0
        ? `Cả ${figures.length} xã, phường đều có chủ thể.`
        : `${empty} trong ${figures.length} xã, phường chưa có chủ thể nào.`,
    columns: [
      { title: 'Xã, phường', type: 'text', share: 36 },
      { title: 'Chủ thể', type: 'count', share: 16 },
      { title: 'Sản phẩm', type: 'count', share: 16 },
      { title: 'Đã đánh giá', type: 'count', share: 16 },
      { title: 'Đang được công nhận', type: 'count', share: 16 },
    ],
    rows: [
      ...figures.map(({ area, producers, products, assessed, certified }) => [
        ...[areaNameIn(input, area), producers, products, assessed, certified],
      ]),
      ['Cộng', total('producers'), total('products'), total('assessed'), total('certified')],
    ],
  }
}
