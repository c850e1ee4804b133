import * as fc from 'fast-check'
import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { Answers } from '../../src/domain/records/assessment.ts'

/** The opened set of that number; fails the test when it cannot be opened. */
export const setNumbered = async (number: number): Promise<CriteriaSet> => {
  const loaded = await loadCriteriaSet({ decision: '26/2026', set: number })
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  return loaded.set
}

/** All 26 sets, in order. */
export const allSets = (): Promise<CriteriaSet[]> =>
  Promise.all(Array.from({ length: 26 }, (_, index) => setNumbered(index + 1)))

/** Random answers to a set; each criterion may be unanswered, none reached, or any option. */
export const answersTo = (set: CriteriaSet, options: { complete?: boolean } = {}): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...set.criteria.map((criterion) =>
        fc.integer({ min: options.complete ? -1 : -2, max: criterion.options.length - 1 }),
      ),
    )
    .map((places) =>
      Object.fromEntries(
        set.criteria.flatMap((criterion, index) =>
          places[index] === undefined || places[index] === -2 ? [] : [[criterion.code, places[index]]],
        ),
      ),
    )

/** Every criterion at its last option: all 100 points. */
export const bestAnswers = (set: CriteriaSet): Answers =>
  Object.fromEntries(set.criteria.map((criterion) => [criterion.code, criterion.options.length - 1]))
