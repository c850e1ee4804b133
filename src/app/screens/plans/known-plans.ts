import { addDays } from '../../../domain/calendar/day.ts'
import { groupBy } from '../../../domain/group-by.ts'
import { type ActionCount, countActions, isOpen } from '../../../domain/plan/action-standing.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

/** A plan in a list: its names, how far its actions are, and whether another took its place. */
export interface ListedPlan {
  readonly plan: LocalRecord<'plan'>
  readonly actions: readonly LocalRecord<'action'>[]
  readonly count: ActionCount
  readonly isReplaced: boolean
}

/** Plans with their actions, counted; those with overdue actions first, then agreed ones, drafts, closed ones; the last changed first among equals. */
export const withActions = (
  plans: readonly LocalRecord<'plan'>[],
  actions: readonly LocalRecord<'action'>[],
  today: Day,
): ListedPlan[] => {
  const byPlan = groupBy(actions, ({ data }) => data.plan)
  const replaced = new Set(plans.flatMap(({ data }) => (data.agreement === undefined ? [] : (data.revises ?? []))))
  return plans
    .map((plan): ListedPlan => {
      const own = byPlan.get(plan.id) ?? []
      const count = countActions(
        own.map(({ data }) => data),
        today,
      )
      return { plan, actions: own, count, isReplaced: replaced.has(plan.id) }
    })
    .sort((one, other) => rankOf(one) - rankOf(other) || (one.plan.updatedAt > other.plan.updatedAt ? -1 : 1))
}

const rankOf = ({ plan: { data }, count, isReplaced }: ListedPlan): number => {
  if (isReplaced || data.status === 'closed') return 3
  if (data.status === 'draft') return 2
  return count.overdue > 0 ? 0 : 1
}

/** Every plan that is here. */
export const allPlans = async (store: Pick<Store, 'all'>, today: Day): Promise<ListedPlan[]> => {
  const plans = await store.all('plan')
  return plans.length === 0 ? [] : withActions(plans, await store.all('action'), today)
}

/** The plans of a producer; of one of its products those that it is in. */
export const plansOf = async (
  store: Pick<Store, 'under'>,
  producer: Uuid,
  product: Uuid | undefined,
  today: Day,
): Promise<ListedPlan[]> => {
  const [plans, actions] = await Promise.all([store.under('plan', producer), store.under('action', producer)])
  return withActions(plans, actions, today).filter(
    ({ plan }) => product === undefined || plan.data.products[product] !== undefined,
  )
}

/** What is agreed on and still goes on. */
export const isUnderWay = ({ plan, isReplaced }: ListedPlan): boolean => plan.data.status === 'agreed' && !isReplaced

/** Days ahead from which on an action is brought to mind: what an officer can still see to on this round of visits. */
const AHEAD_DAYS = 14

/** Open actions of agreed plans that are overdue or due soon, the most pressing first. */
export const dueActions = (plans: readonly ListedPlan[], today: Day): LocalRecord<'action'>[] => {
  const horizon = addDays(today, AHEAD_DAYS)
  return plans
    .filter(isUnderWay)
    .flatMap(({ actions }) => actions)
    .filter(({ data }) => isOpen(data) && data.dueOn !== undefined && data.dueOn <= horizon)
    .sort((one, other) => ((one.data.dueOn ?? '') < (other.data.dueOn ?? '') ? -1 : 1))
}

/** The names of products and producers that these plans are about. */
export const namesIn = async (
  store: Pick<Store, 'record'>,
  plans: readonly ListedPlan[],
): Promise<ReadonlyMap<Uuid, string>> => {
  const producers = [...new Set(plans.map(({ plan }) => plan.data.producer))]
  const products = [...new Set(plans.flatMap(({ plan }) => Object.keys(plan.data.products)))]
  const found = await Promise.all([
    ...producers.map((id) => store.record('producer', id)),
    ...products.map((id) => store.record('product', id)),
  ])
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record.data.name] as const])))
}
