import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/domain/council/agreed-findings.ts'
import { bandOfAverage } from '../../../src/domain/council/average.ts'
import { councilResult } from '../../../src/domain/council/council-result.ts'
import { findingId } from '../../../src/domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { Answers } from '../../../src/domain/records/assessment.ts'
import { type CouncilRules, GATE_RULES } from '../../../src/domain/records/council.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, setNumbered } from '../sets.ts'
import { RULES } from './hearings.ts'

/** White spirit has gates everywhere, tourism three and alternative cases, water a stop by points, tea one that is found. */
let spirit: CriteriaSet
let tourism: CriteriaSet
let water: CriteriaSet
let tea: CriteriaSet

beforeAll(async () => {
  ;[spirit, tourism, water, tea] = [
    await setNumbered(14),
    await setNumbered(26),
    await setNumbered(16),
    await setNumbered(11),
  ]
})

const keyOf = (index: number): string => `m${String(index + 1).padStart(2, '0')}`

const sheetsOf = (answers: readonly Answers[], findings: readonly Sheet['findings'][] = []): Sheet[] =>
  answers.map((one, index) => ({ member: keyOf(index), answers: one, findings: findings[index] ?? {} }))

const reading = (gates: CouncilRules['gates']) => ({ ...RULES, gates })

/** A result of sheets that are there. */
const resultOf = (set: CriteriaSet, sheets: readonly Sheet[], rules = RULES) => {
  const result = councilResult(set, sheets, rules)
  if (result === undefined) throw new Error('no sheets')
  return result
}

/** 3 to 9 sheets, of which any criterion may be open, not reached or at any option. */
const councils = (set: CriteriaSet) =>
  fc.array(answersTo(set), { minLength: 3, maxLength: 9 }).map((all) => sheetsOf(all))

const gatedAt = (set: CriteriaSet, stars: number) => {
  const criterion = set.criteria.find((one) => one.options.some((option) => option.minimumForStars === stars))
  const place = criterion?.options.findIndex((option) => option.minimumForStars === stars) ?? -1
  if (criterion === undefined || place < 1) throw new Error('the set has no such gate with an option below it')
  return { code: criterion.code, place }
}

describe('what a council comes to', () => {
  it('of one mind is what each of its sheets says, by every reading of the gates', () => {
    for (const set of [spirit, tourism, water])
      fc.assert(
        fc.property(
          answersTo(set),
          fc.integer({ min: 1, max: 15 }),
          fc.constantFrom(...GATE_RULES),
          (answers, size, gates) => {
            const alone = scoreAssessment(set, { answers })
            const result = resultOf(set, sheetsOf(new Array<Answers>(size).fill(answers)), reading(gates))
            expect(result.average).toEqual({ sum: alone.points * size, count: size })
            expect(result.band).toBe(alone.band)
            expect(result.spread.points).toBe(0)
            if (gates !== 'mean') expect(result.stars).toBe(alone.stars)
            // Points may reach a gated option's by an option beside it that carries as many.
            else expect(result.stars).toBeGreaterThanOrEqual(alone.stars)
          },
        ),
        { seed: 7, numRuns: 60 },
      )
  })

  it('[26/2026 Art. 3.3] never has more stars than the band of its average, by any reading', () => {
    for (const set of [spirit, tourism])
      fc.assert(
        fc.property(councils(set), fc.constantFrom(...GATE_RULES), (sheets, gates) => {
          const result = resultOf(set, sheets, reading(gates))
          expect(result.stars).toBeLessThanOrEqual(bandOfAverage(result.average, set.decision))
          expect(result.average.sum).toBe(sheets.reduce((sum, sheet) => sum + scoreAssessment(set, sheet).points, 0))
        }),
        { seed: 8, numRuns: 150 },
      )
  })

  it('does not depend on the order of its sheets', () => {
    fc.assert(
      fc.property(councils(spirit), fc.constantFrom(...GATE_RULES), (sheets, gates) => {
        const [one, other] = [
          resultOf(spirit, sheets, reading(gates)),
          resultOf(spirit, [...sheets].reverse(), reading(gates)),
        ]
        expect([one.average, one.stars, one.spread]).toEqual([other.average, other.stars, other.spread])
      }),
      { seed: 9, numRuns: 100 },
    )
  })

  it('[our reading: majority] meets a gate when more than half of the members chose at least the gated option, not when half did', () => {
    const { code, place } = gatedAt(spirit, 4)
    const [at, below] = [
      { ...bestAnswers(spirit), [code]: place },
      { ...bestAnswers(spirit), [code]: place - 1 },
    ]
    const verdict = (...answers: Answers[]) =>
      resultOf(spirit, sheetsOf(answers)).gates.find((gate) => gate.criterion === code && gate.stars === 4)
    expect(verdict(at, at, below)).toMatchObject({ verdict: 'met', reachedBy: ['m01', 'm02'], sheets: 3 })
    expect(verdict(at, at, below, below)).toMatchObject({ verdict: 'unmet' })
    expect(resultOf(spirit, sheetsOf([at, at, below, below]))).toMatchObject({ stars: 3, because: 'gates' })
    expect(resultOf(spirit, sheetsOf([at, at, at, below])).stars).toBeGreaterThan(3)
  })

  it('[the reading mean] meets a gate when the mean of the criterion’s points comes to the gated option’s', () => {
    const { code, place } = gatedAt(spirit, 4)
    const criterion = spirit.criteria.find((one) => one.code === code)
    const [best, points] = [criterion?.maxPoints ?? 0, (at: number) => criterion?.options[at]?.points ?? 0]
    const top = criterion?.options.findIndex((option) => option.points === best) ?? 0
    const all = bestAnswers(spirit)
    const sheets = sheetsOf([
      { ...all, [code]: top },
      { ...all, [code]: place - 1 },
    ])
    const isMet = points(top) + points(place - 1) >= 2 * points(place)
    const { gates } = resultOf(spirit, sheets, reading('mean'))
    expect(gates.find((gate) => gate.criterion === code && gate.stars === 4)?.verdict).toBe(isMet ? 'met' : 'unmet')
  })

  it('[the reading each-sheet] takes the floor of the sheets’ own stars', () => {
    const { code, place } = gatedAt(spirit, 4)
    const [at, below] = [bestAnswers(spirit), { ...bestAnswers(spirit), [code]: place - 1 }]
    const result = resultOf(spirit, sheetsOf([at, at, below]), reading('each-sheet'))
    const own = result.sheets.map(({ stars }) => stars)
    expect(own).toEqual([5, 5, 3])
    expect(result).toMatchObject({ stars: 4, because: 'sheets' })
    expect(result.gates.every(({ verdict }) => verdict === 'by-sheet')).toBe(true)
  })

  it('holds a gate with alternative cases against each sheet’s own case', () => {
    // No set in force has one; the rule of places within a case is there for those to come.
    const criteria = tourism.criteria.map((one) =>
      one.code === '8'
        ? {
            ...one,
            options: one.options.map((option, place) =>
              place % 2 === 1 ? { ...option, minimumForStars: 4 as const } : option,
            ),
          }
        : one,
    )
    const set: CriteriaSet = { ...tourism, criteria }
    const choosing = (...places: number[]) => sheetsOf(places.map((place) => ({ ...bestAnswers(tourism), '8': place })))
    for (const gates of ['majority', 'mean'] as const) {
      const verdict = (...places: number[]) =>
        resultOf(set, choosing(...places), reading(gates)).gates.find((gate) => gate.criterion === '8')
      expect(verdict(1, 3)).toMatchObject({ verdict: 'met', reachedBy: ['m01', 'm02'], atLeast: [1, 3] })
      // The third option is further on in the list than the gated second one, but the least of the other case.
      expect(verdict(2, 2, 1)).toMatchObject({ verdict: 'unmet', reachedBy: ['m03'] })
    }
  })

  it('throws the dossier out when more than half of the sheets found a ground, and says who did', () => {
    const found = { [findingId('disqualified', 'set')]: true }
    const all = new Array<Answers>(4).fill(bestAnswers(spirit))
    const half = resultOf(spirit, sheetsOf(all, [found, found]))
    expect(half.findings).toMatchObject([{ kind: 'disqualified', foundBy: ['m01', 'm02'], sheets: 4, isAgreed: false }])
    expect(half).toMatchObject({ stars: 5, because: 'band' })
    expect(resultOf(spirit, sheetsOf(all, [found, found, found]))).toMatchObject({ stars: 0, because: 'out' })
  })

  it('takes a stop for all sheets or for none, and keeps beside it what each sheet was handed in with', () => {
    const stopping = tea.criteria.find((one) => one.stop !== undefined && one.stop.atZero.length === 0)
    if (stopping === undefined) throw new Error('the set has no stop')
    const found = { [findingId('stop', stopping.code)]: true }
    const all = new Array<Answers>(3).fill(bestAnswers(tea))
    const alone = scoreAssessment(tea, { answers: bestAnswers(tea), findings: found }).points
    const minority = resultOf(tea, sheetsOf(all, [found]))
    expect(minority.sheets.map(({ total, handedIn }) => [total, handedIn])).toEqual([
      [100, alone],
      [100, 100],
      [100, 100],
    ])
    const majority = resultOf(tea, sheetsOf(all, [found, found]))
    expect(majority.sheets.map(({ total, handedIn }) => [total, handedIn])).toEqual([
      [alone, alone],
      [alone, alone],
      [alone, 100],
    ])
  })

  it('says which spread calls for another scoring, and is nothing without a sheet', () => {
    const low = Object.fromEntries(Object.keys(bestAnswers(spirit)).map((code) => [code, 0]))
    expect(resultOf(spirit, sheetsOf([bestAnswers(spirit), low])).spread).toMatchObject({
      highest: 100,
      isExceeded: true,
    })
    expect(councilResult(spirit, [], RULES)).toBeUndefined()
  })
})
