import type { Criterion } from '../criteria/schema.ts'
import type { Answer } from '../records/assessment.ts'
import type { Rates } from '../records/rates.ts'
import type { Blockers } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { monthsOf } from './effort.ts'
import type { JointProduct } from './joint.ts'
import { blockersFor } from './plan.ts'
import { scenariosOf } from './scenario.ts'

/** What would still be missing when everything that can be done in so many months is done: each open criterion at the best it can then reach. */
export const leftInTime = (
  { set, input, target, locks }: JointProduct,
  rates: Rates,
  withinMonths: number,
): Blockers => {
  const lifted = scenariosOf(set, input).at(-1)?.input ?? input
  const best = set.criteria.flatMap((criterion) => {
    if (locks.has(criterion.code)) return []
    const to = bestInTime(criterion, input.answers[criterion.code], rates, withinMonths)
    return to === undefined ? [] : [[criterion.code, to] as const]
  })
  const answers = { ...lifted.answers, ...Object.fromEntries(best) }
  return blockersFor(scoreAssessment(set, { ...lifted, answers }), target)
}

/** The option with the most points that can be reached in time without leaving the case chosen; the last of equals. */
const bestInTime = (
  criterion: Criterion,
  from: Answer | undefined,
  rates: Rates,
  withinMonths: number,
): Answer | undefined => {
  const present = from === undefined ? undefined : criterion.options[from]
  let best = present === undefined ? undefined : from
  for (const [to, option] of criterion.options.entries()) {
    const isAhead =
      to > (best ?? -1) && option.points >= (best === undefined ? 0 : (criterion.options[best]?.points ?? 0))
    const isSameCase = present === undefined || present.case?.id === option.case?.id
    if (isAhead && isSameCase && monthsOf(criterion, from, to, rates) <= withinMonths) best = to
  }
  return best
}
