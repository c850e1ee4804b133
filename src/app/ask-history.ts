import { history } from '../device/office-desk.ts'
import type { Bearer } from '../device/request.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { HistoryEntry } from '../protocol/history.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** What the office knows of a record's life. */
export const askHistory = async (record: Uuid, bearer: Bearer): Promise<Outcome<HistoryEntry[]>> =>
  outcome(await history(record, bearer), ({ entries }) => entries)
