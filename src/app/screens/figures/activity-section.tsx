import { useMemo } from 'preact/hooks'
import { activityFigures, type Done } from '../../../domain/programme/activity-figures.ts'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import type { ProducerFact } from '../../../domain/programme/producer-fact.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { ColumnChart } from '../../components/charts/column-chart.tsx'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { periodWords } from './period-words.ts'

const number = (value: number): string => formatNumber(value, language.value)

/** The months that are shown, the present one last. */
const MONTHS = 12
/** Communes that are drawn; the table has all. */
const DRAWN = 12

interface ActivitySectionProps {
  readonly products: readonly CountedProduct[]
  readonly producers: readonly ProducerFact[]
  readonly today: Day
  readonly nameOf: (area: string) => string
}

/** What was done where and when; never by whom. */
export const ActivitySection = ({ products, producers, today, nameOf }: ActivitySectionProps) => {
  const t = figureMessages()
  const { periods, areas } = useMemo(
    () => activityFigures(products, producers, { today, length: 'month', count: MONTHS }),
    [products, producers, today],
  )
  if (areas.length === 0) return <p class="soft">{t.activity.none}</p>
  const total = (what: keyof Done): string => number(areas.reduce((sum, one) => sum + one[what], 0))
  const { visits, assessments, surveys } = t.activity
  const series = [
    { name: visits, tone: 'leaf' },
    { name: assessments, tone: 'rice' },
    { name: surveys, tone: 'indigo' },
  ] as const
  const valuesOf = (done: Done): number[] => [done.visits, done.assessments, done.surveys]
  const textOf = (done: Done): string => valuesOf(done).map(number).join(' · ')
  const byProducts = [...areas].sort((one, other) => nameOf(one.area).localeCompare(nameOf(other.area), 'vi'))
  return (
    <>
      <div class="figures-pair">
        <ColumnChart
          title={t.activity.chart}
          reading={t.activity.reading(total('visits'), total('assessments'), total('surveys'))}
          fileName="cong-viec-theo-thang"
          format={number}
          series={series}
          columns={periods.map((one) => ({ label: periodWords(one.period, 'month'), values: valuesOf(one) }))}
          table={{
            head: [t.activity.month, visits, assessments, surveys],
            rows: [...periods].reverse().map((one) => [periodWords(one.period, 'month'), ...valuesOf(one)]),
            show: number,
          }}
        />
        <StackedBars
          title={t.activity.areas}
          reading={t.activity.reading(total('visits'), total('assessments'), total('surveys'))}
          {...(areas.length > DRAWN ? { note: t.coverage.noteFew(number(DRAWN)) } : {})}
          fileName="cong-viec-theo-xa"
          format={number}
          series={series}
          bars={byProducts.slice(0, DRAWN).map((one) => ({
            ...{ label: nameOf(one.area), values: valuesOf(one), text: textOf(one) },
          }))}
          table={{
            head: [t.coverage.area, visits, assessments, surveys],
            rows: byProducts.map((one) => [nameOf(one.area), ...valuesOf(one)]),
            show: number,
          }}
        />
      </div>
      <p class="soft">{t.activity.note}</p>
    </>
  )
}
