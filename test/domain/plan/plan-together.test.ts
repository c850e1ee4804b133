import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { monthsOf } from '../../../src/domain/plan/effort.ts'
import type { JointPlan, JointProduct } from '../../../src/domain/plan/joint.ts'
import { planUpgrades } from '../../../src/domain/plan/plan.ts'
import { planTogether } from '../../../src/domain/plan/plan-together.ts'
import { sharedKeyOf } from '../../../src/domain/plan/shared-families.ts'
import { PLAN_OBJECTIVES, type PlanObjective } from '../../../src/domain/records/plan.ts'
import { DEFAULT_RATES, type Rates } from '../../../src/domain/records/rates.ts'
import { SUPPORT_MEASURES } from '../../../src/domain/records/support-measure.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, everySet, setNumbered } from '../sets.ts'
import { bruteForceTogether, rankOf } from './joint-brute-force.ts'
import { anyProduct } from './made-up-sets.ts'

let sets: CriteriaSet[]
let tea: CriteriaSet
let honey: CriteriaSet
beforeAll(async () => {
  sets = await everySet()
  tea = await setNumbered(11)
  honey = await setNumbered(4)
})

const NO_LOCKS: ReadonlySet<string> = new Set()

/** Few different months and prices, so that ties are many. */
const anyRates: fc.Arbitrary<Rates> = fc
  .array(fc.tuple(fc.constantFrom(0, 0.5, 1, 2, 3, 5), fc.constantFrom(0, 1, 2, 3, 7)), {
    minLength: SUPPORT_MEASURES.length,
    maxLength: SUPPORT_MEASURES.length,
  })
  .map(
    (rows) =>
      Object.fromEntries(
        SUPPORT_MEASURES.map((measure, at) => [
          measure,
          { months: rows[at]?.[0] ?? 1, costVnd: rows[at]?.[1] ?? 1, paidBy: 'city' as const },
        ]),
      ) as Rates,
  )

const anyObjective = fc.constantFrom<PlanObjective[]>(...PLAN_OBJECTIVES)

/** Holds a plan against what the products then score, and its own sums. */
const expectTrue = (products: readonly JointProduct[], plan: JointPlan): void => {
  if (plan.kind === 'none') return
  for (const [at, { product, set, input, target, locks }] of products.entries()) {
    const raises = plan.actions.flatMap((action) => action.raises.filter((raise) => raise.product === product))
    const told = plan.products[at]
    const findings = told?.liftsStop
      ? Object.fromEntries(Object.entries(input.findings ?? {}).filter(([id]) => !id.startsWith('stop:')))
      : input.findings
    const answers = { ...input.answers, ...Object.fromEntries(raises.map(({ criterion, to }) => [criterion, to])) }
    const score = scoreAssessment(set, { answers, findings })
    expect(score.stars).toBeGreaterThanOrEqual(target)
    expect(score.points).toBe(told?.points)
    expect(raises.every(({ criterion }) => !locks.has(criterion))).toBe(true)
    expect(raises.every(({ criterion, from }) => input.answers[criterion] === from)).toBe(true)
  }
  expect(new Set(plan.actions.map(({ key }) => key)).size).toBe(plan.actions.length)
  expect(plan.effortMonths).toBeCloseTo(plan.actions.reduce((sum, { months }) => sum + months, 0))
  expect(plan.lastMonth).toBe(Math.max(0, ...plan.actions.map(({ months }) => months)))
}

describe('a plan for several products', () => {
  it('does for one what the producer is to do for both, once', () => {
    const weak = (set: CriteriaSet) => ({ ...bestAnswers(set), '3.1': 0 })
    const [first, second] = [
      { product: 'tea', set: tea, input: { answers: weak(tea) }, target: 5 as Stars, locks: NO_LOCKS },
      { product: 'honey', set: honey, input: { answers: weak(honey) }, target: 5 as Stars, locks: NO_LOCKS },
    ]
    const family = (set: CriteriaSet) => set.criteria.find(({ code }) => code === '3.1')?.family
    expect([family(tea), family(honey)]).toEqual(['legal-form', 'legal-form'])
    const plan = planTogether([first, second], { objective: 'cheapest', rates: DEFAULT_RATES })
    if (plan.kind === 'none') throw new Error('there is a way')
    const alone = planTogether([first], { objective: 'cheapest', rates: DEFAULT_RATES })
    expect(plan.costVnd).toBe(alone.kind === 'plan' ? alone.costVnd : undefined)
  })

  it('has every shared family at most once in a set, so that raises of one product never share', () => {
    for (const set of sets) {
      const keys = set.criteria.map((criterion) => sharedKeyOf(set, criterion, 0)?.split(':')[1]).filter(Boolean)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })

  it('is as good as the way found for a single product, by effort and by the fewest raises', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 25 }).chain((at) => answersTo(sets[at] as CriteriaSet).map((answers) => ({ at, answers }))),
        fc.constantFrom<Stars[]>(2, 3, 4, 5),
        fc.constantFrom<('effort' | 'fewest')[]>('effort', 'fewest'),
        ({ at, answers }, target, mode) => {
          const set = sets[at] as CriteriaSet
          const one = planUpgrades(set, { answers }, target, { mode })
          const plan = planTogether([{ product: 'p', set, input: { answers }, target, locks: NO_LOCKS }], {
            objective: mode,
            rates: DEFAULT_RATES,
          })
          if (plan.kind === 'none' || one.kind === 'none') throw new Error('there is a way')
          expect(plan.products[0]?.isReached).toBe(one.kind === 'reached')
          expect(plan.effortMonths).toBe(one.kind === 'plan' ? one.effort : 0)
          expect(plan.actions.length).toBe(one.kind === 'plan' ? one.upgrades.length : 0)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('says of each product what stands in its way, and when that is the time alone', () => {
    const answers = { ...bestAnswers(tea), '3.1': 0 }
    const product = { product: 'tea', set: tea, input: { answers }, target: 5 as Stars, locks: NO_LOCKS }
    const legal = tea.criteria.find(({ code }) => code === '3.1')
    if (legal === undefined) throw new Error('tea has a legal form')
    const months = monthsOf(legal, 0, legal.options.length - 1)
    const options = { objective: 'effort', rates: DEFAULT_RATES } as const
    const isEnough = scoreAssessment(tea, { answers }).stars === 5
    const within = planTogether([product], { ...options, withinMonths: months })
    const without = planTogether([product], { ...options, withinMonths: 0 })
    expect(within.kind).toBe('plan')
    if (isEnough) expect(without.kind).toBe('plan')
    else expect(without).toMatchObject({ kind: 'none', blocked: [{ product: 'tea', reason: 'too-slow' }] })
    const locked = { ...product, input: { answers: {} }, locks: new Set(tea.criteria.map(({ code }) => code)) }
    expect(planTogether([product, locked], options)).toMatchObject({
      kind: 'none',
      blocked: [{ product: 'tea', reason: 'blocked', blockers: { pointsMissing: 90 } }],
    })
  })

  it('is the same in whichever order the products are named', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyProduct('a', 4), anyProduct('b', 4), anyProduct('c', 4)),
        anyRates,
        anyObjective,
        ([a, b, c], rates, objective) => {
          const one = planTogether([a, b, c], { objective, rates })
          const other = planTogether([c, a, b], { objective, rates })
          const keysOf = (plan: JointPlan) => (plan.kind === 'plan' ? plan.actions.map(({ key }) => key).sort() : [])
          expect(keysOf(one)).toEqual(keysOf(other))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a plan for several products beside brute force', () => {
  it('is exactly the least by every objective, under gates, locks, stops, cases, dependencies and a deadline', () => {
    const seen = { plan: 0, none: 0, shared: 0 }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(anyProduct('a', 4), anyProduct('b', 4)),
          fc.tuple(anyProduct('a', 3), anyProduct('b', 3), anyProduct('c', 3)),
        ),
        anyRates,
        anyObjective,
        fc.constantFrom<(number | undefined)[]>(undefined, undefined, 2, 5),
        (products, rates, objective, withinMonths) => {
          const options = { objective, rates, ...(withinMonths === undefined ? {} : { withinMonths }) }
          const plan = planTogether(products, options)
          const least = bruteForceTogether(products, options)
          seen[plan.kind] += 1
          if (plan.kind === 'none') {
            expect(least).toBeUndefined()
            return
          }
          if (plan.actions.some(({ raises }) => raises.length > 1)) seen.shared += 1
          expectTrue(products, plan)
          expect(plan.isLeast).toBe(true)
          expect(rankOf(objective, plan.actions)).toEqual(least)
        },
      ),
      { numRuns: 400, seed: 26_2026 },
    )
    expect(Math.min(seen.plan, seen.none, seen.shared)).toBeGreaterThan(40)
  })

  it('is exactly the least for real sets of which a few criteria are open', () => {
    const anyReal = (product: string) =>
      fc.nat({ max: 24 }).chain((at) => {
        const set = sets[at] as CriteriaSet
        const families = ['legal-form', 'environment', 'quality-assurance', 'local-labour', 'packaging']
        const free = set.criteria.filter(({ family }) => families.includes(family)).map(({ code }) => code)
        const best = bestAnswers(set)
        return fc.tuple(answersTo(set), fc.constantFrom<Stars[]>(3, 4, 5)).map(([random, target]) => ({
          product,
          set,
          input: {
            answers: { ...best, ...Object.fromEntries(free.map((code) => [code, random[code] ?? -1])) },
          },
          target,
          locks: new Set(set.criteria.map(({ code }) => code).filter((code) => !free.includes(code))),
        }))
      })
    let shared = 0
    fc.assert(
      fc.property(anyReal('a'), anyReal('b'), anyObjective, (a, b, objective) => {
        const options = { objective, rates: DEFAULT_RATES }
        const plan = planTogether([a, b], options)
        if (plan.kind === 'none') throw new Error('there is a way')
        expectTrue([a, b], plan)
        if (plan.actions.some(({ raises }) => raises.length > 1)) shared += 1
        expect(rankOf(objective, plan.actions)).toEqual(bruteForceTogether([a, b], options))
      }),
      { numRuns: 40, seed: 26_2026 },
    )
    expect(shared).toBeGreaterThan(5)
  })
})
