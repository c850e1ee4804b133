import { gateFigures } from '../../programme/gate-figures.ts'
import type { ReportTable } from '../report.ts'
import type { ReportInput } from '../report-input.ts'

/** Gates that are listed: those beyond hold back few. */
const LISTED = 20

/** Which gates ("dấu sao") hold back most products at their next star. */
export const gatesTable = ({ products, familyTitle }: ReportInput): ReportTable => {
  const gates = gateFigures(products).slice(0, LISTED)
  const first = gates.slice(0, 3).map(({ family, products: held }) => `${familyTitle(family)} (${held} sản phẩm)`)
  return {
    sheet: 'Điều kiện vướng',
    title: 'Điều kiện bắt buộc đang giữ sản phẩm lại',
    sentence:
      first.length === 0
        ? 'Không có điều kiện bắt buộc nào đang giữ sản phẩm lại.'
        : `Vướng nhiều nhất: ${first.join('; ')}.`,
    columns: [
      { title: 'Tiêu chí', type: 'text', share: 52 },
      { title: 'Để đạt (sao)', type: 'count', share: 12 },
      { title: 'Sản phẩm bị giữ lại', type: 'count', share: 18 },
      { title: 'Chỉ còn vướng điều này', type: 'count', share: 18 },
    ],
    rows: gates.map(({ family, stars, products: held, alone }) => [familyTitle(family), stars, held, alone]),
  }
}
