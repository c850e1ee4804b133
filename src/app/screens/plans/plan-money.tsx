import { type MoneyTotal, totalsOf } from '../../../domain/plan/action-standing.ts'
import type { Action } from '../../../domain/records/action.ts'
import { measureMessages } from '../../messages/measures.ts'
import { planMessages } from '../../messages/plan.ts'
import './plan-screen.css'
import { vndWords } from './plan-words.ts'

/** What the plan costs, by who pays: planned, committed, spent. */
export const PlanMoney = ({ actions }: { actions: readonly Action[] }) => {
  const t = planMessages()
  const words = measureMessages()
  const totals = totalsOf(actions)
  return (
    <section class="card stack-close">
      <h2>{t.money}</h2>
      {totals.length === 0 ? (
        <p class="soft">{t.noMoney}</p>
      ) : (
        <ul class="plan-money">
          {totals.map(([source, cost]) => (
            <MoneyLine key={source} name={words.funding[source]} cost={cost} />
          ))}
          {totals.length < 2 ? null : <MoneyLine name={t.total} cost={sumOf(totals.map(([, cost]) => cost))} isSum />}
        </ul>
      )}
      <p class="soft plan-small">{words.estimate}</p>
    </section>
  )
}

const sumOf = (costs: readonly MoneyTotal[]): MoneyTotal => {
  const sum = (kind: keyof MoneyTotal): number => costs.reduce((total, cost) => total + cost[kind], 0)
  return { planned: sum('planned'), committed: sum('committed'), spent: sum('spent') }
}

interface MoneyLineProps {
  readonly name: string
  readonly cost: MoneyTotal
  readonly isSum?: boolean
}

const MoneyLine = ({ name, cost, isSum = false }: MoneyLineProps) => {
  const { money } = measureMessages()
  const more = (['committed', 'spent'] as const).filter((kind) => cost[kind] > 0)
  return (
    <li class={isSum ? 'plan-money-line plan-money-sum' : 'plan-money-line'}>
      <span>{name}</span>
      <span>{vndWords(cost.planned)}</span>
      {more.length === 0 ? null : (
        <span class="plan-money-more">{more.map((kind) => `${money[kind]}: ${vndWords(cost[kind])}`).join(' · ')}</span>
      )}
    </li>
  )
}
