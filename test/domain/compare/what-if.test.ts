import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Column, toColumn } from '../../../src/domain/compare/column.ts'
import { turningSet } from '../../../src/domain/compare/turning-set.ts'
import { disputedBetween, effectsOf, following, scorerOf } from '../../../src/domain/compare/what-if.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { CriterionCode } from '../../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { allSets, bestAnswers, setNumbered } from '../sets.ts'
import { anySheets, sheet } from './sheets.ts'

let sets: CriteriaSet[]
let spirit: CriteriaSet
beforeAll(async () => {
  sets = await allSets()
  spirit = await setNumbered(14)
})

const anyPair = () =>
  anySheets(() => sets, 2).map(
    ([set, sheets]): [CriteriaSet, Column, Column] =>
      [set, ...sheets.map((one) => toColumn(set, one))] as [CriteriaSet, Column, Column],
  )

const comesTo = ({ points, stars }: { points: number; stars: number }) => ({ points, stars })

describe('what if one assessment followed another on a criterion', () => {
  it('is exactly what the whole assessment scores then', () => {
    fc.assert(
      fc.property(anyPair(), ([set, one, other]) => {
        for (const { criterion, before, after } of effectsOf(set, one, other)) {
          expect(before).toEqual(comesTo(one.score))
          expect(after).toEqual(comesTo(scoreAssessment(set, following(one, other, [criterion]))))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('on all criteria is what the other one comes to, but for what was found at the head of the set', () => {
    fc.assert(
      fc.property(anyPair(), ([set, one, other]) => {
        const all = set.criteria.map(({ code }) => code)
        const head = one.findings['disqualified:set'] === true
        const rest = { ...other.findings, 'disqualified:set': head }
        expect(scorerOf(set)(following(one, other, all))).toEqual(
          comesTo(scoreAssessment(set, { answers: other.answers, findings: rest })),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('[II.14 2.2] packing that the officer found plain takes 3 points and three stars', () => {
    const best = bestAnswers(spirit)
    const [self, officer] = [
      toColumn(spirit, sheet('self', best)),
      toColumn(spirit, sheet('officer', { ...best, '2.2': 0 })),
    ]
    expect(effectsOf(spirit, self, officer)).toEqual([
      { criterion: '2.2', by: 'officer', before: { points: 100, stars: 5 }, after: { points: 97, stars: 2 } },
    ])
  })
})

/** By trying every choice there is. */
const smallestByForce = (set: CriteriaSet, one: Column, other: Column): number | undefined => {
  const codes = disputedBetween(set, one, other)
  const before = scoreAssessment(set, one).stars
  let least: number | undefined
  for (let mask = 1; mask < 2 ** codes.length; mask += 1) {
    const chosen = codes.filter((_, index) => (mask >> index) % 2 === 1)
    if (scoreAssessment(set, following(one, other, chosen)).stars !== before)
      least = Math.min(least ?? Number.POSITIVE_INFINITY, chosen.length)
  }
  return least
}

/** The other one differs from the first on a few criteria only. */
const fewDiffer = (column: Column, other: Column, set: CriteriaSet, codes: readonly CriterionCode[]): Column =>
  toColumn(set, { ...other, ...following(column, other, codes), findings: column.findings })

describe('the fewest disputed criteria that change the stars', () => {
  it('are as few as trying every choice finds, and change them', () => {
    const case_ = anyPair().chain(([set, one, other]) =>
      fc.tuple(
        fc.constant(set),
        fc.constant(one),
        fc
          .subarray(
            set.criteria.map(({ code }) => code),
            { maxLength: 8 },
          )
          .map((codes) => fewDiffer(one, other, set, codes)),
      ),
    )
    fc.assert(
      fc.property(case_, ([set, one, other]) => {
        const found = turningSet(set, one, other)
        const least = smallestByForce(set, one, other)
        if (least === undefined) expect(['agreed', 'never']).toContain(found.kind)
        else {
          expect(found).toMatchObject({ kind: 'turns', before: comesTo(one.score) })
          if (found.kind !== 'turns') return
          expect(found.criteria).toHaveLength(least)
          expect(found.after).toEqual(comesTo(scoreAssessment(set, following(one, other, found.criteria))))
          expect(found.after.stars).not.toBe(found.before.stars)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are not sought beyond the bound, and it is said how many were tried', () => {
    const best = toColumn(spirit, sheet('self', bestAnswers(spirit)))
    const low = toColumn(spirit, sheet('officer', Object.fromEntries(spirit.criteria.map(({ code }) => [code, 0]))))
    const [held, other] = [
      toColumn(spirit, { ...best, findings: { 'disqualified:set': true } }),
      toColumn(spirit, { ...low, findings: {} }),
    ]
    const disputed = disputedBetween(spirit, held, other).length
    expect(turningSet(spirit, held, other, disputed)).toEqual({ kind: 'stopped', size: 1 })
    expect(turningSet(spirit, held, held)).toEqual({ kind: 'agreed' })
  })
})
