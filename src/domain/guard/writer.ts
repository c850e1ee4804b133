import type { Actor } from '../records/role.ts'

/** Who writes: their role, and the name that the office knows them by; empty before enrolment. */
export interface Writer {
  readonly role: Actor
  readonly name: string
}
