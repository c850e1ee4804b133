import type { ProductFact } from '../programme/product-fact.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import { splitAnswerKey } from '../survey/answer-key.ts'
import type { CellValue, Column } from './column.ts'

/**
 * Table PTNT_OCOP of the ministry's general database (Decision 5277/QĐ-BNNMT): one row a recognised product and period. Its words are Vietnamese in
 * whatever language they are asked for, as the ministry reads them.
 */
export const PTNT_COLUMNS: readonly Column[] = [
  { id: 'id', heading: { vi: 'ID', en: 'Id' }, type: 'text', width: 42 },
  {
    id: 'administrativeUnit',
    heading: { vi: 'Đơn vị hành chính', en: 'Administrative unit' },
    type: 'text',
    width: 30,
  },
  { id: 'period', heading: { vi: 'Kỳ dữ liệu', en: 'Period' }, type: 'text', width: 12 },
  { id: 'productId', heading: { vi: 'Mã sản phẩm', en: 'Product id' }, type: 'text', width: 38 },
  { id: 'productName', heading: { vi: 'Tên sản phẩm', en: 'Product name' }, type: 'text', width: 32 },
  { id: 'rank', heading: { vi: 'Hạng sao', en: 'Rank' }, type: 'whole', width: 10 },
  { id: 'producer', heading: { vi: 'Chủ thể', en: 'Producer' }, type: 'text', width: 32 },
  {
    id: 'yearlyRevenue',
    heading: { vi: 'Doanh thu năm (đồng)', en: 'Yearly revenue (VND)' },
    type: 'whole',
    width: 22,
  },
  { id: 'status', heading: { vi: 'Trạng thái', en: 'Status' }, type: 'text', width: 22 },
]

interface PtntGiven {
  /** As of the end of the period, or of today in the running year. */
  readonly facts: readonly ProductFact[]
  readonly responses: readonly RecordOf<'response'>[]
  readonly year: number
  readonly areaName: (code: string) => string
}

/** The rows of one year. Products that were never recognised, or only after it, are no OCOP products of that year. */
export const ptntRows = ({ facts, responses, year, areaName }: PtntGiven): CellValue[][] => {
  const revenues = revenuesOf(responses, year)
  return facts.flatMap((fact) => {
    const { certified } = fact
    if (certified === undefined || (certified.issuedOn ?? '') > lastDayOf(year)) return []
    return [
      [
        ...[`${fact.product}-${year}`, `${fact.area} ${areaName(fact.area)}`, String(year), fact.code ?? fact.product],
        ...[fact.name, certified.stars, fact.producerName, revenues.get(fact.product), statusWords(certified)],
      ],
    ]
  })
}

export const lastDayOf = (year: number): Day => `${year}-12-31`

/** What of a certificate the ministry's table tells: whether it is in force. */
const statusWords = ({ state, isInForce }: NonNullable<ProductFact['certified']>): string => {
  if (state === 'withdrawn') return 'Đã thu hồi'
  return isInForce ? 'Còn hiệu lực' : 'Hết hiệu lực'
}

/** Form "Kết quả sản xuất, kinh doanh" (part II of form 02) asks for revenue by year, in dong. A finished survey counts before an unfinished one, then the newest. */
const revenuesOf = (responses: readonly RecordOf<'response'>[], year: number): Map<Uuid, number> => {
  const corrected = new Set(responses.map(({ data }) => (data.status === 'final' ? data.revises : undefined)))
  const counting = responses
    .filter(({ id, data }) => data.form.id === 'business-results' && data.product !== undefined && !corrected.has(id))
    .sort((one, other) =>
      one.data.status === other.data.status
        ? one.updatedAt < other.updatedAt
          ? -1
          : 1
        : one.data.status === 'final'
          ? 1
          : -1,
    )
  const revenues = new Map<Uuid, number>()
  for (const { data } of counting) {
    const revenue = revenueIn(data.answers, year)
    if (data.product !== undefined && revenue !== undefined) revenues.set(data.product, revenue)
  }
  return revenues
}

const revenueIn = (answers: RecordOf<'response'>['data']['answers'], year: number): number | undefined => {
  const row = Object.keys(answers).find(
    (key) => splitAnswerKey(key).id === 'year-number' && Number(answers[key]) === year,
  )
  const revenue = row === undefined ? undefined : answers[row.replace(/^year-number/, 'revenue')]
  return typeof revenue === 'number' && Number.isSafeInteger(revenue) ? revenue : undefined
}
