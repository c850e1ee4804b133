import type { Money, YearMoney } from '../../../domain/programme/money.ts'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { programmeMessages } from '../../messages/programme.ts'

/** Millions on the bars, where dong would not fit; dong in the tables. */
const short = (dong: number): string =>
  programmeMessages().money.million(formatNumber(Math.round(dong / 10_000) / 100, language.value))
const dong = (value: number): string => formatVnd(value, language.value)

/** What is left of a sum once what lies within it is taken out; costs of several records need not lie within each other. */
const partsOf = ({ available, committed, spent, bound }: Money): number[] => {
  const unpaid = Math.max(0, Math.min(bound, committed) - spent)
  const open = Math.max(0, bound - Math.max(committed, spent))
  return [spent, unpaid, open, Math.max(0, available - bound)]
}

interface MoneyChartProps {
  readonly year: number
  readonly money: YearMoney
}

/** By source, and by support measure. */
export const MoneyCharts = ({ year, money }: MoneyChartProps) => {
  const t = programmeMessages().money
  const { funding, measure: measures } = measureMessages()
  const series = [
    { name: t.segments.spent, tone: 'leaf' },
    { name: t.segments.committed, tone: 'rice' },
    { name: t.segments.planned, tone: 'indigo' },
    { name: t.segments.left, tone: 'soft' },
  ] as const
  const used = money.measures.filter(({ available, bound, spent }) => available + bound + spent > 0)
  const largest = [...used].sort((one, other) => other.bound - one.bound)[0]
  const { total } = money
  return (
    <>
      <StackedBars
        level={2}
        title={t.title(year)}
        reading={t.reading(dong(total.spent), dong(total.bound), dong(total.available))}
        series={series}
        bars={money.sources.map((one) => ({
          label: funding[one.source],
          values: partsOf(one),
          text: short(Math.max(one.available, one.bound)),
        }))}
        format={short}
        note={t.note}
        table={{
          head: [
            ...[t.columns.source, t.columns.available, t.columns.planned, t.columns.committed],
            ...[t.columns.spent, t.columns.left],
          ],
          rows: money.sources.map((one) => [
            ...[funding[one.source], one.available, one.planned, one.committed, one.spent, one.left],
          ]),
          show: dong,
        }}
      />
      <StackedBars
        level={2}
        title={t.measureTitle(year)}
        reading={
          largest === undefined || largest.bound === 0
            ? t.measureNothing
            : t.measureReading(measures[largest.measure], dong(largest.bound))
        }
        series={series}
        bars={used.map((one) => ({
          label: measures[one.measure],
          values: partsOf(one),
          text: short(Math.max(one.available, one.bound)),
        }))}
        format={short}
        table={{
          head: [...[t.columns.measure, t.columns.available, t.columns.planned, t.columns.committed], t.columns.spent],
          rows: [
            ...used.map((one) => [measures[one.measure], one.available, one.planned, one.committed, one.spent]),
            [t.general, money.general, '', '', ''],
          ],
          show: dong,
        }}
      />
    </>
  )
}
