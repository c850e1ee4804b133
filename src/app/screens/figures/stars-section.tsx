import { useMemo, useState } from 'preact/hooks'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import { type StarsThen, starFigures, starsOverTime } from '../../../domain/programme/star-figures.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { ColumnChart } from '../../components/charts/column-chart.tsx'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { formatDay, formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { periodWords } from './period-words.ts'

const number = (value: number): string => formatNumber(value, language.value)
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

interface SectionProps {
  readonly products: readonly CountedProduct[]
  readonly today: Day
}

/** How the stars fall, as assessed and as certified, and how they fell before. */
export const StarsSection = ({ products, today }: SectionProps) => {
  const t = figureMessages()
  return (
    <>
      <div class="figures-pair">
        <StarsNow products={products} />
        <StarsBefore products={products} today={today} />
      </div>
      <p class="soft">{t.star.timeNote}</p>
    </>
  )
}

const STARS = [5, 4, 3, 2, 1, 0] as const

const StarsNow = ({ products }: { products: readonly CountedProduct[] }) => {
  const t = figureMessages()
  const { assessed, certified, drafts, unassessed, lapsed } = useMemo(() => starFigures(products), [products])
  const most = STARS.reduce((best, stars) => (assessed[stars] > assessed[best] ? stars : best))
  return (
    <ColumnChart
      title={t.star.title}
      reading={
        sum(assessed) + sum(certified) === 0
          ? t.star.readingNone
          : t.star.reading(number(sum(assessed)), t.starsRow(most), number(sum(certified)))
      }
      note={t.star.note(number(drafts), number(unassessed), number(lapsed))}
      fileName="sao"
      format={number}
      series={[
        { name: t.star.assessed, tone: 'leaf' },
        { name: t.star.certified, tone: 'rice' },
      ]}
      columns={[...STARS].reverse().map((stars) => ({
        label: stars === 0 ? t.star.out : `${stars}★`,
        values: [assessed[stars], stars < 3 ? undefined : certified[stars]],
      }))}
      table={{
        head: [t.star.stars, t.star.assessed, t.star.certified],
        rows: STARS.map((stars) => [t.starsRow(stars), assessed[stars], certified[stars]]),
        show: number,
      }}
    />
  )
}

/** So many periods back. */
const PERIODS = { year: 6, month: 13 } as const

/** Tones from the highest stars to the lowest. */
const TONES = ['leaf', 'rice', 'indigo', 'soft', 'lacquer'] as const

const StarsBefore = ({ products, today }: SectionProps) => {
  const t = figureMessages()
  const [length, setLength] = useState<'year' | 'month'>('year')
  const [what, setWhat] = useState<'assessed' | 'certified'>('certified')
  const periods = useMemo(
    () => starsOverTime(products, { today, length, count: PERIODS[length] }),
    [products, today, length],
  )
  const shown = what === 'assessed' ? STARS.filter((stars) => stars > 0) : ([5, 4, 3] as const)
  const [first, last] = [periods[0], periods.at(-1)]
  return (
    <div class="stack-close">
      <div class="figures-filters">
        <SelectField
          label={t.star.what}
          value={what}
          options={[
            { value: 'certified', label: t.star.certifiedSeries },
            { value: 'assessed', label: t.star.assessedSeries },
          ]}
          onChange={(value) => setWhat(value === 'assessed' ? 'assessed' : 'certified')}
        />
        <SelectField
          label={t.star.by}
          value={length}
          options={[
            { value: 'year', label: t.star.byYear },
            { value: 'month', label: t.star.byMonth },
          ]}
          onChange={(value) => setLength(value === 'month' ? 'month' : 'year')}
        />
      </div>
      <StackedBars
        title={what === 'assessed' ? t.star.timeAssessed : t.star.timeCertified}
        reading={first === undefined || last === undefined ? '' : changeWords(first, last, what)}
        fileName={`sao-${what}-${length}`}
        format={number}
        series={shown.map((stars, at) => ({ name: t.starsRow(stars), tone: TONES[at] ?? 'soft' }))}
        bars={[...periods].reverse().map((then) => ({
          label: periodWords(then.period, length),
          values: shown.map((stars) => then[what][stars]),
        }))}
        table={{
          head: [t.star.period, ...STARS.map((stars) => t.starsRow(stars))],
          rows: [...periods]
            .reverse()
            .map((then) => [periodWords(then.period, length), ...STARS.map((stars) => then[what][stars])]),
          show: number,
        }}
      />
    </div>
  )
}

/** How the four-star products have changed from the first period to today: what most targets are about. */
const changeWords = (first: StarsThen, last: StarsThen, what: 'assessed' | 'certified'): string => {
  const t = figureMessages()
  const then = formatDay(first.on, language.value)
  return t.star.timeReading(t.starsRow(4), then, number(first[what][4]), number(last[what][4]))
}
