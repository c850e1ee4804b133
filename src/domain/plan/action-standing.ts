import type { Action } from '../records/action.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import { type Cost, type Costs, FUNDING_SOURCES, type FundingSource } from '../records/money.ts'
import type { Agreement } from '../records/plan.ts'

/** An action with its id, as lists hold it. */
export interface HeldAction {
  readonly id: Uuid
  readonly data: Action
}

/** Whether it is still to be done. */
export const isOpen = ({ status }: Pick<Action, 'status'>): boolean => status === 'planned' || status === 'under-way'

/** Whether its last day has passed and it is not done. */
export const isOverdue = (action: Pick<Action, 'status' | 'dueOn'>, today: Day): boolean =>
  isOpen(action) && action.dueOn !== undefined && action.dueOn < today

export interface ActionCount {
  /** Without those that were dropped. */
  readonly all: number
  readonly done: number
  readonly underWay: number
  readonly overdue: number
  /** The day by which the next open one is due. */
  readonly nextDue: Day | undefined
}

/** How far a plan's actions are. */
export const countActions = (actions: readonly Action[], today: Day): ActionCount => {
  const kept = actions.filter(({ status }) => status !== 'dropped')
  const open = kept.filter(isOpen)
  const days = open.flatMap(({ dueOn }) => dueOn ?? []).sort()
  return {
    all: kept.length,
    done: kept.length - open.length,
    underWay: open.filter(({ status }) => status === 'under-way').length,
    overdue: open.filter((action) => isOverdue(action, today)).length,
    nextDue: days[0],
  }
}

/** By their last day, so that one stays where it is when it is done; what was dropped at the end. */
export const inOrder = <A extends HeldAction>(actions: readonly A[]): A[] => [...actions].sort(byDay)

const byDay = (one: HeldAction, other: HeldAction): number => (keyOf(one) < keyOf(other) ? -1 : 1)

const keyOf = ({ id, data }: HeldAction): string => `${data.status === 'dropped' ? 1 : 0}${data.dueOn ?? '9999'}${id}`

/** What one action is planned to cost, all sources together. */
export const plannedCost = (costs: Costs): number =>
  FUNDING_SOURCES.reduce((sum, source) => sum + (costs[source]?.planned ?? 0), 0)

/** What all of it comes to, planned, committed and spent. */
export interface MoneyTotal {
  readonly planned: number
  readonly committed: number
  readonly spent: number
}

/** Money by who pays, of what was not dropped; sources that pay nothing are left out. */
export const totalsOf = (actions: readonly Action[]): readonly (readonly [FundingSource, MoneyTotal])[] =>
  FUNDING_SOURCES.flatMap((source) => {
    const costs = actions.flatMap(({ status, costs }) => (status === 'dropped' ? [] : (costs[source] ?? [])))
    if (costs.length === 0) return []
    const sum = (of: (cost: Cost) => number | undefined): number =>
      costs.reduce((total, cost) => total + (of(cost) ?? 0), 0)
    const total = {
      planned: sum(({ planned }) => planned),
      committed: sum(({ committed }) => committed),
      spent: sum(({ spent }) => spent),
    }
    return [[source, total] as const]
  })

/** How an action stands to what was agreed on. */
export interface SinceAgreed {
  readonly kind: 'added' | 'dropped' | 'changed'
  readonly title?: string
  readonly dueOn?: Day | undefined
  readonly costVnd?: number
}

/** What changed since the agreement, by action; of a changed one the values as they were agreed. What is as agreed is left out. */
export const changesSince = (
  agreement: Agreement | undefined,
  actions: readonly HeldAction[],
): ReadonlyMap<Uuid, SinceAgreed> => {
  if (agreement === undefined) return new Map()
  const agreed = new Map(agreement.actions.map((one) => [one.action, one]))
  return new Map(
    actions.flatMap(({ id, data }): [Uuid, SinceAgreed][] => {
      const was = agreed.get(id)
      if (was === undefined) return data.status === 'dropped' ? [] : [[id, { kind: 'added' }]]
      if (data.status === 'dropped') return [[id, { kind: 'dropped' }]]
      const changed = {
        ...(was.title === data.title ? {} : { title: was.title }),
        ...(was.dueOn === data.dueOn ? {} : { dueOn: was.dueOn }),
        ...(was.costVnd === plannedCost(data.costs) ? {} : { costVnd: was.costVnd }),
      }
      return Object.keys(changed).length === 0 ? [] : [[id, { kind: 'changed', ...changed }]]
    }),
  )
}
