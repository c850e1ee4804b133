import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { CriterionCode } from '../records/assessment.ts'
import type { ScoreInput } from '../scoring/points.ts'
import { standingsOf } from '../scoring/points.ts'

/** A way to look at a stopped assessment: with the stop left as it is, or lifted. Without a stop there is one scenario. */
export interface Scenario {
  readonly input: ScoreInput
  readonly liftsStop: boolean
  /** Criteria whose place cannot change: they come after the stop, or their requirement is not met. */
  readonly frozen: ReadonlySet<CriterionCode>
  /** Criteria that must come above 0 points, else the assessment stops again (set 16, 6.4: "Nếu được 0 điểm …"). */
  readonly aboveZero: ReadonlySet<CriterionCode>
}

/** The scenarios to plan for, the present one first. */
export const scenariosOf = (set: CriteriaSet, input: ScoreInput): Scenario[] => {
  const { standings, stoppedAt } = standingsOf(set, input, 'now')
  const frozen = new Set<CriterionCode>()
  standings.forEach(({ state }, code) => {
    if (state === 'not-evaluated' || state === 'requirement-unmet') frozen.add(code)
  })
  const present: Scenario = {
    input,
    liftsStop: false,
    frozen,
    aboveZero: new Set(),
  }
  if (stoppedAt?.stop === undefined) return [present]
  const { [findingId('stop', stoppedAt.code)]: _lifted, ...findings } = input.findings ?? {}
  const zero = stoppedAt.stop.atZero.filter(
    (code) => input.answers[code] !== undefined && standings.get(code)?.points === 0,
  )
  const lifted: ScoreInput = { answers: input.answers, findings }
  const unmet = set.criteria.filter(
    (criterion) => criterion.requirement && findings[findingId('requirement', criterion.code)] === false,
  )
  return [
    present,
    {
      input: lifted,
      liftsStop: true,
      frozen: new Set(unmet.map((criterion) => criterion.code)),
      aboveZero: new Set(zero),
    },
  ]
}
