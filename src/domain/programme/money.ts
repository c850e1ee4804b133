import { yearOf } from '../calendar/day.ts'
import type { AreaCode, Day } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import { type Cost, type Costs, FUNDING_SOURCES, type FundingSource } from '../records/money.ts'
import { SUPPORT_MEASURES, type SupportMeasure } from '../records/support-measure.ts'

/** Records that say what money there is and what it goes into. */
export interface MoneyRecords {
  readonly budgets: readonly Pick<RecordOf<'budget'>, 'area' | 'data'>[]
  readonly actions: readonly Pick<RecordOf<'action'>, 'area' | 'data'>[]
  readonly trainings: readonly Pick<RecordOf<'training'>, 'area' | 'data'>[]
}

/**
 * Money in whole dong. `planned`, `committed` and `spent` are sums of what records say, the one containing the other (what is committed was planned,
 * what is spent was committed). `bound` is what can't be given to anything else: of each cost the largest of the three.
 */
export interface Money {
  readonly available: number
  readonly planned: number
  readonly committed: number
  readonly spent: number
  readonly bound: number
}

/** Money of a source; `uncovered`: what is bound beyond what there is; `overspent`: what was paid beyond it. */
interface SourceMoney extends Money {
  readonly source: FundingSource
  readonly left: number
  readonly uncovered: number
  readonly overspent: number
}

export interface YearMoney {
  readonly sources: readonly SourceMoney[]
  /** By support measure; available is only what was set aside for just this one. */
  readonly measures: readonly (Money & { readonly measure: SupportMeasure })[]
  /** Available for no measure in particular. */
  readonly general: number
  readonly total: Money
  /** Costs of steps and meetings that have no day yet and so belong to no year: how many, and how much is bound. */
  readonly undated: { readonly count: number; readonly bound: number }
}

/** One cost of one step or meeting. */
interface Spending {
  readonly source: FundingSource
  readonly measure: SupportMeasure
  readonly year: number | undefined
  readonly planned: number
  readonly committed: number
  readonly spent: number
  readonly bound: number
}

/**
 * The money of a year, by source and by measure: available by the budget lines of that year, the rest by the costs of steps (their year is that in
 * which they are due, done where they have no such day) and meetings (the year in which they are held). What was dropped or cancelled binds only what
 * was paid; what is done only what was paid and committed, where that was noted. A commune's view leaves the province's own lines out.
 */
export const moneyOf = (records: MoneyRecords, year: number, area?: AreaCode): YearMoney => {
  const lines = records.budgets.filter(
    (budget) =>
      budget.data.year === year && (area === undefined || (budget.area === area && budget.data.scope !== 'province')),
  )
  const spendings = spendingsOf(records, area)
  const own = spendings.filter((one) => one.year === year)
  const undated = spendings.filter((one) => one.year === undefined && one.bound > 0)
  const available = (source?: FundingSource, measure?: SupportMeasure | 'none'): number =>
    lines.reduce(
      (all, { data }) =>
        (source === undefined || data.source === source) &&
        (measure === undefined || (data.measure ?? 'none') === measure)
          ? all + data.amountVnd
          : all,
      0,
    )
  return {
    sources: FUNDING_SOURCES.map((source) => {
      const spent = own.filter((one) => one.source === source)
      const money = moneyFrom(available(source), spent)
      const short = SUPPORT_MEASURES.reduce((all, measure) => {
        const bound = sumOf(
          spent.filter((one) => one.measure === measure),
          'bound',
        )
        return all + Math.max(0, bound - available(source, measure))
      }, 0)
      return {
        ...{ source, ...money, left: money.available - money.bound },
        uncovered: Math.max(0, short - available(source, 'none')),
        overspent: Math.max(0, money.spent - money.available),
      }
    }),
    measures: SUPPORT_MEASURES.map((measure) => ({
      measure,
      ...moneyFrom(
        available(undefined, measure),
        own.filter((one) => one.measure === measure),
      ),
    })),
    general: available(undefined, 'none'),
    total: moneyFrom(available(), own),
    undated: { count: undated.length, bound: sumOf(undated, 'bound') },
  }
}

const moneyFrom = (available: number, spendings: readonly Spending[]): Money => ({
  available,
  planned: sumOf(spendings, 'planned'),
  committed: sumOf(spendings, 'committed'),
  spent: sumOf(spendings, 'spent'),
  bound: sumOf(spendings, 'bound'),
})

const sumOf = (spendings: readonly Spending[], field: 'planned' | 'committed' | 'spent' | 'bound'): number =>
  spendings.reduce((all, one) => all + one[field], 0)

const spendingsOf = ({ actions, trainings }: MoneyRecords, area: AreaCode | undefined): Spending[] => [
  ...actions
    .filter((one) => area === undefined || one.area === area)
    .flatMap(({ data: { measure, dueOn, doneOn, costs, status } }) =>
      spread(costs, { measure, on: dueOn ?? doneOn, isOff: status === 'dropped', isDone: status === 'done' }),
    ),
  ...trainings
    .filter((one) => area === undefined || one.area === area)
    .flatMap(({ data: { measure, heldOn, costs, status } }) =>
      spread(costs, { measure, on: heldOn, isOff: status === 'cancelled', isDone: status === 'held' }),
    ),
]

interface Work {
  readonly measure: SupportMeasure
  readonly on: Day | undefined
  readonly isOff: boolean
  readonly isDone: boolean
}

const spread = (costs: Costs, { measure, on, isOff, isDone }: Work): Spending[] =>
  FUNDING_SOURCES.flatMap((source) => {
    const cost = costs[source]
    if (cost === undefined) return []
    const [committed, spent] = [cost.committed ?? 0, cost.spent ?? 0]
    const planned = isOff ? 0 : cost.planned
    return [
      {
        ...{ source, measure, year: on === undefined ? undefined : yearOf(on) },
        ...{ planned, committed: isOff ? 0 : committed, spent },
        bound: isOff ? spent : boundBy(cost, isDone),
      },
    ]
  })

const boundBy = ({ planned, committed, spent }: Cost, isDone: boolean): number =>
  isDone && (spent !== undefined || committed !== undefined)
    ? Math.max(committed ?? 0, spent ?? 0)
    : Math.max(planned, committed ?? 0, spent ?? 0)
