import { decisionFacts } from '../../../domain/criteria/decisions.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Gate, Score } from '../../../domain/scoring/result.ts'
import { clauseOf } from '../../citation.ts'
import { Icon } from '../../components/icon.tsx'
import { decisionMessages } from '../../messages/decision.ts'
import { language } from '../../messages/language.ts'
import { resultMessages } from '../../messages/result.ts'
import { gateLists } from './verdict.ts'

interface GateChecklistProps {
  readonly set: CriteriaSet
  readonly score: Score
  readonly hrefOf: ((criterion: string) => string) | undefined
}

/** The gates by star as a checklist, unfolded where the first unmet one is; what is unmet comes first with what it asks for. */
export const GateChecklist = ({ set, score, hrefOf }: GateChecklistProps) => {
  const t = resultMessages()
  const lists = gateLists(score)
  const next = lists.find((list) => list.unmet.length > 0)?.stars
  return (
    <section class="result-view-section result-gates">
      <h2>{t.gatesTitle}</h2>
      <p>{leadOf(set, lists.length)}</p>
      {lists.map((list) => (
        <details key={list.stars} class="result-gates-star" open={list.stars === next}>
          <summary>
            <span class="result-gates-marks" aria-hidden="true">
              {'★'.repeat(list.stars)}
            </span>
            {t.gatesOf(list.stars)}
            <span class="result-gates-count">{t.gatesMet(list.met.length, list.met.length + list.unmet.length)}</span>
          </summary>
          <ul class="result-gates-list">
            {[...list.unmet, ...list.met].map((gate) => (
              <GateLine key={gate.criterion} set={set} gate={gate} hrefOf={hrefOf} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** What a checklist without gates means: the set has none, or its decision prints none. */
const leadOf = (set: CriteriaSet, lists: number): string => {
  const t = resultMessages()
  if (lists > 0) return t.gatesLead
  return decisionFacts(set.decision).hasGates ? t.noGates : decisionMessages().noGates
}

const GateLine = ({ set, gate, hrefOf }: { set: CriteriaSet; gate: Gate; hrefOf: GateChecklistProps['hrefOf'] }) => {
  const t = resultMessages()
  const criterion = set.criteria.find((candidate) => candidate.code === gate.criterion)
  const name = `${gate.criterion} ${criterion?.title[language.value] ?? ''}`
  const least = gate.atLeast.flatMap((place) => criterion?.options[place]?.label[language.value] ?? [])
  const state = gate.isMet ? 'met' : gate.isOpen ? 'open' : 'unmet'
  const words = { met: t.gateMet, open: t.gateOpen, unmet: t.gateUnmet }
  const icons = { met: 'circle-check', open: 'circle', unmet: 'circle-x' } as const
  return (
    <li class={`result-gate is-${state}`}>
      <Icon name={icons[state]} />
      <div>
        <p class="result-gate-name">
          {hrefOf === undefined ? name : <a href={hrefOf(gate.criterion)}>{name}</a>}
          <span class="result-gate-state">{words[state]}</span>
        </p>
        {gate.isMet ? null : <p class="result-gate-least">{t.atLeast(least.join(' / '))}</p>}
        <p class="result-source">{clauseOf(gate.source)}</p>
      </div>
    </li>
  )
}
