import type { Uuid } from '../domain/records/envelope.ts'
import type { Database } from './database.ts'

/** What a write needs from outside: the tables, ids and the clock. */
export interface Desk {
  readonly db: Database
  newId(): Uuid
  /** The moment as ISO 8601 with milliseconds. */
  now(): string
}
