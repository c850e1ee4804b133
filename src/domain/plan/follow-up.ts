import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Action } from '../records/action.ts'
import type { Answer, Answers, Assessment, CriterionCode } from '../records/assessment.ts'
import type { Uuid } from '../records/envelope.ts'
import { isSameSet, type SetReference } from '../records/product.ts'

/** An action as it is followed up. `criteria`: the set that its plan counted the product by, since its codes and options mean something there alone. */
export interface FollowedAction {
  readonly id: Uuid
  readonly action: Pick<Action, 'raises' | 'status' | 'doneOn' | 'dueOn'>
  readonly criteria: SetReference
}

/** A criterion whose answer may be better by now, and the actions that speak for it. */
export interface AnswerSuggestion {
  readonly criterion: CriterionCode
  readonly from: Answer | undefined
  readonly to: Answer
  readonly actions: readonly Uuid[]
}

/**
 * What actions that are done suggest for an assessment of the product, in the official order: only where the present answer is below (an answer from another
 * alternative case is not), and never for a criterion that is locked nor in an assessment that is final. A suggestion is nothing until an assessor confirms it.
 */
export const suggestAnswers = (
  set: CriteriaSet,
  product: Uuid,
  assessment: Pick<Assessment, 'answers' | 'locks' | 'status'>,
  actions: readonly FollowedAction[],
): AnswerSuggestion[] => {
  if (assessment.status === 'final') return []
  const done = actions.filter(({ action }) => action.status === 'done')
  return set.criteria.flatMap((criterion): AnswerSuggestion[] => {
    const from = assessment.answers[criterion.code]
    if (assessment.locks[criterion.code]) return []
    const raises = raisesOf(set, product, criterion, done).filter(({ to }) => isBelow(criterion, from, to))
    if (raises.length === 0) return []
    const to = Math.max(...raises.map((raise) => raise.to))
    const speaking = raises.filter((raise) => raise.to === to).map(({ id }) => id)
    return [{ criterion: criterion.code, from, to, actions: speaking }]
  })
}

/** The answers once those actions are done; what is locked stays, and nothing is ever lowered. */
export const answersAfter = (
  set: CriteriaSet,
  product: Uuid,
  { answers, locks }: Pick<Assessment, 'answers' | 'locks'>,
  actions: readonly FollowedAction[],
): Answers =>
  Object.fromEntries([
    ...Object.entries(answers),
    ...set.criteria.flatMap((criterion) => {
      if (locks[criterion.code]) return []
      const raises = raisesOf(set, product, criterion, actions)
      const better = raises.filter(({ to }) => isBelow(criterion, answers[criterion.code], to)).map(({ to }) => to)
      return better.length === 0 ? [] : [[criterion.code, Math.max(...better)] as const]
    }),
  ])

const raisesOf = (
  set: CriteriaSet,
  product: Uuid,
  criterion: Criterion,
  actions: readonly FollowedAction[],
): { readonly id: Uuid; readonly to: Answer }[] =>
  actions
    .filter(({ criteria }) => isSameSet(criteria, { decision: set.decision, set: set.number }))
    .flatMap(({ id, action }) =>
      action.raises
        .filter((raise) => raise.product === product && raise.criterion === criterion.code)
        .map(({ to }) => ({ id, to })),
    )

const isBelow = (criterion: Criterion, from: Answer | undefined, to: Answer): boolean => {
  const [present, aimed] = [from === undefined ? undefined : criterion.options[from], criterion.options[to]]
  if (aimed === undefined) return false
  return present === undefined || (to > (from ?? -1) && present.case?.id === aimed.case?.id)
}
