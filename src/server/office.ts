import type { Logger } from 'pino'
import type { Database } from './storage/database.ts'

/** What every route works with; made once in `main.ts`. */
export interface Office {
  readonly db: Database
  readonly epoch: string
  readonly log: Logger
  /** Folder of the built app. */
  readonly appDir: string
  nowMs(): number
}

export const nowOf = (office: Office): string => new Date(office.nowMs()).toISOString()
