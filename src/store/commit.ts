import type { Uuid } from '../domain/records/envelope.ts'
import { DATA_OF_KIND } from '../domain/records/kinds.ts'
import type { Base, Json, Mutation, Patch } from '../protocol/mutation.ts'
import { joinPatches, pathsOf, pathsOverlap, valueAt } from '../protocol/patch.ts'
import type { WireRecord } from '../protocol/record.ts'
import { SCHEMA } from '../protocol/version.ts'
import type { Database, OutboxRow, RecordRow } from './database.ts'
import type { Desk } from './desk.ts'
import { resend } from './mend.ts'
import { authorOf, nextSequence } from './meta.ts'
import { fromCreation, withMutation } from './rebase.ts'
import { toRow, toWire } from './record-row.ts'
import type { Change, Committed, LocalRecord } from './store.ts'

/** Ids made before the first try, so that a second try of the same change is known as such. */
export interface NewIds {
  readonly mutation: Uuid
  readonly record: Uuid
}

type Refused = Extract<Committed, { kind: 'refused' }>

/**
 * Writes one change: the record and its outbox row in one strict transaction, together or not at all. Gives the record as it is now, or why it was
 * refused; a database that fails rejects the promise, and the caller (`guarded`) makes a value of it.
 */
export const commitChange = (desk: Desk, change: Change, ids: NewIds): Promise<Committed> => {
  const { db } = desk
  return db.transaction('rw', [db.records, db.bases, db.outbox, db.meta], async (): Promise<Committed> => {
    const by = await authorOf(db, desk.newId)
    const row = await db.records.get(change.op === 'create' ? (change.id ?? ids.record) : change.id)
    if (row !== undefined && (change.op === 'create' || (await isWritten(db, ids)))) return saved(row)
    const before = row === undefined || row.deletedAt !== undefined ? undefined : toWire(row)
    const drafted = draftMutation(desk, change, before, { ids, device: by.device })
    if (drafted.kind === 'refused') return drafted
    const content = drafted.mutation
    const after = before === undefined ? fromCreation(content, by) : withMutation(before, content, by)
    const fault = faultOf(after, change)
    if (fault !== undefined) return fault
    const chain = await db.outbox.where('record').equals(content.record).sortBy('ds')
    const mutation = await numbered(desk, content, before, chain.at(-1))
    if (before !== undefined && chain.length === 0) await db.bases.put(before)
    await db.outbox.put({ ...mutation, state: 'pending' })
    await db.records.put(toRow(after))
    const mended = chain.find((earlier) => isMendedBy(earlier, content))
    if (mended !== undefined) await resend(desk, mended.m, desk.newId())
    return { kind: 'saved', record: after as LocalRecord }
  })
}

/** Whether an earlier try got through after all: its transaction completed, but the browser failed before it said so. */
const isWritten = async (db: Database, { mutation }: NewIds): Promise<boolean> =>
  (await db.outbox.where('m').equals(mutation).count()) > 0

const saved = (row: RecordRow): Committed => ({ kind: 'saved', record: toWire(row) as LocalRecord })

/** A rejected change is mended by one of the fields that the office named. */
const isMendedBy = ({ state, problem }: OutboxRow, { patch }: Mutation): boolean =>
  state === 'rejected' &&
  pathsOf(patch).some((path) => problem?.paths.some((named) => pathsOverlap(path, named)) === true)

type Drafted = { kind: 'drafted'; mutation: Mutation } | Refused

/** The change as a mutation; its number and base are set when it enters the queue. */
const draftMutation = (
  desk: Desk,
  change: Change,
  before: WireRecord | undefined,
  { ids, device }: { ids: NewIds; device: Uuid },
): Drafted => {
  const frame = {
    m: ids.mutation,
    device,
    ds: 1,
    schema: SCHEMA,
    at: desk.now(),
    base: { v: before?.version ?? 0 },
  }
  if (change.op === 'create') {
    const set = change.data as unknown as Record<string, Json>
    const patch = { set: defined(set), unset: [] }
    return drafted({
      ...frame,
      op: 'create',
      record: change.id ?? ids.record,
      kind: change.kind,
      area: change.area,
      patch,
    })
  }
  if (before === undefined) return { kind: 'refused', code: 'record-missing', paths: [] }
  if (before.kind === 'assessment' && before.data.status === 'final' && change.op !== 'resolve')
    return { kind: 'refused', code: 'finalised', paths: [] }
  const of = { ...frame, record: before.id, kind: before.kind, area: before.area }
  switch (change.op) {
    case 'patch':
      return drafted({ ...of, op: 'patch', patch: { set: defined(change.set), unset: change.unset ?? [] } })
    case 'delete':
      return drafted({ ...of, op: 'delete', patch: { set: {}, unset: [] } })
    case 'resolve':
      return drafted({ ...of, op: 'resolve', ...resolution(before, change.path, change.choose) })
  }
}

const drafted = (mutation: Mutation): Drafted => ({ kind: 'drafted', mutation })

/** JSON has no undefined: an optional field that a form left out is simply not there. */
const defined = (set: Record<string, Json>): Record<string, Json> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))

/** Choosing sets the field anew, be it to the value it has, and ends every conflict about it. */
const resolution = (
  record: WireRecord,
  path: string,
  choose: 'keep' | { m: Uuid },
): { patch: Patch; settles: Uuid[] } => {
  const about = record.conflicts.filter((conflict) => conflict.path === path)
  const chosen = choose === 'keep' ? undefined : about.find((conflict) => conflict.m === choose.m)
  const value = chosen === undefined ? valueAt(record.data, path) : chosen.value
  const patch = value === undefined ? { set: {}, unset: [path] } : { set: { [path]: value }, unset: [] }
  return { patch, settles: about.map((conflict) => conflict.m) }
}

/**
 * The mutation as it enters the queue: joined into the record's last one while that has never been sent, else a new row that builds
 * on it, or on the server version that the screen showed.
 */
const numbered = async (
  desk: Desk,
  content: Mutation,
  before: WireRecord | undefined,
  tail: OutboxRow | undefined,
): Promise<Mutation> => {
  if (tail !== undefined && canJoin(tail, content)) {
    const { state: _state, problem: _problem, ...queued } = tail
    return { ...queued, patch: joinPatches(tail.patch, content.patch), at: content.at }
  }
  const base: Base = tail === undefined ? { v: before?.version ?? 0 } : { m: tail.m }
  return { ...content, base, ds: await nextSequence(desk.db) }
}

const canJoin = (tail: OutboxRow, content: Mutation): boolean =>
  tail.state === 'pending' && (tail.op === 'create' || tail.op === 'patch') && content.op === 'patch'

/** Why the record would not fit its kind's schema after the change. */
const faultOf = (after: WireRecord, change: Change): Refused | undefined => {
  if (change.op === 'delete') return undefined
  const parsed = DATA_OF_KIND[after.kind].safeParse(after.data)
  if (parsed.success) return undefined
  return { kind: 'refused', code: 'invalid-data', paths: parsed.error.issues.map((issue) => issue.path.join('/')) }
}
