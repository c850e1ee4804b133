import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { type FollowedAction, suggestAnswers } from '../../../domain/plan/follow-up.ts'
import type { Answer, Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

/** An action that is done, as it speaks for an answer. */
export interface DoneAction {
  readonly record: LocalRecord<'action'>
  readonly proofs: number
}

/** The answer that done actions suggest for a criterion; taken only by a press. */
export interface DoneOffer {
  readonly criterion: CriterionCode
  readonly to: Answer
  readonly actions: readonly DoneAction[]
}

/** Done actions of agreed plans for a product, with how many pieces of evidence each has. */
export const readDoneActions = async (
  store: Pick<Store, 'under' | 'evidenceOf'>,
  { producer, product }: Pick<Assessment, 'producer' | 'product'>,
): Promise<{ followed: FollowedAction[]; done: ReadonlyMap<string, DoneAction> }> => {
  const [plans, actions] = await Promise.all([store.under('plan', producer), store.under('action', producer)])
  const criteriaOf = new Map(
    plans.flatMap(({ id, data }) => {
      const criteria = data.agreement === undefined ? undefined : data.products[product]?.criteria
      return criteria === undefined ? [] : [[id, criteria] as const]
    }),
  )
  const found = actions.filter(({ data }) => data.status === 'done' && criteriaOf.has(data.plan))
  const done = await Promise.all(
    found.map(async (record) => ({ record, proofs: (await store.evidenceOf(record.id)).length })),
  )
  return {
    followed: found.flatMap(({ id, data }) => {
      const criteria = criteriaOf.get(data.plan)
      return criteria === undefined ? [] : [{ id, action: data, criteria }]
    }),
    done: new Map(done.map((one) => [one.record.id, one])),
  }
}

/** What is offered in an assessment as it stands. Actions that were done before it began and are already in its answers say nothing any more. */
export const doneOffers = (
  set: CriteriaSet,
  assessment: Assessment,
  { followed, done }: Awaited<ReturnType<typeof readDoneActions>>,
): DoneOffer[] =>
  suggestAnswers(set, assessment.product, assessment, followed).map(({ criterion, to, actions }) => ({
    ...{ criterion, to },
    actions: actions.flatMap((id) => done.get(id) ?? []),
  }))
