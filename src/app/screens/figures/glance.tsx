import type { ExpiryFigures } from '../../../domain/programme/expiry-figures.ts'
import type { FigureFilter } from '../../../domain/programme/figure-filter.ts'
import type { GateFigures } from '../../../domain/programme/gate-figures.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { CardLink } from '../../components/card-link.tsx'
import { formatDay, formatNumber } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { language } from '../../messages/language.ts'
import { LapsingLine } from './expiry-section.tsx'
import { useFamilyTitles } from './family-titles.ts'
import { filteredHref } from './filter-state.ts'

const number = (value: number): string => formatNumber(value, language.value)

const GATES = 3
/** Certificates that are named here; the rest is a press away. */
const FEW = 3

interface GlanceProps {
  readonly gates: readonly GateFigures[]
  readonly expiry: ExpiryFigures
  readonly filter: FigureFilter
  readonly today: Day
}

/** The answers that are asked for most, before any chart. */
export const Glance = ({ gates, expiry, filter, today }: GlanceProps) => {
  const t = figureMessages().glance
  const titleOf = useFamilyTitles()
  const { lapsing } = expiry
  return (
    <section class="stack-close" aria-labelledby="glance">
      <h2 id="glance">{t.title}</h2>
      <div class="figures-glance">
        <div class="stack-close">
          <h3>{t.gates}</h3>
          {gates.length === 0 ? <p class="soft">{t.noGates}</p> : null}
          <ol class="figures-list">
            {gates.slice(0, GATES).map((gate) => (
              <li key={`${gate.stars}:${gate.family}`}>
                <a href={filteredHref('/office/products', filter, { gate: `${gate.stars}:${gate.family}` })}>
                  <strong>{t.gate(gate.stars, titleOf(gate.family))}</strong>
                  <span>{t.gateCount(number(gate.products), number(gate.alone))}</span>
                </a>
              </li>
            ))}
          </ol>
        </div>
        <div class="stack-close">
          <h3>{t.lapsing(formatDay(expiry.by, language.value))}</h3>
          {lapsing.length === 0 ? (
            <p class="soft">{t.noLapsing}</p>
          ) : (
            <p class="figures-count">{t.lapsingCount(number(lapsing.length))}</p>
          )}
          <ol class="figures-list">
            {lapsing.slice(0, FEW).map((one) => (
              <LapsingLine key={one.fact.product} one={one} today={today} />
            ))}
          </ol>
          {lapsing.length > FEW ? (
            <p>
              <a href="#lapsing">{t.more(number(lapsing.length))}</a>
            </p>
          ) : null}
        </div>
      </div>
      <CardLink href="/office/programme">{t.target}</CardLink>
    </section>
  )
}
