import * as fc from 'fast-check'
import type { Sheet } from '../../../src/domain/compare/column.ts'
import { findingId } from '../../../src/domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { Answers, Findings } from '../../../src/domain/records/assessment.ts'
import { answersTo } from '../sets.ts'

export const sheet = (key: string, answers: Answers, findings: Findings = {}): Sheet => ({
  ...{ key, answers, findings, notes: {}, evidence: new Map() },
})

/** What may have been found beside the options of a set, each rarely. */
const findingsTo = (set: CriteriaSet): fc.Arbitrary<Findings> => {
  const ids = [
    ...(set.disqualification === undefined ? [] : [findingId('disqualified', 'set')]),
    ...set.criteria.flatMap(({ code, stop, requirement, disqualification }) => [
      ...(stop === undefined ? [] : [findingId('stop', code)]),
      ...(requirement === undefined ? [] : [findingId('requirement', code)]),
      ...(disqualification === undefined ? [] : [findingId('disqualified', code)]),
    ]),
  ]
  const isFound = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.boolean() })
  return fc
    .tuple(...ids.map(() => isFound))
    .map((found) =>
      Object.fromEntries(ids.flatMap((id, index) => (found[index] === undefined ? [] : [[id, found[index]]]))),
    )
}

/** A set and some random sheets by it. */
export const anySheets = (sets: () => CriteriaSet[], count: number): fc.Arbitrary<[CriteriaSet, Sheet[]]> =>
  fc.integer({ min: 0, max: 25 }).chain((index) => {
    const set = sets()[index] as CriteriaSet
    const one = fc.tuple(answersTo(set), findingsTo(set))
    return fc.tuple(
      fc.constant(set),
      fc
        .array(one, { minLength: count, maxLength: count })
        .map((all) => all.map(([answers, findings], at) => sheet(String(at), answers, findings))),
    )
  })
