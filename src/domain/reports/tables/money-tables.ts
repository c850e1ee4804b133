import { yearOf } from '../../calendar/day.ts'
import { vietnameseNumber } from '../../papers/vietnamese.ts'
import { type Money, moneyOf } from '../../programme/money.ts'
import type { ReportCell, ReportColumn, ReportTable } from '../report.ts'
import type { ReportInput } from '../report-input.ts'
import { FUNDING_WORDS, MEASURE_WORDS } from '../report-words.ts'

const COLUMNS: readonly ReportColumn[] = [
  { title: 'Có', type: 'vnd', share: 18 },
  { title: 'Dự kiến', type: 'vnd', share: 18 },
  { title: 'Đã cam kết', type: 'vnd', share: 18 },
  { title: 'Đã chi', type: 'vnd', share: 18 },
]

const cells = ({ available, planned, committed, spent }: Money): ReportCell[] => [available, planned, committed, spent]

/** Money of the period's year in dong, by source and by support measure. */
export const moneyTables = ({ period, budgets, actions, trainings }: ReportInput): ReportTable[] => {
  const year = yearOf(period.to)
  const money = moneyOf({ budgets, actions, trainings }, year)
  const { total } = money
  return [
    {
      sheet: 'Kinh phí theo nguồn',
      title: `Kinh phí năm ${year} theo nguồn (đồng)`,
      sentence: `Kinh phí năm ${year}: có ${vietnameseNumber(total.available)} đồng, dự kiến ${vietnameseNumber(total.planned)}, đã cam kết ${vietnameseNumber(total.committed)}, đã chi ${vietnameseNumber(total.spent)}.`,
      columns: [{ title: 'Nguồn', type: 'text', share: 28 }, ...COLUMNS],
      rows: [
        ...money.sources.map((source) => [FUNDING_WORDS[source.source], ...cells(source)]),
        ['Cộng', ...cells(total)],
      ],
    },
    {
      sheet: 'Kinh phí theo biện pháp',
      title: `Kinh phí năm ${year} theo biện pháp hỗ trợ (đồng)`,
      sentence: `Chi nhiều nhất cho: ${largest(money.measures) ?? 'chưa chi cho biện pháp nào'}.`,
      columns: [{ title: 'Biện pháp', type: 'text', share: 28 }, ...COLUMNS],
      rows: money.measures.filter(isUsed).map((one) => [MEASURE_WORDS[one.measure], ...cells(one)]),
    },
  ]
}

type MeasureMoney = ReturnType<typeof moneyOf>['measures'][number]

const isUsed = ({ available, planned, committed, spent }: MeasureMoney): boolean =>
  available + planned + committed + spent > 0

const largest = (measures: readonly MeasureMoney[]): string | undefined => {
  const [most] = measures.filter(({ spent }) => spent > 0).sort((one, other) => other.spent - one.spent)
  return most === undefined ? undefined : `${MEASURE_WORDS[most.measure]} (${vietnameseNumber(most.spent)} đồng)`
}
