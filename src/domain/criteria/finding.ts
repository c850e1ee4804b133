import type { CriterionCode } from '../records/assessment.ts'

/** What may be found beside the options; see `Findings` in the assessment. */
export type FindingKind = 'requirement' | 'stop' | 'disqualified'

/** Key of a finding in an assessment: `requirement:1.1`, `stop:6.1`, `disqualified:2.1`, `disqualified:set`. */
export const findingId = (kind: FindingKind, criterion: CriterionCode | 'set'): string => `${kind}:${criterion}`
