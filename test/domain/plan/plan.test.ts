import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet, Criterion } from '../../../src/domain/criteria/schema.ts'
import { planUpgrades } from '../../../src/domain/plan/plan.ts'
import type { Plan, PlanMode } from '../../../src/domain/plan/result.ts'
import { type Answer, type Answers, NONE_REACHED } from '../../../src/domain/records/assessment.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, everySet, SET_COUNT, setNumbered } from '../sets.ts'

let sets: CriteriaSet[]
let spirit: CriteriaSet
beforeAll(async () => {
  sets = await everySet()
  spirit = await setNumbered(14)
})

const TARGETS: readonly Stars[] = [2, 3, 4, 5]

const applied = (answers: Answers, plan: Plan): Answers =>
  plan.kind === 'plan'
    ? { ...answers, ...Object.fromEntries(plan.upgrades.map((upgrade) => [upgrade.criterion, upgrade.to])) }
    : answers

/** A made-up effort, different for every criterion and step, so that ties are rare. */
const effort = (criterion: Criterion, from: Answer | undefined, to: Answer): number =>
  (criterion.code.length * 3 + criterion.maxPoints) * (to - (from ?? NONE_REACHED))

describe('a plan', () => {
  it('[II.14 A2.2] of a product held back by its packing is that one change', () => {
    const plan = planUpgrades(spirit, { answers: { ...bestAnswers(spirit), '2.2': 1 } }, 3, { mode: 'fewest' })
    expect(plan).toMatchObject({
      kind: 'plan',
      upgrades: [{ criterion: '2.2', from: 1, to: 2, gain: 1, opensGates: [3] }],
    })
  })

  it('is not needed for stars that are reached', () => {
    expect(planUpgrades(spirit, { answers: bestAnswers(spirit) }, 5)).toEqual({ kind: 'reached' })
  })

  it('reaches its target, from anywhere, in both modes', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 0, max: SET_COUNT - 1 })
          .chain((index) => fc.tuple(fc.constant(index), answersTo(sets[index] as CriteriaSet))),
        fc.constantFrom(...TARGETS),
        fc.constantFrom<PlanMode>('fewest', 'effort'),
        ([index, answers], target, mode) => {
          const set = sets[index] as CriteriaSet
          const plan = planUpgrades(set, { answers }, target, { mode })
          if (plan.kind === 'none') throw new Error('with nothing locked every star can be reached')
          const after = scoreAssessment(set, { answers: applied(answers, plan) })
          expect(after.stars).toBeGreaterThanOrEqual(target)
          if (plan.kind === 'plan') expect(after.points).toBe(plan.total)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('gives the story when it raises the structure of the story', () => {
    const answers = { ...bestAnswers(spirit), '5.1': -1, '5.2': -1 }
    const plan = planUpgrades(spirit, { answers }, 5, { mode: 'fewest' })
    const codes = plan.kind === 'plan' ? plan.upgrades.map((upgrade) => upgrade.criterion) : []
    if (codes.includes('5.2')) expect(codes).toContain('5.1')
    expect(scoreAssessment(spirit, { answers: applied(answers, plan) }).stars).toBe(5)
  })

  it('leaves locked criteria alone, and says which gate stands in the way when that leaves no way', () => {
    const answers = { ...bestAnswers(spirit), '2.2': 0, '1.1': 0 }
    const plan = planUpgrades(spirit, { answers }, 3, { locks: new Set(['2.2']) })
    expect(plan).toMatchObject({
      kind: 'none',
      reason: 'blocked',
      blockers: { stars: 3, pointsMissing: 0, gates: [{ criterion: '2.2', stars: 3 }] },
    })
  })

  it('says how many points are missing when too much is locked', () => {
    const plan = planUpgrades(spirit, { answers: {} }, 5, {
      locks: new Set(spirit.criteria.map((criterion) => criterion.code)),
    })
    expect(plan).toMatchObject({ kind: 'none', reason: 'blocked', blockers: { pointsMissing: 90 } })
  })

  it('has no way for a dossier that is thrown out', () => {
    const plan = planUpgrades(spirit, { answers: bestAnswers(spirit), findings: { 'disqualified:set': true } }, 3)
    expect(plan).toMatchObject({ kind: 'none', reason: 'disqualified' })
  })

  it('[II.11 C6.1.1] says that a stop must be lifted when the target lies behind it', async () => {
    const tea = await setNumbered(11)
    const input = { answers: bestAnswers(tea), findings: { 'stop:6.1.1': true } }
    expect(planUpgrades(tea, input, 3)).toMatchObject({ kind: 'plan', liftsStop: true, upgrades: [] })
  })

  it('[II.16 C6.4] raises the indicator of bottled water that stopped the evaluation', async () => {
    const water = await setNumbered(16)
    const answers = { ...bestAnswers(water), '6.3': 0 }
    expect(planUpgrades(water, { answers }, 4, { mode: 'fewest' })).toMatchObject({
      kind: 'plan',
      liftsStop: true,
      upgrades: [{ criterion: '6.3' }],
    })
  })

  it('stays within the case of tourism that was chosen', async () => {
    const tourism = await setNumbered(26)
    const plan = planUpgrades(tourism, { answers: { ...bestAnswers(tourism), '8': 0, '9': 0, '15': 0 } }, 5, {
      mode: 'effort',
    })
    const places = plan.kind === 'plan' ? plan.upgrades.map((upgrade) => upgrade.to) : []
    expect(places.every((place) => place === 1)).toBe(true)
  })
})

/** Least cost over every combination of options of the free criteria that lowers none: slow and plain. */
const bruteForce = (
  set: CriteriaSet,
  answers: Answers,
  free: ReadonlySet<string>,
  target: Stars,
  mode: PlanMode,
): number | undefined => {
  const open = set.criteria.filter((criterion) => free.has(criterion.code))
  let least: number | undefined
  const visit = (index: number, chosen: Answers, changes: number, spent: number): void => {
    const criterion = open[index]
    if (criterion === undefined) {
      const cost = mode === 'fewest' ? changes : spent
      if ((least === undefined || cost < least) && scoreAssessment(set, { answers: chosen }).stars >= target)
        least = cost
      return
    }
    visit(index + 1, chosen, changes, spent)
    const from = answers[criterion.code]
    const present = from === undefined ? undefined : criterion.options[from]
    for (const [to, option] of criterion.options.entries()) {
      if (option.points < (present?.points ?? 0) || to === from) continue
      if (present !== undefined && present.case?.id !== option.case?.id) continue
      visit(index + 1, { ...chosen, [criterion.code]: to }, changes + 1, spent + effort(criterion, from, to))
    }
  }
  visit(0, answers, 0, 0)
  return least
}

/** A set, answers of which most are good, and a handful of the weak ones that may be raised, often the two of the story. */
const anyPlanningCase = () =>
  fc.integer({ min: 0, max: SET_COUNT - 1 }).chain((index) => {
    const set = sets[index] as CriteriaSet
    const codes = set.criteria.map((criterion) => criterion.code)
    const best = bestAnswers(set)
    const weakOf = (answers: Answers): string[] => codes.filter((code) => answers[code] !== best[code])
    return fc
      .tuple(
        answersTo(set),
        fc.array(fc.integer({ min: 0, max: 19 }), { minLength: codes.length, maxLength: codes.length }),
      )
      .map(([answers, luck]) => {
        const kept = codes.map((code, at) => [code, (luck[at] ?? 0) < 18 ? best[code] : answers[code]] as const)
        return Object.fromEntries(kept.flatMap(([code, answer]) => (answer === undefined ? [] : [[code, answer]])))
      })
      .chain((answers) =>
        fc
          .tuple(
            fc.constant(set),
            fc.constant(answers),
            fc.shuffledSubarray(weakOf(answers)).map((weak) => weak.slice(0, 5)),
            fc.boolean(),
          )
          .map(([chosenSet, chosenAnswers, free, withStory]) => ({
            set: chosenSet,
            answers: chosenAnswers,
            free: new Set(withStory ? [...free, '5.1', '5.2'] : free),
          })),
      )
  })

describe('a plan beside brute force', () => {
  it('costs exactly the least, under gates, locks, cases and the story rule', () => {
    const seen = { plan: 0, reached: 0, none: 0 }
    fc.assert(
      fc.property(
        anyPlanningCase(),
        fc.constantFrom(...TARGETS),
        fc.constantFrom<PlanMode>('fewest', 'effort'),
        ({ set, answers, free }, target, mode) => {
          const locks = new Set(set.criteria.map((criterion) => criterion.code).filter((code) => !free.has(code)))
          const plan = planUpgrades(set, { answers }, target, { mode, effort, locks })
          const least = bruteForce(set, answers, free, target, mode)
          seen[plan.kind] += 1
          if (plan.kind === 'plan') expect(mode === 'fewest' ? plan.upgrades.length : plan.effort).toBe(least)
          else expect(least).toBe(plan.kind === 'reached' ? 0 : undefined)
        },
      ),
      { numRuns: 400, seed: 26_2026 },
    )
    expect(Math.min(seen.plan, seen.reached, seen.none)).toBeGreaterThan(20)
  })
})
