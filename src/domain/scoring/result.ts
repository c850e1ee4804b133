import type { Bilingual } from '../bilingual.ts'
import type { GateStars, PartCode } from '../criteria/schema.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import type { Decision } from '../records/product.ts'

export type Stars = 1 | 2 | 3 | 4 | 5

/** Where a statement comes from: the decision, its set, and the criterion or the set's head; or an article of the decision. */
export type Source =
  | { decision: Decision; set: number; criterion: CriterionCode | 'set' }
  | { decision: Decision; article: string }

/** Points now, and the least and the most that are still possible while criteria are open. */
export interface Points {
  readonly points: number
  readonly least: number
  readonly most: number
  readonly maxPoints: number
}

/**
 * How a criterion stands. open: unanswered, worth nothing yet. none: none of its options is reached. chosen: an option is.
 * not-applicable: what it depends on is missing (5.2 without a story). not-evaluated: it comes after a stop.
 * requirement-unmet: its "Yêu cầu" was found not met.
 */
export type CriterionState = 'open' | 'none' | 'chosen' | 'not-applicable' | 'not-evaluated' | 'requirement-unmet'

export interface CriterionScore extends Points {
  readonly code: CriterionCode
  readonly state: CriterionState
  readonly answer?: Answer
  readonly source: Source
}

export interface GroupScore extends Points {
  readonly code: CriterionCode
  readonly title: Bilingual
  readonly criteria: readonly CriterionScore[]
}

export interface PartScore extends Points {
  readonly code: PartCode
  readonly title: Bilingual
  readonly groups: readonly GroupScore[]
}

/** One gate ("dấu sao"): to have `stars`, `criterion` must reach one of the options at `atLeast` (one per case). */
export interface Gate {
  readonly stars: GateStars
  readonly criterion: CriterionCode
  /** Places of the marked options: one, or one in each alternative case. */
  readonly atLeast: readonly Answer[]
  readonly isMet: boolean
  readonly isOpen: boolean
  readonly source: Source
}

/** What stands between the product and so many stars. Nothing does when both are empty. */
export interface Blockers {
  readonly stars: Stars
  readonly pointsMissing: number
  readonly gates: readonly Gate[]
}

/** The score of each criterion: by its code, or all in the official order. */
export type ScoresByCode = Pick<ReadonlyMap<CriterionCode, CriterionScore>, 'get' | 'values'>

/** The whole verdict on one set of answers, as it stands. */
export interface Score extends Points {
  readonly parts: readonly PartScore[]
  readonly criteria: ScoresByCode
  readonly answered: number
  readonly open: number
  /** While criteria are open the result is provisional. */
  readonly isProvisional: boolean
  /** Stars by points alone. */
  readonly band: Stars
  /** Stars with the gates; 0 when disqualified. */
  readonly stars: Stars | 0
  readonly starsLeast: Stars | 0
  readonly starsMost: Stars | 0
  /** All gates of the set, by stars, then in the official order. */
  readonly gates: readonly Gate[]
  /** What blocks each star above the present one, the next star first; empty at 5. */
  readonly blockers: readonly Blockers[]
  /** The criterion at which the assessment stopped. */
  readonly stop?: { readonly criterion: CriterionCode; readonly text: Bilingual; readonly source: Source }
  /** Grounds found for throwing the dossier out, whatever its points. */
  readonly disqualifications: readonly Disqualification[]
}

/** A ground for throwing the dossier out, by the finding that says so. */
export interface Disqualification {
  readonly finding: string
  readonly text: Bilingual
  readonly source: Source
}
