import * as fc from 'fast-check'
import type { CriteriaSet, Criterion, GateStars } from '../../../src/domain/criteria/schema.ts'
import type { JointProduct } from '../../../src/domain/plan/joint.ts'
import type { CriterionCode } from '../../../src/domain/records/assessment.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'

const NAME = { vi: 'x', en: 'x' }

/** Families of a made-up set: some are the producer's own and so shared, one of several measures. */
const FAMILIES: readonly string[] = ['legal-form', 'environment', 'quality-assurance', 'taste', 'packaging']

interface Drawn {
  readonly options: readonly number[]
  readonly gate: GateStars | undefined
  readonly gateAt: number
  readonly hasCases: boolean
  readonly hasStop: boolean
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  options: fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 2, maxLength: 3 }),
  gate: fc.constantFrom<(GateStars | undefined)[]>(undefined, undefined, 3, 4),
  gateAt: fc.nat({ max: 2 }),
  hasCases: fc.boolean(),
  hasStop: fc.boolean(),
})

const criterionOf = (
  at: number,
  { options, gate, gateAt, hasCases, hasStop }: Drawn,
  isDependent: boolean,
  families: readonly string[],
): Criterion => {
  const points = options.toSorted((one, other) => one - other)
  return {
    code: `${at + 1}`,
    family: families[at] ?? 'taste',
    title: NAME,
    kind: 'choice',
    part: 'A',
    group: '1',
    maxPoints: points.at(-1) ?? 0,
    options: points.map((one, place) => ({
      id: `o${place}`,
      label: NAME,
      points: one,
      ...(gate !== undefined && place === Math.min(gateAt, points.length - 1) ? { minimumForStars: gate } : {}),
      ...(hasCases && at === 3 ? { case: { id: place === 0 ? 'one' : 'two', label: NAME } } : {}),
    })),
    guidance: [],
    ...(hasStop && at === 3 ? { stop: { text: { id: 'stop', ...NAME }, atZero: ['2'] } } : {}),
    ...(isDependent ? { appliesWhen: '1' } : {}),
  }
}

const setOf = (criteria: readonly Criterion[], number: number): CriteriaSet => ({
  decision: '26/2026',
  number,
  packVersion: 1,
  isComplete: false,
  reachable: 100,
  remarks: [],
  parts: [{ code: 'A', title: NAME, maxPoints: 100, groups: [{ code: '1', title: NAME, maxPoints: 100, criteria }] }],
  criteria,
})

/** A product with a made-up set of so many criteria: gates, cases, a stop, and one criterion that applies only with another. */
export const anyProduct = (
  product: string,
  criteria: number,
  families: readonly string[] = FAMILIES,
): fc.Arbitrary<JointProduct> =>
  fc
    .record({
      drawn: fc.array(drawn, { minLength: criteria, maxLength: criteria }),
      answers: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: criteria, maxLength: criteria }),
      locked: fc.array(fc.nat({ max: 9 }), { minLength: criteria, maxLength: criteria }),
      target: fc.constantFrom<Stars[]>(2, 3, 4),
      isStopped: fc.boolean(),
      isDependent: fc.boolean(),
      number: fc.nat({ max: 20 }),
    })
    .map(({ drawn: rows, answers, locked, target, isStopped, isDependent, number }) => {
      const set = setOf(
        rows.map((row, at) => criterionOf(at, row, isDependent && at === criteria - 1, families)),
        number + 1,
      )
      const codes = set.criteria.map(({ code }) => code)
      return {
        product,
        set,
        target,
        input: {
          answers: Object.fromEntries(
            codes.flatMap((code, at) => {
              const answer = answers[at] ?? -2
              const last = (set.criteria[at]?.options.length ?? 1) - 1
              return answer === -2 ? [] : [[code, Math.min(answer, last)]]
            }),
          ),
          findings: isStopped ? { 'stop:4': true } : {},
        },
        locks: new Set<CriterionCode>(codes.filter((_, at) => (locked[at] ?? 9) === 0)),
      }
    })
