import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Answer, Answers, CriterionCode, Findings } from '../records/assessment.ts'
import type { CriterionState } from './result.ts'

/** What is scored: the answers, and what was found beside them. */
export interface ScoreInput {
  readonly answers: Answers
  readonly findings?: Findings | undefined
}

/** How open criteria count: as nothing (now), at their worst (least) or at their best (most). */
export type View = 'now' | 'least' | 'most'

/** One criterion seen in one view. `place` is the option that counts, undefined where none does. */
export interface Standing {
  readonly state: CriterionState
  readonly place: Answer | undefined
  readonly points: number
}

/** Place of the option with the most points; the first of equals. */
export const bestPlace = (criterion: Criterion): Answer => {
  let best = 0
  for (const [place, option] of criterion.options.entries()) {
    if (option.points > (criterion.options[best]?.points ?? 0)) best = place
  }
  return best
}

const NOTHING = { place: undefined, points: 0 } as const

/** The criterion by its own answer, before any other criterion has a say. */
const alone = (criterion: Criterion, input: ScoreInput, view: View): Standing => {
  const answer = input.answers[criterion.code]
  if (criterion.requirement !== undefined && input.findings?.[findingId('requirement', criterion.code)] === false) {
    return { state: 'requirement-unmet', ...NOTHING }
  }
  if (answer === undefined) {
    if (view !== 'most') return { state: 'open', ...NOTHING }
    const best = bestPlace(criterion)
    return { state: 'open', place: best, points: criterion.options[best]?.points ?? 0 }
  }
  const option = criterion.options[answer]
  return option === undefined
    ? { state: 'none', ...NOTHING }
    : { state: 'chosen', place: answer, points: option.points }
}

/**
 * Whether the assessment stops at this criterion. By a finding ("nếu có tạp chất … sẽ không đánh giá các bước tiếp theo"), or, in set 16
 * (criterion 6.4: "Nếu được 0 điểm tại một trong các chỉ tiêu trên"), by points. An open one stops only in the least view.
 */
const isStoppedAt = (
  criterion: Criterion,
  input: ScoreInput,
  view: View,
  pointsOf: (code: CriterionCode) => Standing | undefined,
): boolean => {
  if (criterion.stop === undefined) return false
  if (input.findings?.[findingId('stop', criterion.code)] === true) return true
  return criterion.stop.atZero.some((code) => {
    const standing = pointsOf(code)
    if (standing === undefined || standing.points > 0) return false
    return standing.state !== 'open' || view === 'least'
  })
}

/** Every criterion as it counts in that view, in the official order, and where the assessment stops, if it does. */
export const standingsOf = (
  set: CriteriaSet,
  input: ScoreInput,
  view: View,
): { standings: ReadonlyMap<CriterionCode, Standing>; stoppedAt: Criterion | undefined } => {
  const standings = new Map<CriterionCode, Standing>()
  let stoppedAt: Criterion | undefined
  for (const criterion of set.criteria) {
    if (stoppedAt !== undefined) {
      standings.set(criterion.code, { state: 'not-evaluated', ...NOTHING })
      continue
    }
    const standing = alone(criterion, input, view)
    // "Chỉ áp dụng khi có câu chuyện sản phẩm": 5.2 counts only with 5.1 above its 0 option. An open 5.2 stays open, so that it is still asked.
    const isMoot = criterion.appliesWhen !== undefined && (standings.get(criterion.appliesWhen)?.points ?? 0) === 0
    standings.set(
      criterion.code,
      isMoot ? { state: standing.state === 'open' ? 'open' : 'not-applicable', ...NOTHING } : standing,
    )
    if (isStoppedAt(criterion, input, view, (code) => standings.get(code))) stoppedAt = criterion
  }
  return { standings, stoppedAt }
}

/** Sum over all criteria of one view. */
export const totalOf = (standings: ReadonlyMap<CriterionCode, Standing>): number => {
  let total = 0
  for (const standing of standings.values()) total += standing.points
  return total
}
