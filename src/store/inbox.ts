import type { Uuid } from '../domain/records/envelope.ts'
import { officeOf } from '../protocol/epoch.ts'
import type { PullResponse } from '../protocol/pull.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { Database } from './database.ts'
import type { Desk } from './desk.ts'
import { idsIn } from './in-areas.ts'
import { authorOf, forgetMeta, nextSequence, readMeta, readMetas, writeMeta } from './meta.ts'
import { offerAgain } from './offer-again.ts'
import type { Lease } from './outbox.ts'
import { noteDevice, type ReadyRows, readyRows } from './ready-rows.ts'
import { rebase } from './rebase.ts'
import { toRow } from './record-row.ts'
import { pendingOver } from './replaced.ts'

/**
 * Takes in one page of the office's feed: rows and cursor in one transaction (sync.md hazard 5). A record with unanswered changes takes the row as
 * its base and keeps them on top. `leave` and `reset` never touch a record that holds unanswered changes.
 */
export const applyPage = async (desk: Desk, lease: Lease, page: PullResponse): Promise<'done' | 'fenced'> => {
  const { db } = desk
  const { erasures = [] } = page
  // Fetched before the transaction, and only by those who need it.
  const erasing = erasures.length === 0 ? undefined : await import('./erase.ts')
  const tables = [db.records, db.bases, db.outbox, db.delivered, db.uploads, db.blobs, db.meta]
  const others = [db.chunks, db.places, db.typing, db.names, db.facts, db.touched]
  const ready = await readyRows(db, page)
  const left = await idsIn(db, page.leave)
  const begin = () =>
    db.transaction('rw', erasing === undefined ? tables : [...tables, ...others], async () => {
      // Each wait for the browser is one in which its disk rests: what can be asked for or written together, is.
      const { leaderEpoch, epoch: before, leftAreas = [] } = await readMetas(db, ['leaderEpoch', 'epoch', 'leftAreas'])
      if (leaderEpoch !== lease.epoch) return 'fenced' as const
      if (page.reset || (before !== undefined && before !== page.epoch)) await beginAnew(desk, before, page.epoch)
      await erasing?.carryOutErasures(db, erasures, page.epoch)
      await leaveAreas(db, page, leftAreas, left)
      await Promise.all([
        takeRows(desk, page.changes, ready),
        writeMeta(db, 'epoch', page.epoch),
        writeMeta(db, 'cursor', page.cursor),
      ])
      if (page.lastSequence !== undefined) await numberBehind(desk, page.lastSequence)
      return 'done' as const
    })
  return isOnlyRows(page) ? db.relaxed(begin) : begin()
}

/** A page that only brings records is given again by the office, from the cursor that stands beside them. */
const isOnlyRows = ({ reset, leave, erasures = [], lastSequence }: PullResponse): boolean =>
  !reset && leave.length === 0 && erasures.length === 0 && lastSequence === undefined

/** Numbers that a restored phone leaves out at least: files that it gave out before, and does not know of, may still come to the office. */
const LEFT_OUT = 1_000_000

/** Numbers between two restores from one copy, of which neither knows the other: far more than a phone writes between two exchanges. */
const APART = 4_096

/** How many places there are to begin behind a restore: that two take the same is as good as out of the question, and numbers stay exact. */
const PLACES = 2 ** 28

/**
 * The office has told which of this phone's numbers it knows. After a restore, what was written since then gets numbers behind all that may have been
 * used between the copy and the restore, and says which these are. The place is drawn anew at each restore: the office may know nothing of an earlier
 * restore from the same copy, whose changes are still on their way in a file.
 */
const numberBehind = async ({ db, newId }: Desk, used: number): Promise<void> => {
  const last = (await readMeta(db, 'lastSequence')) ?? 0
  if (last < used) await writeMeta(db, 'lastSequence', used)
  const known = await readMeta(db, 'restoredAt')
  if (known === undefined) return
  const forgotten = { after: known, upTo: Math.max(known, used) + LEFT_OUT + drawnPlace(newId()) * APART }
  await writeMeta(db, 'forgotten', forgotten)
  await writeMeta(db, 'lastSequence', forgotten.upTo)
  // What was written since the restore has reached nobody, though a copy of this phone may have frozen it.
  const rows = (await db.outbox.orderBy('ds').toArray()).filter((row) => row.ds > known)
  await db.outbox.bulkDelete(rows.map((row) => row.ds))
  for (const row of rows) await db.outbox.put({ ...row, forgotten, ds: await nextSequence(db) })
  await forgetMeta(db, 'restoredAt')
}

/** The end of a UUIDv7 is random (RFC 9562, 5.7). */
const drawnPlace = (id: Uuid): number => Number.parseInt(id.slice(-8), 16) % PLACES

/** The office was restored from a backup, or cannot tell any more what we have: everything answered goes, and comes again with the feed. */
const beginAnew = async (desk: Desk, before: string | undefined, epoch: string): Promise<void> => {
  const { db } = desk
  // Another office never had what the former one took: it is not offered there.
  if (before !== undefined && officeOf(before) === officeOf(epoch)) await offerAgain(desk)
  await dropSettled(db, await db.records.toCollection().primaryKeys())
  await standOnNothing(desk)
}

/** Versions of an earlier life mean nothing in this one: what is left stands on nothing until the feed brings it anew. */
const standOnNothing = async ({ db, newId }: Desk): Promise<void> => {
  const bases = (await db.bases.toArray()).map((base) => ({ ...base, version: 0 }))
  await db.bases.bulkPut(bases)
  const pending = await pendingOver(
    db,
    bases.map((base) => base.id),
  )
  const by = await authorOf(db, newId)
  await db.records.bulkPut(bases.map((base) => toRow(rebase(base, pending.get(base.id) ?? [], by) ?? base)))
}

/** `ready`: the changes as they are to be kept where this phone has no change of its own on top, and has not become another one since. */
const takeRows = async ({ db, newId }: Desk, changes: readonly WireRecord[], ready: ReadyRows): Promise<void> => {
  const [by, pending] = await Promise.all([
    authorOf(db, newId),
    pendingOver(
      db,
      changes.map((change) => change.id),
    ),
  ])
  noteDevice(db, by.device)
  const shown = changes.map((change, n) => {
    const own = pending.get(change.id)
    const row = own === undefined && ready.device === by.device ? ready.rows[n] : undefined
    return row ?? toRow(rebase(change, own ?? [], by) ?? change)
  })
  await Promise.all([db.bases.bulkPut(changes.filter((change) => pending.has(change.id))), db.records.bulkPut(shown)])
}

/**
 * Rows of communes that the phone no longer holds go; those with unanswered changes when they are answered (`settle.ts`). A commune that brings rows
 * is held again. `ids`: the rows of those that the page names.
 */
const leaveAreas = async (
  db: Database,
  { leave, changes }: PullResponse,
  before: readonly string[],
  ids: readonly Uuid[],
): Promise<void> => {
  if (leave.length + before.length === 0) return
  const held = new Set(changes.map((change) => change.area))
  const left = new Set([...before, ...leave].filter((area) => !held.has(area)))
  await writeMeta(db, 'leftAreas', [...left])
  await dropSettled(db, ids)
}

/** Takes these records off the phone, but for those with unanswered changes. */
export const dropSettled = async (db: Database, ids: readonly string[]): Promise<void> => {
  const pending = new Set((await db.outbox.orderBy('record').uniqueKeys()).map(String))
  await db.records.bulkDelete(ids.filter((id) => !pending.has(id)))
}
