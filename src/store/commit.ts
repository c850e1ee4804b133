import type { Uuid } from '../domain/records/envelope.ts'
import { DATA_OF_KIND } from '../domain/records/kinds.ts'
import type { Base, Json, Mutation, Patch } from '../protocol/mutation.ts'
import { joinPatches, valueAt } from '../protocol/patch.ts'
import type { WireRecord } from '../protocol/record.ts'
import { SCHEMA } from '../protocol/version.ts'
import type { Database, OutboxRow } from './database.ts'
import { authorOf, nextSequence } from './meta.ts'
import { fromCreation, withMutation } from './rebase.ts'
import { toRow, toWire } from './record-row.ts'
import type { Change, Committed, LocalRecord } from './store.ts'

/** What a commit needs from outside: ids, the clock, and who this phone is. */
export interface Desk {
  readonly db: Database
  readonly device: Uuid
  newId(): Uuid
  now(): string
}

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
    const by = await authorOf(db, desk.device)
    const earlier = await db.outbox.where('m').equals(ids.mutation).first()
    const written = earlier === undefined ? undefined : await db.records.get(earlier.record)
    if (written !== undefined) return { kind: 'saved', record: toWire(written) as LocalRecord }
    const record = change.op === 'create' ? undefined : await db.records.get(change.id)
    const before = record === undefined ? undefined : toWire(record)
    const drafted = draftMutation(desk, change, before, ids)
    if (drafted.kind === 'refused') return drafted
    const content = drafted.mutation
    const tail = await db.outbox.where('record').equals(content.record).last()
    const mutation = await numbered(desk, content, before, tail)
    const after = before === undefined ? fromCreation(mutation, by) : withMutation(before, content, by)
    const fault = faultOf(after, change)
    if (fault !== undefined) return fault
    if (before !== undefined && tail === undefined) await db.bases.put(before)
    await db.outbox.put({ ...mutation, state: 'pending' })
    await db.records.put(toRow(after))
    return { kind: 'saved', record: after as LocalRecord }
  })
}

type Drafted = { kind: 'drafted'; mutation: Mutation } | Refused

/** The change as a mutation; its number and base are set when it enters the queue. */
const draftMutation = (desk: Desk, change: Change, before: WireRecord | undefined, ids: NewIds): Drafted => {
  const frame = {
    m: ids.mutation,
    device: desk.device,
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

/** Why the record would not fit its kind's schema after the change. What was wrong before and is not touched is not this change's fault. */
const faultOf = (after: WireRecord, change: Change): Refused | undefined => {
  if (change.op === 'delete') return undefined
  const parsed = DATA_OF_KIND[after.kind].safeParse(after.data)
  if (parsed.success) return undefined
  return { kind: 'refused', code: 'invalid-data', paths: parsed.error.issues.map((issue) => issue.path.join('/')) }
}
