import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { Answers } from '../../../src/domain/records/assessment.ts'
import { answersOutside, scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, everySet, SET_COUNT, setNumbered } from '../sets.ts'

let sets: CriteriaSet[]
let spirit: CriteriaSet
let water: CriteriaSet
beforeAll(async () => {
  sets = await everySet()
  spirit = await setNumbered(14)
  water = await setNumbered(16)
})

/** A set and random answers to it. */
const anyAssessment = (options: { complete?: boolean } = {}) =>
  fc.integer({ min: 0, max: SET_COUNT - 1 }).chain((index) => {
    const set = sets[index]
    if (set === undefined) throw new Error(`no set at ${index}`)
    return fc.tuple(fc.constant(set), answersTo(set, options))
  })

const without = (answers: Answers, ...codes: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([code]) => !codes.includes(code)))

describe('[26/2026 Art. 3.3] stars', () => {
  it('are five for full marks in every set', () => {
    for (const set of sets)
      expect(scoreAssessment(set, { answers: bestAnswers(set) })).toMatchObject({
        points: set.reachable,
        band: 5,
        stars: 5,
        blockers: [],
      })
  })

  it('are one, and provisional, before anything is answered', () => {
    for (const set of sets) {
      expect(scoreAssessment(set, { answers: {} })).toMatchObject({
        points: 0,
        least: 0,
        most: set.reachable,
        stars: 1,
        starsMost: 5,
        answered: 0,
        isProvisional: true,
      })
    }
  })
})

describe('[26/2026 annex II] star gates', () => {
  it('[II.14 A2.2] 96 points with plain packing are 2 stars, because packing guards the third', () => {
    const score = scoreAssessment(spirit, { answers: { ...bestAnswers(spirit), '2.2': 0 } })
    expect(score).toMatchObject({ points: 97, band: 5, stars: 2 })
    expect(score.blockers[0]).toMatchObject({ stars: 3, pointsMissing: 0, gates: [{ stars: 3, criterion: '2.2' }] })
  })

  it('[148/2023, 3e] a mark on the name of a criterion asks for any of its options', async () => {
    const set = await setNumbered(1, '148/2023')
    const withTrademark = (place: number) => scoreAssessment(set, { answers: { ...bestAnswers(set), '3e': place } })
    expect(withTrademark(-1)).toMatchObject({ points: 98, stars: 3 })
    expect(withTrademark(0)).toMatchObject({ points: 99, stars: 5 })
  })

  it('[1048/2019] are not printed in 2019: points alone decide', async () => {
    const set = await setNumbered(12, '1048/2019')
    const score = scoreAssessment(set, { answers: { ...bestAnswers(set), '2.2': 0 } })
    expect(score).toMatchObject({ points: 97, band: 5, stars: 5, gates: [] })
  })

  it('[II.7 A3.1] go by the place of the option, not by its points', async () => {
    const flowers = await setNumbered(23)
    const gated = flowers.criteria.find((criterion) => criterion.code === '6.2')
    expect(gated?.options.map((option) => option.points)).toEqual([1, 1, 3, 5])
    const below = scoreAssessment(flowers, { answers: { ...bestAnswers(flowers), '6.2': 1 } })
    expect(below.gates.filter((gate) => gate.criterion === '6.2').map((gate) => gate.isMet)).toEqual([false, false])
  })

  it('never raise the stars above what the points give, and only ever lower them', () => {
    fc.assert(
      fc.property(anyAssessment(), ([set, answers]) => {
        const score = scoreAssessment(set, { answers })
        expect(score.stars).toBeLessThanOrEqual(score.band)
        const isHeldBack = score.gates.some((gate) => !gate.isMet && gate.stars <= score.band)
        expect(score.stars < score.band).toBe(isHeldBack)
      }),
    )
  })
})

describe('points', () => {
  it('never fall when an answer rises', () => {
    fc.assert(
      fc.property(anyAssessment(), fc.nat(), fc.nat(), ([set, answers], which, to) => {
        const criterion = set.criteria[which % set.criteria.length]
        if (criterion === undefined) return
        const present = answers[criterion.code]
        const raised = to % criterion.options.length
        const gains =
          (criterion.options[raised]?.points ?? 0) >=
          (present === undefined ? 0 : (criterion.options[present]?.points ?? 0))
        fc.pre(gains)
        const before = scoreAssessment(set, { answers })
        const after = scoreAssessment(set, { answers: { ...answers, [criterion.code]: raised } })
        expect(after.points).toBeGreaterThanOrEqual(
          present === undefined && criterion.stop ? before.least : before.points,
        )
      }),
    )
  })

  it('of criteria sum to groups, of groups to parts, of parts to the total', () => {
    fc.assert(
      fc.property(anyAssessment(), ([set, answers]) => {
        const score = scoreAssessment(set, { answers })
        const sum = (rows: readonly { points: number }[]) => rows.reduce((total, row) => total + row.points, 0)
        expect(sum(score.parts)).toBe(score.points)
        for (const part of score.parts) {
          expect(sum(part.groups)).toBe(part.points)
          for (const group of part.groups) expect(sum(group.criteria)).toBe(group.points)
        }
      }),
    )
  })

  it('tell "none reached" from unanswered, though both are worth nothing', () => {
    const none = scoreAssessment(spirit, { answers: { '1.1': -1 } })
    expect(none.criteria.get('1.1')).toMatchObject({ state: 'none', points: 0, most: 0 })
    expect(scoreAssessment(spirit, { answers: {} }).criteria.get('1.1')).toMatchObject({
      state: 'open',
      points: 0,
      most: 4,
    })
    expect(none.answered).toBe(1)
  })

  it('[II.14 B5.2] count the structure of a story only when there is a story', () => {
    const all = bestAnswers(spirit)
    const noStory = scoreAssessment(spirit, { answers: { ...all, '5.1': -1 } })
    expect(noStory.criteria.get('5.2')).toMatchObject({ state: 'not-applicable', points: 0 })
    expect(noStory.gates.filter((gate) => gate.criterion === '5.2').every((gate) => !gate.isMet)).toBe(true)
    expect(scoreAssessment(spirit, { answers: all }).criteria.get('5.2')?.points).toBeGreaterThan(0)
  })
})

describe('the range', () => {
  it('always holds the final result, in points and in stars, however the open criteria are answered', () => {
    fc.assert(
      fc.property(
        anyAssessment().chain(([set, answers]) =>
          fc.tuple(fc.constant(set), fc.constant(answers), answersTo(set, { complete: true })),
        ),
        ([set, answers, rest]) => {
          const early = scoreAssessment(set, { answers })
          const final = scoreAssessment(set, { answers: { ...rest, ...answers } })
          expect(final.isProvisional).toBe(false)
          expect(final.points).toBeGreaterThanOrEqual(early.least)
          expect(final.points).toBeLessThanOrEqual(early.most)
          expect(final.stars).toBeGreaterThanOrEqual(early.starsLeast)
          expect(final.stars).toBeLessThanOrEqual(early.starsMost)
          expect([final.least, final.most]).toEqual([final.points, final.points])
        },
      ),
    )
  })
})

describe('[26/2026 annex II] stops and disqualification', () => {
  it('[II.11 C6.1.1] foreign matter in tea ends the evaluation: nothing after it scores', async () => {
    const tea = await setNumbered(11)
    const score = scoreAssessment(tea, { answers: bestAnswers(tea), findings: { 'stop:6.1.1': true } })
    expect(score.stop).toMatchObject({ criterion: '6.1.1', source: { set: 11, criterion: '6.1.1' } })
    expect(score.criteria.get('6.1.2')).toMatchObject({ state: 'not-evaluated', points: 0 })
    expect(score.points).toBe(40 + 25 + 2)
    expect(score.stars).toBe(2)
  })

  it('[II.16 C6.4] a sensory indicator of bottled water at 0 points ends the evaluation after the sensory group', () => {
    const score = scoreAssessment(water, { answers: { ...bestAnswers(water), '6.2': 0 } })
    expect(score.stop?.criterion).toBe('6.4')
    expect(score.criteria.get('6.4')).toMatchObject({ state: 'chosen', points: 5 })
    expect(score.criteria.get('7')).toMatchObject({ state: 'not-evaluated', points: 0 })
  })

  it('[1048/2019, set 7, 6.1] impurities at 0 points end the evaluation there', async () => {
    const set = await setNumbered(7, '1048/2019')
    const score = scoreAssessment(set, { answers: { ...bestAnswers(set), '6.1': 0 } })
    expect(score.stop?.criterion).toBe('6.1')
    expect([score.criteria.get('6.2')?.state, score.points]).toEqual(['not-evaluated', 60])
  })

  it('[II.16 C6.4] an indicator that is still open does not end it, but the range allows for it', () => {
    const score = scoreAssessment(water, { answers: without(bestAnswers(water), '6.2') })
    expect(score.stop).toBeUndefined()
    expect(score).toMatchObject({ points: 97, most: 100, least: 40 + 25 + 12 })
  })

  it('[II.14 A1.1] wholly imported raw material throws the dossier out, whatever the points', () => {
    const score = scoreAssessment(spirit, { answers: bestAnswers(spirit), findings: { 'disqualified:1.1': true } })
    expect(score).toMatchObject({ points: 100, band: 5, stars: 0, starsMost: 0 })
    expect(score.disqualifications).toMatchObject([
      { finding: 'disqualified:1.1', source: { set: 14, criterion: '1.1' } },
    ])
  })

  it('[II.1 A1.1] a product grown outside the province scores nothing for its origin', async () => {
    const fresh = await setNumbered(1)
    const score = scoreAssessment(fresh, { answers: bestAnswers(fresh), findings: { 'requirement:1.1': false } })
    expect(score.criteria.get('1.1')).toMatchObject({ state: 'requirement-unmet', points: 0 })
    expect(score.points).toBe(97)
  })
})

describe('answers from elsewhere', () => {
  it('that name no criterion or no option are told', () => {
    expect(answersOutside(spirit, { '1.1': 3, '1.2': 2, '9.9': 0, '2.4': 2, '3.1': -1 })).toEqual(['1.1', '9.9', '2.4'])
  })
})
