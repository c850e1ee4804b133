import type { Uuid } from '../domain/records/envelope.ts'
import type { Base, Mutation, Patch } from '../protocol/mutation.ts'
import { joinPatches, valueAt } from '../protocol/patch.ts'
import type { WireRecord } from '../protocol/record.ts'
import { SCHEMA } from '../protocol/version.ts'
import type { ChangeDesk, ChangeTables } from './change-tables.ts'
import type { OutboxRow } from './database.ts'
import type { Desk } from './desk.ts'
import { baseUpon } from './draft.ts'
import { authorOf, nextSequence, ownDevice, readMeta } from './meta.ts'
import { toWire } from './read-row.ts'
import { rebase } from './rebase.ts'
import { toRow } from './record-row.ts'
import { withoutReplaced } from './replaced.ts'
import type { Committed, LocalRecord } from './store.ts'

/** Sends a rejected change again as a new mutation that carries the record's present values of the same fields, with what waited behind it. */
export const sendAgain = (desk: Desk, m: Uuid, newMutation: Uuid): Promise<Committed> => {
  const { db } = desk
  return db.transaction('rw', [db.records, db.bases, db.outbox, db.meta], async (): Promise<Committed> => {
    const record = await resend(desk, m, newMutation)
    return record === undefined
      ? { kind: 'refused', code: 'record-missing', paths: [] }
      : { kind: 'saved', record: record as LocalRecord }
  })
}

/**
 * The same within the caller's transaction; gives the record, undefined where nothing was rejected. Twice with one new id is once. `isComing`: what
 * the office misses is on its way to it, so that the change can go as it was made.
 */
export const resend = async (
  desk: ChangeDesk,
  m: Uuid,
  newMutation: Uuid,
  isComing = false,
): Promise<WireRecord | undefined> => {
  const { db } = desk
  const earlier = await db.outbox.where('m').equals(newMutation).first()
  const chain = await chainFrom(db, m)
  const [head] = chain
  const row = await db.records.get(head?.record ?? earlier?.record ?? '')
  if (row === undefined) return undefined
  const record = toWire(row)
  if (head === undefined) return record
  await db.outbox.bulkDelete(chain.map((one) => one.ds))
  // The feed may have brought the record meanwhile; a base of version 0 is of a life of the office that is over.
  const isKnown = ((await db.bases.get(record.id))?.version ?? 0) > 0
  const isMissing = head.problem?.code === 'record-missing' && !isComing
  const isUnknown = !isKnown && (head.op === 'create' || isMissing)
  if (isUnknown && record.deletedAt !== undefined) {
    // Deleted here, and not known to the office: there is nothing left to tell it.
    await db.records.delete(record.id)
    await db.bases.delete(record.id)
    return record
  }
  const mutation = await folded(desk, chain, newMutation, await baseOf(db, head, record))
  await db.outbox.put({ ...(isUnknown ? whole(mutation, record) : present(mutation, record)), state: 'pending' })
  return record
}

/** The change of a record that the office does not have (any more): all of it, as a creation. */
const whole = ({ settles: _settles, ...mutation }: Mutation, { data }: WireRecord): Mutation => ({
  ...mutation,
  ...{ op: 'create', base: { v: 0 }, patch: { set: data, unset: [] } },
})

const present = (mutation: Mutation, record: WireRecord): Mutation => ({
  ...mutation,
  patch: presentValues(record, mutation.patch),
})

/** The rejected row and everything of the same record behind it, oldest first: what waits together is mended together. */
const chainFrom = async (db: ChangeTables, m: Uuid): Promise<OutboxRow[]> => {
  const rejected = await db.outbox.where('m').equals(m).first()
  if (rejected?.state !== 'rejected') return []
  return (await db.outbox.where('record').equals(rejected.record).sortBy('ds')).filter((row) => row.ds >= rejected.ds)
}

/** What the change was made upon. Where the office does not know that: what still waits before it, or the office's last word that we have. */
const baseOf = async (db: ChangeTables, head: OutboxRow, record: WireRecord): Promise<Base> => {
  if (head.problem?.code !== 'base-missing') return head.base
  const before = (await db.outbox.where('record').equals(head.record).sortBy('ds')).filter((row) => row.ds < head.ds)
  const last = before.at(-1)
  if (last !== undefined) return { m: last.m }
  const known = (await db.bases.get(head.record)) ?? record
  return baseUpon(known.version, await readMeta(db, 'epoch'))
}

/** A field of the patch that the record has no more is unset; one that a later change gave a value is set. */
const presentValues = ({ data }: WireRecord, patch: Patch): Patch => {
  const paths = [...new Set([...patch.unset, ...Object.keys(patch.set)])]
  const values = paths.map((path) => ({ path, value: valueAt(data, path) }))
  return {
    set: Object.fromEntries(values.flatMap(({ path, value }) => (value === undefined ? [] : [[path, value]]))),
    unset: values.flatMap(({ path, value }) => (value === undefined ? [path] : [])),
  }
}

/**
 * Several mutations of one record as one new mutation that takes their place: a mutation that was sent is never changed, so its successor has an id and a
 * number of its own.
 */
const folded = async (desk: ChangeDesk, chain: readonly OutboxRow[], m: Uuid, base: Base): Promise<Mutation> => {
  const [first] = chain
  if (first === undefined) throw new Error('a chain has at least one mutation')
  const settles = chain.flatMap((row) => row.settles ?? [])
  const { record, kind, area } = first
  // An edit behind a deletion brings the record back: then nothing of the deletion is left.
  const isDeleted = chain.at(-1)?.op === 'delete'
  const op = first.op === 'delete' ? 'patch' : first.op
  return {
    ...{ m, device: await ownDevice(desk.db, desk.newId), ds: await nextSequence(desk.db), record, kind, area },
    op: isDeleted ? 'delete' : settles.length > 0 && op !== 'create' ? 'resolve' : op,
    base,
    patch: isDeleted ? { set: {}, unset: [] } : chain.map((row) => row.patch).reduce(joinPatches),
    ...(settles.length > 0 ? { settles } : {}),
    schema: SCHEMA,
    at: desk.now(),
    ...(first.author === undefined ? {} : { author: first.author }),
    ...(first.forgotten === undefined ? {} : { forgotten: first.forgotten }),
  }
}

/** Gives a rejected change up. What waited behind it stays and is re-based; a record that the office never had goes with its creation. */
export const discardRejected = (desk: Desk, m: Uuid): Promise<void> => {
  const { db } = desk
  return db.transaction('rw', [db.records, db.bases, db.outbox, db.delivered, db.places, db.meta], async () => {
    const [rejected, ...behind] = await chainFrom(db, m)
    if (rejected === undefined) return
    const { record } = rejected
    await db.outbox.bulkDelete([rejected, ...behind].map((row) => row.ds))
    if (rejected.op !== 'create' && behind.length > 0)
      await db.outbox.put({ ...(await folded(desk, behind, desk.newId(), rejected.base)), state: 'pending' })
    const pending = await db.outbox.where('record').equals(record).sortBy('ds')
    const base = await db.bases.get(record)
    // A base of version 0 is of a life of the office that is over: without a change of ours nothing speaks for it.
    const isOver = base?.version === 0 && pending.length === 0
    const over = await withoutReplaced(db, pending)
    const shown = isOver ? undefined : rebase(base, over, await authorOf(db, desk.newId))
    if (pending.length === 0) await db.bases.delete(record)
    if (shown !== undefined) await db.records.put(toRow(shown))
    else {
      await db.records.delete(record)
      await db.places.delete(record)
    }
  })
}
