import type { GateStars } from '../criteria/schema.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import type { Blockers, Source } from '../scoring/result.ts'

/** Raise one criterion from the present answer (none: unanswered) to a better option. */
export interface Upgrade {
  readonly criterion: CriterionCode
  readonly from: Answer | undefined
  readonly to: Answer
  /** Points that the whole set gains by this one raise, what depends on it included. */
  readonly gain: number
  readonly effort: number
  /** Stars up to the target whose gates this raise meets. */
  readonly opensGates: readonly GateStars[]
  readonly source: Source
}

/** What the least is measured by: the number of criteria to raise, or the estimated effort, fewest raises among equals. */
export type PlanMode = 'fewest' | 'effort'

export type Plan =
  /** The stars are reached already. */
  | { readonly kind: 'reached' }
  /** An exact optimum, in the official order, and what it comes to. */
  | {
      readonly kind: 'plan'
      readonly upgrades: readonly Upgrade[]
      readonly total: number
      readonly effort: number
      readonly liftsStop: boolean
    }
  /** No way under the locks: what would still be missing with everything else at its best. */
  | { readonly kind: 'none'; readonly reason: 'disqualified' | 'blocked'; readonly blockers: Blockers }
