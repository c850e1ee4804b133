import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import { type Answer, type CriterionCode, NONE_REACHED } from '../records/assessment.ts'
import type { Day } from '../records/envelope.ts'
import type { Facts } from './facts.ts'
import { type Certainty, type Check, type Level, NONE, type Reason } from './rules/rule.ts'
import { RULE_OF_FAMILY } from './rules.ts'

/** What the surveys show of one criterion: an answer to be confirmed by the assessor, never written by itself. */
export interface Suggestion {
  readonly criterion: CriterionCode
  readonly answer: Answer
  readonly certainty: Certainty
  readonly reasons: readonly Reason[]
  readonly toCheck: readonly Check[]
}

/** Suggestions for a set, in its order. `today` is the day of the assessment. A level that the set has no option for is left out. */
export const suggestAnswers = (set: CriteriaSet, facts: Facts, today: Day): ReadonlyMap<CriterionCode, Suggestion> =>
  new Map(
    set.criteria.flatMap((criterion) => {
      const suggestion = suggestionFor(criterion, facts, today)
      return suggestion === undefined ? [] : [[criterion.code, suggestion]]
    }),
  )

const suggestionFor = (criterion: Criterion, facts: Facts, today: Day): Suggestion | undefined => {
  const has = (option: string): boolean => criterion.options.some(({ id }) => id === option)
  const derived = RULE_OF_FAMILY.get(criterion.family)?.(facts, { today, has })
  if (derived === undefined) return undefined
  const { level, certainty, reasons, toCheck } = derived
  const answer = placeOf(criterion, level)
  return answer === undefined ? undefined : { criterion: criterion.code, answer, certainty, reasons, toCheck }
}

const placeOf = (criterion: Criterion, level: Level): Answer | undefined => {
  if (level === NONE) return NONE_REACHED
  const place = criterion.options.findIndex(({ id }) => id === level)
  return place === -1 ? undefined : place
}

/**
 * Whether an answer fits what the surveys show. The official order is one of rising levels; "none reached" and a first option without points
 * say the same.
 */
export const fits = (criterion: Criterion, answer: Answer, { answer: shown, certainty }: Suggestion): boolean => {
  const given = rankOf(criterion, answer)
  const suggested = rankOf(criterion, shown)
  if (certainty === 'at-least') return given >= suggested
  return certainty === 'at-most' ? given <= suggested : given === suggested
}

export const rankOf = ({ options }: Criterion, answer: Answer): Answer =>
  answer === NONE_REACHED && options[0]?.points === 0 ? 0 : answer
