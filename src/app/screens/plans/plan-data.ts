import type { LoadedSet } from '../../../domain/criteria/load-set.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import { inOrder } from '../../../domain/plan/action-standing.ts'
import { scoreWithRaises } from '../../../domain/plan/with-raises.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { PlannedProduct } from '../../../domain/records/plan.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

/** One product of a plan: what the plan began with, and what it comes to by its newest assessment. */
export interface PlannedView {
  readonly id: Uuid
  readonly name: string
  readonly planned: PlannedProduct
  readonly set: Extract<LoadedSet, { kind: 'ready' }>['set'] | undefined
  /** By the newest assessment by the same set; undefined where neither it nor the set is here. */
  readonly now: Score | undefined
  /** With every action done that was not dropped. */
  readonly after: Score | undefined
}

/** A plan with all that its screens show of it. */
export interface OpenedPlan {
  readonly plan: LocalRecord<'plan'>
  readonly producer: LocalRecord<'producer'> | undefined
  readonly products: readonly PlannedView[]
  /** By their last day, dropped ones at the end. */
  readonly actions: readonly LocalRecord<'action'>[]
  /** Evidence of its actions and of the plan itself, the signature among them. */
  readonly evidence: readonly LocalRecord<'evidence'>[]
  /** The plan that took its place. */
  readonly replacedBy: Uuid | undefined
}

export type PlanStore = Pick<Store, 'record' | 'under' | 'evidenceOf' | 'assessmentsOf'>

/** Reads a plan; undefined where it is not here. */
export const readPlan = async (store: PlanStore, id: Uuid): Promise<OpenedPlan | undefined> => {
  const plan = await store.record('plan', id)
  if (plan === undefined) return undefined
  const [producer, actions, own, siblings] = await Promise.all([
    store.record('producer', plan.data.producer),
    store.under('action', id),
    store.evidenceOf(id),
    store.under('plan', plan.data.producer),
  ])
  const proofs = await Promise.all(actions.map((action) => store.evidenceOf(action.id)))
  const products = await Promise.all(
    Object.entries(plan.data.products).map(([product, planned]) => viewOf(store, product, planned, actions)),
  )
  return {
    ...{ plan, producer, products, actions: inOrder(actions), evidence: [...own, ...proofs.flat()] },
    replacedBy: siblings.find(({ data }) => data.revises === id && data.agreement !== undefined)?.id,
  }
}

const viewOf = async (
  store: PlanStore,
  id: Uuid,
  planned: PlannedProduct,
  actions: readonly LocalRecord<'action'>[],
): Promise<PlannedView> => {
  const [product, assessments, start, loaded] = await Promise.all([
    store.record('product', id),
    store.assessmentsOf(id),
    store.record('assessment', planned.assessment),
    loadCriteriaSet(planned.criteria),
  ])
  const newest = newestBy(assessments, planned) ?? start
  const set = loaded.kind === 'ready' ? loaded.set : undefined
  return {
    ...{ id, name: product?.data.name ?? '', planned, set },
    now: set === undefined || newest === undefined ? undefined : scoreAssessment(set, newest.data),
    after: set === undefined || newest === undefined ? undefined : scoreWithRaises(set, newest.data, id, actions),
  }
}

/** The newest finished assessment by the plan's set; a visit under way says too little. */
const newestBy = (
  assessments: readonly LocalRecord<'assessment'>[],
  { criteria }: Pick<PlannedProduct, 'criteria'>,
): LocalRecord<'assessment'> | undefined =>
  assessments.find(
    ({ data }) =>
      data.status === 'final' && data.criteria.set === criteria.set && data.criteria.decision === criteria.decision,
  )

/** Evidence of one action, or of the plan itself. */
export const proofsOf = (evidence: readonly LocalRecord<'evidence'>[], action: Uuid): LocalRecord<'evidence'>[] =>
  evidence.filter(({ data }) => data.action === action)

/** The signature under the agreement, where its picture is here. */
export const signatureOf = ({ plan, evidence }: Pick<OpenedPlan, 'plan' | 'evidence'>) =>
  evidence.find(({ id }) => id === plan.data.agreement?.signature)
