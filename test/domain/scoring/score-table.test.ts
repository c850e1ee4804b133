import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findingId } from '../../../src/domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { Findings } from '../../../src/domain/records/assessment.ts'
import type { Score } from '../../../src/domain/scoring/result.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { anyProduct } from '../plan/made-up-sets.ts'
import { answersTo, everySet, SET_COUNT } from '../sets.ts'
import { scorePlainly } from './plain-score.ts'

let sets: CriteriaSet[]
beforeAll(async () => {
  sets = await everySet()
})

/** Findings of which most are not made: each that the set can ask for, seldom. */
const findingsOn = (set: CriteriaSet): fc.Arbitrary<Findings> => {
  const all = ['disqualified:set', ...set.criteria.flatMap(({ code }) => KINDS.map((kind) => findingId(kind, code)))]
  return fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: all.length, maxLength: all.length })
    .map((luck) =>
      Object.fromEntries(all.flatMap((id, at) => (luck[at] === 0 ? [[id, !id.startsWith('requirement')]] : []))),
    )
}
/** With what is found by code laid out. */
const whole = (score: Score) => ({
  ...score,
  criteria: [...score.criteria.values()].map((one) => [one, score.criteria.get(one.code)]),
})

const KINDS = ['requirement', 'stop', 'disqualified'] as const

describe('the score from a table', () => {
  it('is the one that is worked out plainly, of every set and any answers and findings', () => {
    const seen = { stopped: 0, out: 0, unmet: 0 }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SET_COUNT - 1 }).chain((at) => {
          const set = sets[at] as CriteriaSet
          return fc.tuple(fc.constant(set), answersTo(set), fc.option(findingsOn(set), { nil: undefined }))
        }),
        ([set, answers, findings]) => {
          const input = { answers, findings }
          const score = scoreAssessment(set, input)
          expect(whole(score)).toStrictEqual(whole(scorePlainly(set, input)))
          seen.stopped += score.stop === undefined ? 0 : 1
          seen.out += score.disqualifications.length > 0 ? 1 : 0
          seen.unmet += [...score.criteria.values()].some(({ state }) => state === 'requirement-unmet') ? 1 : 0
        },
      ),
      { numRuns: 400, seed: 26_2026 },
    )
    expect(Math.min(seen.stopped, seen.out, seen.unmet)).toBeGreaterThan(8)
  })

  it('is the same where a criterion depends on another, stops at another’s zero, or is answered with what it does not have', () => {
    fc.assert(
      fc.property(anyProduct('one', 5), fc.integer({ min: 3, max: 9 }), ({ set, input }, odd) => {
        for (const answers of [input.answers, { ...input.answers, '2': odd, none: 1 }])
          expect(whole(scoreAssessment(set, { ...input, answers }))).toStrictEqual(
            whole(scorePlainly(set, { ...input, answers })),
          )
      }),
      { numRuns: 300, seed: 26_2026 },
    )
  })
})
