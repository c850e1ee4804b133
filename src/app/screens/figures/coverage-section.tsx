import { useMemo } from 'preact/hooks'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import { coverageFigures } from '../../../domain/programme/coverage-figures.ts'
import type { FigureFilter } from '../../../domain/programme/figure-filter.ts'
import type { ProducerFact } from '../../../domain/programme/producer-fact.ts'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { Fold } from '../../components/fold.tsx'
import { formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { CoverageMap } from './coverage-map.tsx'

const number = (value: number): string => formatNumber(value, language.value)

/** Communes that are drawn; the table has all. */
const DRAWN = 12

interface CoverageSectionProps {
  readonly products: readonly CountedProduct[]
  readonly producers: readonly ProducerFact[]
  readonly filter: FigureFilter
  /** Communes that the office knows, with records or without. */
  readonly known: readonly string[]
  readonly nameOf: (area: string) => string
}

/** How far the programme has come in each commune, and where it has not begun. */
export const CoverageSection = ({ products, producers, filter, known, nameOf }: CoverageSectionProps) => {
  const t = figureMessages().coverage
  const areas = useMemo(() => {
    const asked = filter.area === undefined ? known : [filter.area]
    return [...coverageFigures(products, producers, asked)].sort(
      (one, other) => other.products - one.products || nameOf(one.area).localeCompare(nameOf(other.area), 'vi'),
    )
  }, [products, producers, known, filter.area, nameOf])
  const empty = areas.filter((one) => one.producers === 0 && one.products === 0)
  const assessed = areas.reduce((sum, one) => sum + one.assessed, 0)
  const share = products.length === 0 ? 0 : Math.round((assessed / products.length) * 100)
  return (
    <>
      <div class="figures-pair">
        <StackedBars
          title={t.chart}
          reading={t.reading(number(areas.length), number(empty.length), `${share} %`)}
          note={areas.length > DRAWN ? `${t.note} ${t.noteFew(number(DRAWN))}` : t.note}
          fileName="do-phu-theo-xa"
          format={number}
          series={[
            { name: t.assessed, tone: 'leaf' },
            { name: t.unassessed, tone: 'soft' },
          ]}
          bars={areas.slice(0, DRAWN).map((one) => ({
            label: nameOf(one.area),
            values: [one.assessed, one.products - one.assessed],
          }))}
          table={{
            head: [t.area, t.producers, t.products, t.assessed, t.certified],
            rows: areas.map((one) => [nameOf(one.area), one.producers, one.products, one.assessed, one.certified]),
            show: number,
          }}
        />
        <CoverageMap areas={areas} filter={filter} nameOf={nameOf} />
      </div>
      {empty.length === 0 ? null : (
        <Fold head={<span>{t.none(number(empty.length))}</span>} isOpen={false}>
          <ul class="figures-none">
            {empty.map(({ area }) => (
              <li key={area}>{nameOf(area)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
