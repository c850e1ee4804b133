import { totalsOf } from '../../../domain/plan/action-standing.ts'
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
  const sum = (kind: 'planned' | 'committed' | 'spent'): number =>
    totals.reduce((total, [, cost]) => total + cost[kind], 0)
  const kinds = (['planned', 'committed', 'spent'] as const).filter((kind) => kind === 'planned' || sum(kind) > 0)
  return (
    <section class="card stack-close">
      <h2>{t.money}</h2>
      {totals.length === 0 ? (
        <p class="soft">{t.noMoney}</p>
      ) : (
        <table class="plan-money">
          <thead>
            <tr>
              <th scope="col">{t.payer}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" class="plan-money-kind">
                  {words.money[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.map(([source, cost]) => (
              <tr key={source}>
                <th scope="row">{words.funding[source]}</th>
                {kinds.map((kind) => (
                  <td key={kind}>{vndWords(cost[kind])}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="plan-money-sum">
                {t.total}
              </th>
              {kinds.map((kind) => (
                <td key={kind} class="plan-money-sum">
                  {vndWords(sum(kind))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      )}
      <p class="soft plan-small">{words.estimate}</p>
    </section>
  )
}
