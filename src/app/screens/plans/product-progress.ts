import { dayOfInstant } from '../../../domain/calendar/day.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { FollowedAction } from '../../../domain/plan/follow-up.ts'
import { type PastAssessment, type Progress, progressOf } from '../../../domain/plan/progress.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { PlannedProduct } from '../../../domain/records/plan.ts'
import { isSameSet, type SetReference } from '../../../domain/records/product.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import type { PlannedView } from './plan-data.ts'

/** A product's points over time and on, with the stars that its plan aims at. */
export interface ProductProgress {
  readonly product: Uuid
  readonly name: string
  readonly target: number
  readonly decision: SetReference['decision']
  readonly progress: Progress
}

/** The way of each product of a plan: its finished assessments by the plan's set, then what its actions bring. */
export const readProgress = async (
  store: Pick<Store, 'assessmentsOf'>,
  products: readonly PlannedView[],
  actions: readonly LocalRecord<'action'>[],
  today: Day,
): Promise<ProductProgress[]> => {
  const found = await Promise.all(
    products.map(async ({ id, name, planned }) => {
      const past = await pastBy(await store.assessmentsOf(id), planned)
      const followed = actions.map(
        ({ id: action, data }): FollowedAction => ({ id: action, action: data, criteria: planned.criteria }),
      )
      const progress = progressOf(id, past, followed, today)
      const { target, criteria } = planned
      return progress === undefined ? [] : [{ product: id, name, target, decision: criteria.decision, progress }]
    }),
  )
  return found.flat()
}

/** The assessment that the plan began with and finished ones by its set; of several of one day the last. */
const pastBy = async (
  newestFirst: readonly LocalRecord<'assessment'>[],
  { criteria, assessment }: PlannedProduct,
): Promise<PastAssessment[]> => {
  const loaded = await loadCriteriaSet(criteria)
  if (loaded.kind === 'unavailable') return []
  const own = newestFirst.filter(
    ({ id, data }) => id === assessment || (data.status === 'final' && isSameSet(data.criteria, criteria)),
  )
  const byDay = new Map<Day, PastAssessment>()
  for (const { id, data } of own) {
    const day = dayOfInstant(data.finalisedAt ?? data.startedAt)
    if (!byDay.has(day)) byDay.set(day, { id, day, set: loaded.set, assessment: data })
  }
  return [...byDay.values()]
}
