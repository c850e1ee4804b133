import { fixedFieldsOf, type Kind } from '../../domain/records/kinds.ts'
import { CHECKERS, OFFICE, ROLES, type Role, TRAINERS } from '../../domain/records/role.ts'

/** Who writes a kind of record, in the communes that they hold, and what of it the guard decides case by case (`domain/guard`). */
export interface RecordRule {
  readonly writers: readonly Role[]
  /** In words, for the README: the guard itself is code. */
  readonly conditions?: string
}

const SHEETS =
  'final ones stay; a council member’s sheet is written by that member, or by the office from paper, until the opening, and read by others only after it'

/**
 * The one table of who may write what. Everybody who holds a commune reads all its records, but for a council member's sheet before its opening.
 * A kind whose entry is missing does not compile.
 */
export const RECORDS: Readonly<Record<Kind, RecordRule>> = {
  producer: { writers: ROLES },
  product: { writers: ROLES },
  assessment: { writers: ROLES, conditions: SHEETS },
  response: { writers: ROLES, conditions: 'final ones stay' },
  evidence: { writers: ROLES },
  form: { writers: OFFICE, conditions: 'what was published stays' },
  target: { writers: OFFICE },
  budget: { writers: OFFICE },
  dossier: { writers: ROLES, conditions: 'each step by the role that takes it, in its turn; what was filed stays' },
  comment: {
    writers: ROLES,
    conditions: 'in one’s own role or a producer’s stead; settled by the office, its author or who was asked',
  },
  session: { writers: OFFICE, conditions: 'forward only; nothing after its closing' },
  hearing: { writers: OFFICE, conditions: 'forward only; no opening without quorum, and none is changed' },
  certificate: { writers: OFFICE, conditions: 'locked by a withdrawal' },
  check: { writers: CHECKERS },
  holidays: { writers: OFFICE },
  plan: { writers: ROLES, conditions: 'what was agreed stays' },
  action: { writers: ROLES },
  training: { writers: TRAINERS, conditions: 'one that somebody attended is not deleted' },
  rates: { writers: OFFICE },
}

/** A record with fields that stay as they were made is not deleted either (`storage/judge.ts`). */
export const isDeletable = (kind: Kind): boolean => fixedFieldsOf(kind).length === 0
