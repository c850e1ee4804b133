/**
 * Why a record may not become what somebody wants it to be, beyond its schema, and the fields that it is about. step-taken: somebody else has
 * taken that step. out-of-turn: the record is not where the step begins. locked: the field is closed by a step that was taken. not-complete:
 * what the step needs is missing. forbidden: another role takes it. settled: a comment was settled before. said: what was said is not changed.
 */
export interface Refusal {
  readonly code: 'step-taken' | 'out-of-turn' | 'locked' | 'not-complete' | 'forbidden' | 'settled' | 'said'
  readonly paths: string[]
}
