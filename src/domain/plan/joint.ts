import type { CriteriaSet } from '../criteria/schema.ts'
import type { Raise } from '../records/action.ts'
import type { CriterionCode } from '../records/assessment.ts'
import type { Uuid } from '../records/envelope.ts'
import type { PlanObjective } from '../records/plan.ts'
import type { Rates } from '../records/rates.ts'
import type { SupportMeasure } from '../records/support-measure.ts'
import type { ScoreInput } from '../scoring/points.ts'
import type { Blockers, Stars } from '../scoring/result.ts'

/** One of the products that are planned together. */
export interface JointProduct {
  readonly product: Uuid
  readonly set: CriteriaSet
  readonly input: ScoreInput
  readonly target: Stars
  /** Criteria that must stay as they are. */
  readonly locks: ReadonlySet<CriterionCode>
}

export interface JointOptions {
  readonly objective: PlanObjective
  readonly rates: Rates
  /** Actions that take longer are left out: months until the deadline. */
  readonly withinMonths?: number
}

/** What is done once, for all products that it raises. Actions run side by side. */
export interface JointAction {
  /** The same for the same action of the producer, however often it is planned anew. */
  readonly key: string
  readonly measure: SupportMeasure
  readonly raises: readonly Raise[]
  readonly months: number
  readonly costVnd: number
}

export type JointPlan =
  | {
      readonly kind: 'plan'
      readonly actions: readonly JointAction[]
      /** Of all actions together; of the longest one. */
      readonly effortMonths: number
      readonly lastMonth: number
      readonly costVnd: number
      /** What each product comes to; `isReached`: it was there already. */
      readonly products: readonly {
        readonly product: Uuid
        readonly points: number
        readonly isReached: boolean
        readonly liftsStop: boolean
      }[]
      /** False where so many products share so much that the search was given up: the plan leads to the stars, but there may be a lesser one. */
      readonly isLeast: boolean
    }
  /** Products that no way leads to their stars under the locks and the deadline, with what would still be missing. */
  | {
      readonly kind: 'none'
      readonly blocked: readonly {
        readonly product: Uuid
        readonly reason: 'disqualified' | 'blocked' | 'too-slow'
        readonly blockers: Blockers
      }[]
    }
