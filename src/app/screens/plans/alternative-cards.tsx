import type { Alternative, AlternativeKind } from '../../../domain/plan/alternatives.ts'
import type { JointPlan } from '../../../domain/plan/joint.ts'
import { Badge } from '../../components/badge.tsx'
import { measureMessages } from '../../messages/measures.ts'
import { planMakingMessages } from '../../messages/plan-making.ts'
import { ownActions } from './own-actions.ts'
import './make-plan.css'
import { dayWords, vndWords } from './plan-words.ts'

interface AlternativeCardsProps {
  readonly alternatives: readonly Alternative[]
  readonly chosen: AlternativeKind | undefined
  readonly isWorking: boolean
  readonly onChoose: (kind: AlternativeKind) => void
}

/** The ways side by side, each once: how many actions, how long, how much, whether in time, and what only it asks for. */
export const AlternativeCards = ({ alternatives, chosen, isWorking, onChoose }: AlternativeCardsProps) => {
  const t = planMakingMessages()
  const distinct = alternatives.filter(({ sameAs }) => sameAs === undefined)
  return (
    <section class="stack-close" aria-busy={isWorking}>
      <h2>{t.compare}</h2>
      <p class="soft" role="status">
        {isWorking ? t.computing : t.compareText}
      </p>
      <div class="alternatives" role="radiogroup" aria-label={t.compare}>
        {distinct.map((alternative) => {
          const { kind } = alternative
          const also = alternatives.filter(({ sameAs }) => sameAs === kind).map((one) => kindWords(one.kind))
          return (
            <label key={kind} class={kind === chosen ? 'alternative is-chosen' : 'alternative'}>
              <input
                class="visually-hidden"
                type="radio"
                name="alternative"
                checked={kind === chosen}
                onChange={() => onChoose(kind)}
              />
              <strong class="alternative-name">{kindWords(kind)}</strong>
              {also.length === 0 ? null : <span class="alternative-also">{t.also(also.join(', '))}</span>}
              <Facts alternative={alternative} all={distinct} />
            </label>
          )
        })}
      </div>
      <p class="soft make-plan-small">{measureMessages().estimate}</p>
    </section>
  )
}

const kindWords = (kind: AlternativeKind): string =>
  kind === 'in-time' ? planMakingMessages().inTimeKind : measureMessages().objective[kind]

const Facts = ({ alternative, all }: { alternative: Alternative; all: readonly Alternative[] }) => {
  const t = planMakingMessages()
  const { plan, doneOn, isInTime } = alternative
  if (plan.kind === 'none') return <span class="alternative-none">{t.none}</span>
  const own = ownActions(alternative, all).size
  return (
    <>
      <span class="alternative-facts">
        {factsOf(plan, doneOn).map(([name, value]) => (
          <span key={name} class="alternative-fact">
            <span class="alternative-label">{name}</span>
            <span>{value}</span>
          </span>
        ))}
      </span>
      <span>
        <Badge tone={isInTime ? 'good' : 'warning'} icon={isInTime ? 'check' : 'triangle-alert'}>
          {isInTime ? t.inTime : t.notInTime}
        </Badge>
      </span>
      {plan.isLeast ? null : <span class="alternative-also">{t.notLeast}</span>}
      {all.filter((one) => one.plan.kind === 'plan').length < 2 ? null : (
        <span class="alternative-also">{own === 0 ? t.sameAsAll : t.own(own)}</span>
      )}
    </>
  )
}

const factsOf = (
  { actions, effortMonths, lastMonth, costVnd }: Extract<JointPlan, { kind: 'plan' }>,
  doneOn: string | undefined,
): [name: string, value: string][] => {
  const t = planMakingMessages()
  return [
    [t.actionsLabel, t.actions(actions.length)],
    [t.longest, t.months(lastMonth)],
    ...(doneOn === undefined ? [] : [[t.doneOn, dayWords(doneOn)] as [string, string]]),
    [t.effort, t.months(effortMonths)],
    [t.money, costVnd === 0 ? t.noMoney : vndWords(costVnd)],
  ]
}
