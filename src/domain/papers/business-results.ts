import { cell, freeText, headRow, italic, paragraph, text, textCell } from './compose.ts'
import type { GapList } from './gaps.ts'
import type { PaperInput } from './input.ts'
import type { Block, Row } from './paper.ts'
import type { SurveyAnswers } from './survey-answers.ts'
import { vietnameseNumber } from './vietnamese.ts'

/** Form 02, part II: the four matters that it asks to be set out, each with what the surveys know of it. */
export const results = (input: PaperInput, gaps: GapList): Block[] => {
  const { results: survey, product } = input.surveys
  return [
    paragraph([
      italic(
        'Nội dung yêu cầu: Đánh giá kết quả triển khai phương án sản xuất, kinh doanh của chủ thể theo Phương án sản xuất, kinh doanh khi tham gia OCOP.',
      ),
    ]),
    paragraph([italic('Lưu ý: trình bày rõ một số nội dung sau:')]),
    matter('- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể.'),
    ...production(survey, product, gaps),
    matter(
      '- Sự thay đổi về chất lượng sản phẩm: chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức đóng gói,...',
    ),
    ...freeText(gaps.need('quality-changes', survey.text('changes')), 2),
    matter('- Thị trường phân phối sản phẩm.'),
    ...table(MARKETS, survey.rows('market'), () => gaps.add({ code: 'markets', why: 'missing' })),
    matter('- Kết quả sản xuất, kinh doanh: doanh thu, lợi nhuận.'),
    ...table(YEARS, survey.rows('year'), () => gaps.add({ code: 'results', why: 'missing' })),
  ]
}

const matter = (words: string): Block => paragraph([italic(words)], { staysWithNext: true })

const production = (survey: SurveyAnswers, product: SurveyAnswers, gaps: GapList): Block[] => {
  const hectares = survey.text('hectares')
  const process = product.text('process')
  const rows = survey.rows('material')
  const written = [
    ...(hectares === undefined ? [] : [sentence(`Diện tích vùng nguyên liệu: ${hectares} ha.`)]),
    ...(process === undefined ? [] : freeText(process, 0)),
    ...(rows.length === 0 ? [] : table(MATERIALS, rows, () => undefined)),
  ]
  if (rows.length === 0 || process === undefined) gaps.add({ code: 'material', why: 'missing' })
  return written.length === 0 ? [{ kind: 'dotted', lines: 3 }] : written
}

const sentence = (words: string): Block => paragraph([text(words)], { isIndented: true })

interface Columns {
  readonly titles: readonly string[]
  readonly widths: readonly number[]
  readonly row: (row: SurveyAnswers) => Row
}

const YEARS: Columns = {
  titles: ['Năm', 'Sản lượng', 'Doanh thu (đồng)', 'Lợi nhuận (đồng)'],
  widths: [0.14, 0.26, 0.3, 0.3],
  row: (row) => ({
    cells: [
      // A year is no quantity: 2025, never 2.025.
      cell([text(String(row.number('year-number') ?? ''))], { align: 'centre' }),
      figure(row, 'output', row.text('output-unit')),
      figure(row, 'revenue'),
      figure(row, 'profit'),
    ],
  }),
}

const MARKETS: Columns = {
  titles: ['Nơi bán', 'Kênh bán', 'Tỷ lệ sản lượng (%)', 'Hợp đồng, minh chứng'],
  widths: [0.34, 0.26, 0.18, 0.22],
  row: (row) => ({
    cells: [
      textCell(row.text('market-place')),
      textCell(row.text('market-channel')),
      figure(row, 'market-share'),
      cell([text(YES_NO[String(row.isYes('market-contract'))] ?? '')], { align: 'centre' }),
    ],
  }),
}

const YES_NO: Readonly<Record<string, string>> = { true: 'Có', false: 'Không' }

const MATERIALS: Columns = {
  titles: ['Nguyên liệu', 'Nguồn gốc', 'Tỷ lệ (%)', 'Người cung cấp, vùng trồng'],
  widths: [0.28, 0.26, 0.14, 0.32],
  row: (row) => ({
    cells: [
      textCell(row.text('material-name')),
      textCell(row.text('material-origin')),
      figure(row, 'material-share'),
      textCell(row.text('material-supplier')),
    ],
  }),
}

const figure = (row: SurveyAnswers, id: string, unit?: string) => {
  const value = row.number(id)
  const words = value === undefined ? '' : `${vietnameseNumber(value)}${unit === undefined ? '' : ` ${unit}`}`
  return cell([text(words)], { align: 'end' })
}

/** The rows under their titles, or lines to write on. */
const table = ({ titles, widths, row }: Columns, rows: readonly SurveyAnswers[], missing: () => void): Block[] => {
  if (rows.length > 0) return [{ kind: 'table', widths, head: headRow(...titles), rows: rows.map(row) }]
  missing()
  return [{ kind: 'dotted', lines: 2 }]
}
