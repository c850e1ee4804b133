/**
 * Why a record may not become what somebody wants it to be, beyond its schema, and the fields that it is about.
 */
export interface Refusal {
  readonly code: (typeof REFUSAL_CODES)[number]
  readonly paths: string[]
}

const REFUSAL_CODES = [
  /** Somebody else has taken that step. */
  'step-taken',
  /** The record is not where the step begins, or what it hangs on has not come. */
  'out-of-turn',
  /** The field is closed by a step that was taken. */
  'locked',
  /** What the step needs is missing. */
  'not-complete',
  /** Another role takes it. */
  'forbidden',
  /** The fields do not go together. */
  'invalid-data',
  /** A council member's sheet, and the writer's name is not that member's. */
  'not-member',
  /** The sheets of that scoring were opened before this one came. */
  'sheet-late',
  /** The member has a sheet of that scoring that came another way: on their own device, or on paper. */
  'sheet-taken',
  /** The opening leaves out a sheet that was handed in by a member who is present. */
  'sheet-left-out',
  /** Its content was left out by the office: what is not known is not written over. */
  'sealed',
  /** A comment was called settled before, by somebody else. */
  'settled',
  /** What was said in a comment is not changed. */
  'said',
] as const
