import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf } from '../../../src/domain/plan/effort.ts'
import type { JointProduct } from '../../../src/domain/plan/joint.ts'
import { mostWithin } from '../../../src/domain/programme/affordable.ts'
import { bestMeasures } from '../../../src/domain/programme/best-measure.ts'
import { type LiftGoal, type MeasureLift, measureLifts } from '../../../src/domain/programme/measure-lift.ts'
import { DEFAULT_RATES } from '../../../src/domain/records/rates.ts'
import { SUPPORT_MEASURES, type SupportMeasure } from '../../../src/domain/records/support-measure.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { bruteForceTogether } from '../plan/joint-brute-force.ts'
import { anyProduct } from '../plan/made-up-sets.ts'
import { setNumbered } from '../sets.ts'

/** Three measures: two criteria that are the producer's own under each of two of them, and one that is not. */
const FAMILIES = ['legal-form', 'local-labour', 'quality-assurance', 'packaging', 'safety-conditions']

const anyProducers = fc.tuple(
  fc.tuple(anyProduct('a1', 5, FAMILIES), anyProduct('a2', 5, FAMILIES), anyProduct('a3', 5, FAMILIES)),
  fc.tuple(anyProduct('b1', 5, FAMILIES), anyProduct('b2', 5, FAMILIES)),
)

const targetOf = ({ set, input }: JointProduct, goal: LiftGoal): Stars | undefined => {
  const score = scoreAssessment(set, input)
  if (score.stars === 0 || score.stop !== undefined || score.stars === 5) return undefined
  const target = goal === 'next' ? ((score.stars + 1) as Stars) : goal
  return score.stars < target ? target : undefined
}

/** What it costs at least to lift just these products of one producer by the measure alone; undefined when that cannot be. */
const costOf = (products: readonly JointProduct[], measure: SupportMeasure, goal: LiftGoal): number | undefined => {
  const aimed = products.flatMap((product) => {
    const target = targetOf(product, goal)
    return target === undefined ? [] : [{ ...product, target }]
  })
  if (aimed.length < products.length) return undefined
  return bruteForceTogether(aimed, { objective: 'cheapest', rates: DEFAULT_RATES }, ({ set }) => {
    return new Set(set.criteria.filter((one) => measureOf(one) === measure).map(({ code }) => code))
  })?.[0]
}

const partsOf = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((parts, one) => [...parts, ...parts.map((part) => [...part, one])], [[]])

const liftsOf = (producers: readonly (readonly JointProduct[])[], goal: LiftGoal): MeasureLift[] =>
  producers.flatMap((products, at) => measureLifts(`${at}`, products, { rates: DEFAULT_RATES, goal }))

describe('the best single measure beside brute force', () => {
  it('lifts exactly the products that it alone can lift, at exactly the least cost, and within a budget as many as possible', () => {
    const seen = { lifted: 0, shared: 0, left: 0 }
    fc.assert(
      fc.property(
        anyProducers,
        fc.constantFrom<LiftGoal[]>('next', 3),
        fc.constantFrom(10_000_000, 40_000_000, 60_000_000, 120_000_000),
        (producers, goal, budget) => {
          const ranks = bestMeasures(liftsOf(producers, goal), budget)
          expect(ranks.map(({ measure }) => measure).sort()).toEqual([...SUPPORT_MEASURES].sort())
          for (const measure of ['organisation', 'quality-certification', 'packaging'] as const) {
            const costs = producers.map((products) =>
              partsOf(products).map((part) => ({
                part,
                cost: costOf(part, measure, goal) ?? Number.POSITIVE_INFINITY,
              })),
            )
            const rank = ranks.find((one) => one.measure === measure)
            const able = producers.flat().filter((product) => costOf([product], measure, goal) !== undefined)
            expect(rank?.products.map(({ product }) => product).sort()).toEqual(
              able.map(({ product }) => product).sort(),
            )
            for (const told of rank?.products ?? []) {
              const product = able.find((one) => one.product === told.product)
              expect(told.costVnd).toBe(product && costOf([product], measure, goal))
              expect(told.to).toBeGreaterThanOrEqual((product && targetOf(product, goal)) ?? 5)
            }
            expect(rank?.costVnd).toBe(
              producers.reduce(
                (sum, products) =>
                  sum +
                  (costOf(
                    products.filter((product) => able.includes(product)),
                    measure,
                    goal,
                  ) ?? 0),
                0,
              ),
            )
            let best = { count: 0, cost: 0 }
            for (const one of costs[0] ?? [])
              for (const other of costs[1] ?? []) {
                const [count, cost] = [one.part.length + other.part.length, one.cost + other.cost]
                if (cost <= budget && (count > best.count || (count === best.count && cost < best.cost)))
                  best = { count, cost }
              }
            expect(rank?.affordable?.products.length).toBe(best.count)
            expect(rank?.affordable?.costVnd).toBe(best.cost)
            expect(rank?.isLeast).toBe(true)
            seen.lifted += able.length
            if (able.length > best.count) seen.left += 1
          }
          if (liftsOf(producers, goal).some(({ isAdditive }) => !isAdditive)) seen.shared += 1
        },
      ),
      { numRuns: 100, seed: 26_2026 },
    )
    expect(Math.min(seen.lifted, seen.shared, seen.left)).toBeGreaterThan(10)
  })
})

describe('the best single measure', () => {
  it('leaves out products that are disqualified or whose assessment stopped', async () => {
    const tea = await setNumbered(11)
    const product = (findings: Record<string, boolean>) => ({
      product: 'tea',
      set: tea,
      input: { answers: {}, findings },
      locks: new Set<string>(),
    })
    const options = { rates: DEFAULT_RATES, goal: 2 } as const
    const measures = (findings: Record<string, boolean>) =>
      measureLifts('producer', [product(findings)], options).map(({ measure }) => measure)
    expect(measures({ 'disqualified:set': true })).toEqual([])
    expect(measures({ 'stop:6.1.1': true })).toEqual([])
  })
})

describe('the money of a budget', () => {
  const lift = (
    producer: string,
    isAdditive: boolean,
    costs: readonly number[],
    alone: readonly number[],
  ): MeasureLift => ({
    measure: 'training',
    producer,
    isAdditive,
    isLeast: true,
    actions: [],
    products: alone.map((costVnd, at) => ({
      product: `${producer}${at}`,
      producer,
      from: 2,
      to: 3,
      costVnd,
      months: 1,
    })),
    choices: costs.map((costVnd, at) => ({
      products: alone.slice(0, at + 1).map((_, index) => `${producer}${index}`),
      costVnd,
    })),
  })

  it('goes where sharing lifts more, though the first product there is dear', () => {
    const lifts = [lift('a', false, [10, 11, 12], [10, 10, 10]), lift('b', true, [7, 15], [7, 8])]
    expect(mostWithin(lifts, 12)).toEqual({ products: ['a0', 'a1', 'a2'], costVnd: 12 })
    expect(mostWithin(lifts, 19)).toEqual({ products: ['b0', 'a0', 'a1', 'a2'], costVnd: 19 })
    expect(mostWithin(lifts, 9)).toEqual({ products: ['b0'], costVnd: 7 })
    expect(mostWithin(lifts, 0)).toEqual({ products: [], costVnd: 0 })
  })

  it('lifts exactly as many as the best of all choices, for any costs', () => {
    const rising = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }).map((steps) => {
      let sum = 0
      return steps.map((step) => {
        sum += step
        return sum
      })
    })
    fc.assert(
      fc.property(
        fc.array(rising, { maxLength: 4 }),
        fc.array(fc.nat({ max: 9 }), { maxLength: 5 }),
        fc.nat({ max: 40 }),
        (sharing, alone, budget) => {
          const lifts = [
            ...sharing.map((costs, at) => lift(`s${at}`, false, costs, costs)),
            ...alone.map((cost, at) => lift(`t${at}`, true, [cost], [cost])),
          ]
          let best = [0, 0]
          const visit = (at: number, count: number, cost: number): void => {
            if (cost > budget) return
            const choices = lifts[at]?.choices
            if (choices === undefined) {
              if (count > (best[0] ?? 0) || (count === best[0] && cost < (best[1] ?? 0))) best = [count, cost]
              return
            }
            visit(at + 1, count, cost)
            for (const choice of choices) visit(at + 1, count + choice.products.length, cost + choice.costVnd)
          }
          visit(0, 0, 0)
          const found = mostWithin(lifts, budget)
          expect([found.products.length, found.costVnd]).toEqual(best)
          expect(new Set(found.products).size).toBe(found.products.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})
