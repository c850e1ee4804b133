import * as fc from 'fast-check'
import { catalogueOf } from '../../src/domain/criteria/catalogue.ts'
import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { Answers } from '../../src/domain/records/assessment.ts'
import { DECISIONS, type Decision } from '../../src/domain/records/product.ts'

/** The opened set of that number, of the decision in force unless another is named; fails the test when it cannot be opened. */
export const setNumbered = async (number: number, decision: Decision = '26/2026'): Promise<CriteriaSet> => {
  const loaded = await loadCriteriaSet({ decision, set: number })
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  return loaded.set
}

/** All sets of a decision, in order. */
export const allSets = (decision: Decision = '26/2026'): Promise<CriteriaSet[]> =>
  Promise.all(catalogueOf(decision).map(({ number }) => setNumbered(number, decision)))

/** How many sets there are of all decisions together. */
export const SET_COUNT = DECISIONS.reduce((count, decision) => count + catalogueOf(decision).length, 0)

/** All sets of all decisions, those in force first. */
export const everySet = async (): Promise<CriteriaSet[]> =>
  (await Promise.all(DECISIONS.map((decision) => allSets(decision)))).flat()

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

/** Every criterion at its best option, the last of equals: all points that the set has. */
export const bestAnswers = (set: CriteriaSet): Answers =>
  Object.fromEntries(
    set.criteria.map(({ code, options }) => {
      const best = Math.max(...options.map(({ points }) => points))
      return [code, options.findLastIndex(({ points }) => points === best)]
    }),
  )
