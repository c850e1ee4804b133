import type { FigureFilter } from '../../../domain/programme/figure-filter.ts'
import type { GateFigures } from '../../../domain/programme/gate-figures.ts'
import { StackedBars } from '../../components/charts/stacked-bars.tsx'
import { formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { useFamilyTitles } from './family-titles.ts'
import { filteredHref } from './filter-state.ts'

const number = (value: number): string => formatNumber(value, language.value)

/** Gates that are drawn; the table has all. */
const DRAWN = 12
/** Gates whose products are a press away. */
const LINKED = 6

interface GatesSectionProps {
  readonly gates: readonly GateFigures[]
  readonly filter: FigureFilter
}

/** Which gates hold products back, and for how many nothing else is in the way. */
export const GatesSection = ({ gates, filter }: GatesSectionProps) => {
  const t = figureMessages()
  const titleOf = useFamilyTitles()
  const [first] = gates
  if (first === undefined) return <p class="soft">{t.gates.none}</p>
  const nameOf = ({ stars, family }: GateFigures): string => t.glance.gate(stars, titleOf(family))
  return (
    <>
      <StackedBars
        title={t.gates.chart}
        reading={t.gates.reading(number(first.products), nameOf(first), number(first.alone))}
        note={t.gates.note}
        fileName="dau-sao"
        format={number}
        series={[
          { name: t.gates.alone, tone: 'lacquer' },
          { name: t.gates.others, tone: 'rice' },
        ]}
        bars={gates.slice(0, DRAWN).map((gate) => ({
          label: nameOf(gate),
          values: [gate.alone, gate.products - gate.alone],
        }))}
        table={{
          head: [t.gates.gate, t.gates.products, t.gates.alone],
          rows: gates.map((gate) => [nameOf(gate), gate.products, gate.alone]),
          show: number,
        }}
      />
      <div class="stack-close">
        <h3>{t.gates.list}</h3>
        <ul class="figures-list">
          {gates.slice(0, LINKED).map((gate) => (
            <li key={`${gate.stars}:${gate.family}`}>
              <a href={filteredHref('/office/products', filter, { gate: `${gate.stars}:${gate.family}` })}>
                <strong>{nameOf(gate)}</strong>
                <span class="soft">{t.glance.gateCount(number(gate.products), number(gate.alone))}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
