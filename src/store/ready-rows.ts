import type { Uuid } from '../domain/records/envelope.ts'
import type { PullResponse } from '../protocol/pull.ts'
import type { Database, RecordRow } from './database.ts'
import { readMeta } from './meta.ts'
import { toRowOn } from './record-row.ts'

/** The rows of a page as they are kept on that phone. */
export interface ReadyRows {
  readonly device: Uuid | undefined
  readonly rows: readonly RecordRow[]
}

/** This phone's id as the last page that was taken in found it. To ask the store would wait until it has written that page, with an idle disk behind it. */
const devices = new WeakMap<Database, Uuid>()

/** What a page's transaction read of it: the rows of the next pages are made for this phone, and kept only if it still is (`inbox.ts`). */
export const noteDevice = (db: Database, device: Uuid): void => void devices.set(db, device)

/** Known by their page, for as long as somebody holds that. */
const ready = new WeakMap<PullResponse, Promise<ReadyRows>>()

/**
 * The rows of a page as they are kept where this phone has no change of its own on top, sealed where they rest sealed. Made once: what costs the processor
 * is done before the page's transaction, and of the next page while the disk is at work on this one.
 */
export const readyRows = (db: Database, page: PullResponse): Promise<ReadyRows> => {
  const known = ready.get(page)
  if (known !== undefined) return known
  const made = makeRows(db, page)
  ready.set(page, made)
  return made
}

/** Rows that are made between two breaths of the page: so its next request and the answers of the disk need not wait for a whole page. */
const TOGETHER = 200

const makeRows = async (db: Database, { changes }: PullResponse): Promise<ReadyRows> => {
  const device = devices.get(db) ?? (await readMeta(db, 'device'))
  const rows: RecordRow[] = []
  let sealing = Promise.resolve()
  for (let from = 0; from < changes.length; from += TOGETHER) {
    const made = changes.slice(from, from + TOGETHER).map((change) => toRowOn(device, change))
    rows.push(...made)
    await sealing
    sealing = db.sealAhead('records', made)
  }
  await sealing
  return { device, rows }
}
