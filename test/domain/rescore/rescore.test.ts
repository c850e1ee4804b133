import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../../src/domain/criteria/catalogue.ts'
import { ALL_DECISIONS } from '../../../src/domain/criteria/decisions.ts'
import { findingId } from '../../../src/domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { versionsOf } from '../../../src/domain/criteria/set-versions.ts'
import { answersUnder } from '../../../src/domain/rescore/answers-under.ts'
import { codesUnder, compareSets } from '../../../src/domain/rescore/compare-sets.ts'
import { groundsOf, observationsOf } from '../../../src/domain/rescore/observations.ts'
import { rescore } from '../../../src/domain/rescore/rescore.ts'
import { answersOutside } from '../../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, everySet, setNumbered } from '../sets.ts'

const every = await everySet()
const setOf = (decision: string, number: number): CriteriaSet => {
  const found = every.find((set) => set.decision === decision && set.number === number)
  if (found === undefined) throw new Error(`no set ${number} of ${decision}`)
  return found
}

/** Every set with each of its versions under the other decisions. */
const PAIRS = ALL_DECISIONS.flatMap(({ id }) =>
  catalogueOf(id).flatMap(({ number }) =>
    versionsOf({ decision: id, set: number }).flatMap(({ sets }) =>
      sets.map((to) => ({ from: setOf(id, number), to: setOf(to.decision, to.set) })),
    ),
  ),
)

const findingsOf = (set: CriteriaSet): fc.Arbitrary<Record<string, boolean>> =>
  fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 6 }).map((picks) =>
    Object.fromEntries(
      picks.flatMap(([index, isFound]) => {
        const grounds = groundsOf(set)
        const ground = grounds[index % Math.max(1, grounds.length)]
        return ground === undefined ? [] : [[findingId(ground.kind, ground.criterion), isFound]]
      }),
    ),
  )

const anySet = fc.constantFrom(...every)
const anyPair = fc.constantFrom(...PAIRS)
const assessed = (set: CriteriaSet) => fc.record({ answers: answersTo(set), findings: findingsOf(set) })

describe('an assessment scored again', () => {
  it('under its own set is the same to the last answer, finding and point', () => {
    fc.assert(
      fc.property(
        anySet.chain((set) => assessed(set).map((input) => ({ set, input }))),
        ({ set, input }) => {
          const again = rescore(set, input, set)
          expect(again.under.answers).toEqual(input.answers)
          expect(again.under.findings).toEqual(input.findings)
          expect(again.to).toEqual(again.from)
          expect(again.pairs.every(({ relation }) => relation === 'same')).toBe(true)
        },
      ),
      { numRuns: 150, seed: 148 },
    )
  })

  it('under another decision answers only with options that its set has, and every other criterion is open with a reason', () => {
    fc.assert(
      fc.property(
        anyPair.chain(({ from, to }) => assessed(from).map((input) => ({ from, to, input }))),
        ({ from, to, input }) => {
          const under = answersUnder(to, observationsOf(from, input))
          expect(answersOutside(to, under.answers)).toEqual([])
          expect([...under.criteria.keys()]).toEqual(to.criteria.map(({ code }) => code))
          const open = [...under.criteria].filter(([, one]) => one.kind === 'open').map(([code]) => code)
          expect(new Set([...open, ...Object.keys(under.answers)]).size).toBe(to.criteria.length)
        },
      ),
      { numRuns: 150, seed: 1048 },
    )
  })

  it('carries an answer only where the option is the same by id and words, and takes its points from the set asked', () => {
    fc.assert(
      fc.property(
        anyPair.chain(({ from, to }) => assessed(from).map((input) => ({ from, to, input }))),
        ({ from, to, input }) => {
          const { under, to: score } = rescore(from, input, to)
          for (const [code, answer] of Object.entries(under.answers)) {
            const there = to.criteria.find((criterion) => criterion.code === code)
            const here = from.criteria.find((criterion) => criterion.family === there?.family)
            const given = input.answers[here?.code ?? ''] ?? Number.NaN
            expect([here?.options[given]?.id, here?.options[given]?.label]).toEqual([
              there?.options[answer]?.id,
              there?.options[answer]?.label,
            ])
            if (score.criteria.get(code)?.state === 'chosen')
              expect(score.criteria.get(code)?.points).toBe(there?.options[answer]?.points)
          }
          expect(score.points).toBeLessThanOrEqual(to.reachable)
        },
      ),
      { numRuns: 150, seed: 26 },
    )
  })

  it('keeps a finding only where the other set has the same note', () => {
    fc.assert(
      fc.property(
        anyPair.chain(({ from, to }) => assessed(from).map((input) => ({ from, to, input }))),
        ({ from, to, input }) => {
          const { under } = rescore(from, input, to)
          const noteAt = (set: CriteriaSet, id: string) =>
            groundsOf(set).find(({ kind, criterion }) => findingId(kind, criterion) === id)?.note
          const texts = Object.keys(input.findings).map((id) => noteAt(from, id)?.vi)
          for (const id of Object.keys(under.findings)) expect(texts).toContain(noteAt(to, id)?.vi)
        },
      ),
      { numRuns: 100, seed: 9 },
    )
  })

  it('sets every criterion of both sets side by side, each once', () => {
    for (const { from, to } of PAIRS) {
      const pairings = compareSets(from, to)
      const codes = (side: 'from' | 'to') => pairings.flatMap((one) => one[side].map(({ code }) => code)).sort()
      expect(codes('from')).toEqual(from.criteria.map(({ code }) => code).sort())
      expect(codes('to')).toEqual(to.criteria.map(({ code }) => code).sort())
    }
  })
})

describe('[148/2023 → 26/2026] tea', async () => {
  const [from, to] = [await setNumbered(11, '148/2023'), await setNumbered(11)]
  const open = (input: Record<string, number>) => rescore(from, { answers: input }, to).under.criteria

  it('keeps what was seen though points and codes differ: 1b "deep processing from the local area" is 1.3', () => {
    const { under, to: score, from: before } = rescore(from, { answers: { '1a': 2, '1b': 3 } }, to)
    expect(under.answers).toEqual({ '1.1': 2, '1.3': 3 })
    expect([before.criteria.get('1a')?.points, score.criteria.get('1.1')?.points]).toEqual([5, 3])
  })

  it('leaves local labour open, since the district was asked and the commune is', () => {
    expect(open({ '3c': 1 }).get('3.3')).toEqual({ kind: 'open', reason: 'other-levels' })
  })

  it('leaves large capacity for export open, which 2026 no longer tells apart, and says what else is above a medium one', () => {
    expect(open({ '1c': 2 }).get('1.4')).toEqual({ kind: 'open', reason: 'no-such-level' })
    expect(open({ '1c': 1 }).get('1.4')).toEqual({ kind: 'carried', answer: 1, unasked: [2] })
  })

  it('says that the certificate of the raw-material area is new, and that the accounts are asked no more', () => {
    const { pairs } = rescore(from, { answers: {} }, to)
    const relationOf = (family: string) =>
      pairs.find((pair) => [...pair.from, ...pair.to].some(({ criterion }) => criterion.family === family))?.relation
    expect(relationOf('material-area-certificate')).toBe('added')
    expect(relationOf('accounting')).toBe('dropped')
    expect(relationOf('periodic-checks')).toBe('reshaped')
    expect(relationOf('environment')).toBe('same')
    expect(open({}).get('1.2')).toEqual({ kind: 'open', reason: 'new' })
    expect(open({}).get('1.3')).toEqual({ kind: 'open', reason: 'unanswered' })
  })

  it('takes "none reached" along only where nothing else is asked', () => {
    expect(open({ '1b': -1 }).get('1.3')).toEqual({ kind: 'carried', answer: -1, unasked: [] })
    expect(open({ '1a': -1 }).get('1.1')).toEqual({ kind: 'open', reason: 'no-such-level' })
  })
})

describe('[1048/2019] a set of other parts', () => {
  it('shows 2019’s packaging criteria beside 2026’s, of which no observation is guessed', async () => {
    const [from, to] = [await setNumbered(12, '1048/2019'), await setNumbered(11)]
    const pair = compareSets(from, to).find((one) => one.from.some(({ family }) => family === 'packaging-label'))
    expect(pair?.from.map(({ code }) => code)).toEqual(['2.2', '2.3'])
    expect(pair?.to.map(({ code }) => code)).toEqual(['2.2', '2.3'])
    expect(pair?.relation).toBe('reshaped')
    const { under } = rescore(from, { answers: bestAnswers(from) }, to)
    expect([under.criteria.get('2.2'), under.criteria.get('2.3')]).toEqual([
      { kind: 'open', reason: 'new' },
      { kind: 'open', reason: 'new' },
    ])
  })

  it('has no gates, so that its stars are those of the points; under 2026 the gates of what is open hold it back', async () => {
    const [from, to] = [await setNumbered(12, '1048/2019'), await setNumbered(11)]
    const { from: before, to: after } = rescore(from, { answers: bestAnswers(from) }, to)
    expect([before.points, before.stars, before.gates.length]).toEqual([100, 5, 0])
    expect(after.stars).toBeLessThan(3)
    expect(after.isProvisional).toBe(true)
  })

  it('finds a criterion again under another code', async () => {
    const codes = codesUnder(await setNumbered(26, '1048/2019'), await setNumbered(26))
    expect(codes.get('8')).toBe('2.3')
  })
})
