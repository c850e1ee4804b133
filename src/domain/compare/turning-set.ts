import type { CriteriaSet } from '../criteria/schema.ts'
import type { CriterionCode } from '../records/assessment.ts'
import type { Column } from './column.ts'
import { disputedBetween, following, type Outcome, scorerOf } from './what-if.ts'

/** Variants that one screen scores at most: about a second of a cheap phone. */
export const MOST_TRIES = 4_000

/**
 * The fewest disputed criteria on which a column would have to follow another one for its stars to change. agreed: nothing is disputed. never: no
 * choice among them changes the stars. stopped: no choice of up to `size` does, and larger ones were too many to try.
 */
export type TurningSet =
  | { readonly kind: 'agreed' }
  | {
      readonly kind: 'turns'
      readonly criteria: readonly CriterionCode[]
      readonly before: Outcome
      readonly after: Outcome
    }
  | { readonly kind: 'never' }
  | { readonly kind: 'stopped'; readonly size: number }

/** Tries all choices of one criterion, then of two, and so on, each exactly; among equally few the first in the official order. */
export const turningSet = (set: CriteriaSet, one: Column, other: Column, mostTries = MOST_TRIES): TurningSet => {
  const codes = disputedBetween(set, one, other)
  if (codes.length === 0) return { kind: 'agreed' }
  const score = scorerOf(set)
  const before = score(one)
  let tries = 0
  for (let size = 1; size <= codes.length; size += 1) {
    tries += choicesOf(codes.length, size)
    if (tries > mostTries) return { kind: 'stopped', size: size - 1 }
    for (const criteria of choices(codes, size)) {
      const after = score(following(one, other, criteria))
      if (after.stars !== before.stars) return { kind: 'turns', criteria, before, after }
    }
  }
  return { kind: 'never' }
}

/** How many ways there are to choose so many of `count`. */
const choicesOf = (count: number, size: number): number => {
  let ways = 1
  for (let step = 1; step <= size; step += 1) ways = (ways * (count - size + step)) / step
  return ways
}

/** All choices of that size, each in the order of `from`. */
function* choices<T>(from: readonly T[], size: number): Generator<T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [index, first] of from.entries()) {
    for (const rest of choices(from.slice(index + 1), size - 1)) yield [first, ...rest]
  }
}
