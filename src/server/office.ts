import type { Logger } from 'pino'
import type { PhonePolicy } from '../protocol/enrol.ts'
import type { BlobStore } from './blobs/blob-store.ts'
import type { ErasureLog } from './people/erasure-log.ts'
import type { Database } from './storage/database.ts'
import type { Life } from './storage/lives.ts'

/** What every route works with; made once in `main.ts`. */
export interface Office {
  readonly db: Database
  /** The life of the store: its epoch goes out with every answer. */
  readonly life: Life
  /** Where the bytes of evidence rest. */
  readonly blobs: BlobStore
  /** The list of what was erased at the request of persons, beside the database. */
  readonly erasures: ErasureLog
  readonly log: Logger
  /** What it asks of its phones. */
  readonly policy: PhonePolicy
  /** Folder of the built app. */
  readonly appDir: string
  /** Where people reach this office, behind the proxy that speaks HTTPS; none where it is asked directly. */
  readonly publicUrl?: string | undefined
  nowMs(): number
}

export const nowOf = (office: Office): string => new Date(office.nowMs()).toISOString()
