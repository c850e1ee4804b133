import type { CriteriaSet, Criterion } from '../../domain/criteria/schema.ts'
import type { Answers } from '../../domain/records/assessment.ts'
import type { SampleVisit } from './visits.ts'

/** A draft has its first half answered, as if the visit had been broken off. */
export const answersOf = (set: CriteriaSet, visit: Pick<SampleVisit, 'level' | 'weak' | 'status'>): Answers => {
  const answered = visit.status === 'final' ? set.criteria : set.criteria.slice(0, Math.ceil(set.criteria.length / 2))
  return Object.fromEntries(
    answered.map((criterion) => [criterion.code, visit.weak[criterion.code] ?? placeAt(criterion, visit.level)]),
  )
}

/** The option at that share of the way up; within the first case where there are two. */
const placeAt = (criterion: Criterion, level: number): number => {
  const first = criterion.options[0]?.case?.id
  const count = criterion.options.filter((option) => option.case?.id === first).length
  return Math.round(level * (count - 1))
}

export const requirementsMet = (set: CriteriaSet): Record<string, boolean> =>
  Object.fromEntries(
    set.criteria.flatMap((criterion) =>
      criterion.requirement === undefined ? [] : [[`requirement:${criterion.code}`, true]],
    ),
  )
