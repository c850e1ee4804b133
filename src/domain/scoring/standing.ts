import type { Answer } from '../records/assessment.ts'
import type { CriterionState } from './result.ts'

/** How open criteria count: as nothing (now), at their worst (least) or at their best (most). */
export type View = 'now' | 'least' | 'most'

/** One criterion seen in one view. `place` is the option that counts, undefined where none does. */
export interface Standing {
  readonly state: CriterionState
  readonly place: Answer | undefined
  readonly points: number
}

const undecided = (state: CriterionState): Standing => ({ state, place: undefined, points: 0 })

/** Where no option counts. */
export const UNDECIDED = {
  open: undecided('open'),
  none: undecided('none'),
  'not-applicable': undecided('not-applicable'),
  'not-evaluated': undecided('not-evaluated'),
  'requirement-unmet': undecided('requirement-unmet'),
} as const
