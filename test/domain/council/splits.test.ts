import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sheet } from '../../../src/domain/council/agreed-findings.ts'
import { councilResult } from '../../../src/domain/council/council-result.ts'
import { medianOf, splitsOf } from '../../../src/domain/council/splits.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { Answers } from '../../../src/domain/records/assessment.ts'
import { answersTo, bestAnswers, setNumbered } from '../sets.ts'
import { RULES } from './hearings.ts'

let spirit: CriteriaSet

beforeAll(async () => {
  spirit = await setNumbered(14)
})

const sheetsOf = (...answers: readonly Answers[]): Sheet[] =>
  answers.map((one, index) => ({ member: `m0${index + 1}`, answers: one, findings: {} }))

describe('where the members of a council differ', () => {
  it('is nowhere when all chose alike', () => {
    expect(splitsOf(spirit, sheetsOf(bestAnswers(spirit), bestAnswers(spirit)), RULES)).toEqual([])
  })

  it('names the criterion, who is how far from the middle, and whether agreeing could change the stars', () => {
    const gated = spirit.criteria.find((one) => one.options.some((option) => option.minimumForStars === 4))
    const code = gated?.code ?? ''
    const top = bestAnswers(spirit)[code] ?? 0
    const low = { ...bestAnswers(spirit), [code]: 0 }
    const [split, ...rest] = splitsOf(spirit, sheetsOf(bestAnswers(spirit), low, low), RULES)
    expect(rest).toEqual([])
    const [best, least] = [gated?.options[top]?.points ?? 0, gated?.options[0]?.points ?? 0]
    expect(split).toMatchObject({
      criterion: code,
      median: least,
      range: best - least,
      turnsStars: true,
      starsIfHighest: 5,
    })
    expect(split?.choices.map(({ member, fromMedian }) => [member, fromMedian])).toEqual([
      ...[
        ['m01', best - least],
        ['m02', 0],
        ['m03', 0],
      ],
    ])
    expect(split?.contested.map(({ reachedBy }) => reachedBy)).toContainEqual(['m01'])
  })

  it('lists what could change the stars before what is merely far apart', () => {
    fc.assert(
      fc.property(fc.array(answersTo(spirit, { complete: true }), { minLength: 3, maxLength: 7 }), (all) => {
        const splits = splitsOf(spirit, sheetsOf(...all), RULES)
        const firstIdle = splits.findIndex(({ turnsStars }) => !turnsStars)
        expect(splits.slice(firstIdle === -1 ? splits.length : firstIdle).some(({ turnsStars }) => turnsStars)).toBe(
          false,
        )
        // What is not among them, all chose alike.
        const split = new Set(splits.map(({ criterion }) => criterion))
        for (const { code } of spirit.criteria) {
          if (split.has(code)) continue
          const places = councilResult(spirit, sheetsOf(...all), RULES)?.sheets.map(
            ({ standings }) => standings.get(code)?.place,
          )
          expect(new Set(places).size).toBe(1)
        }
      }),
      { seed: 10, numRuns: 30 },
    )
  })

  it('takes the middle between the two middle ones where their number is even', () => {
    expect([medianOf([3]), medianOf([5, 1, 3]), medianOf([1, 4]), medianOf([1, 2, 3, 10])]).toEqual([3, 3, 2.5, 2.5])
  })
})
