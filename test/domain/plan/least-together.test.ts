import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { jointTaskOf } from '../../../src/domain/plan/joint-task.ts'
import { isCheaper } from '../../../src/domain/plan/knapsack.ts'
import { leastTogether } from '../../../src/domain/plan/least-together.ts'
import { PLAN_OBJECTIVES } from '../../../src/domain/records/plan.ts'
import { DEFAULT_RATES } from '../../../src/domain/records/rates.ts'
import { allSets, answersTo } from '../sets.ts'

let sets: CriteriaSet[]
beforeAll(async () => {
  sets = await allSets()
})

describe('the search for the least together', () => {
  it('never says that it went through when it was given up, and what it found then is possible', () => {
    let givenUp = 0
    const anyProduct = (product: string) =>
      fc.nat({ max: 24 }).chain((at) => {
        const set = sets[at] as CriteriaSet
        return answersTo(set).map((answers) => ({
          ...{ product, set, target: 4 as const },
          ...{ input: { answers }, locks: new Set<string>() },
        }))
      })
    fc.assert(
      fc.property(
        fc.tuple(anyProduct('a'), anyProduct('b'), anyProduct('c')),
        fc.constantFrom(...PLAN_OBJECTIVES),
        (products, objective) => {
          const task = jointTaskOf(products, {
            objective,
            rates: DEFAULT_RATES,
            withinMonths: Number.POSITIVE_INFINITY,
          })
          const least = leastTogether(task)
          const early = leastTogether(task, 1)
          if (least === undefined || early === undefined) throw new Error('there is a way')
          expect(least.isLeast).toBe(true)
          expect(isCheaper(early.cost, least.cost)).toBe(false)
          if (early.isLeast) expect(early.cost).toEqual(least.cost)
          else givenUp += 1
        },
      ),
      { numRuns: 40, seed: 26_2026 },
    )
    expect(givenUp).toBeGreaterThan(5)
  })
})
