import type { Refusal } from '../domain/guard/refusal.ts'
import { DATA_OF_KIND } from '../domain/records/data-of-kind.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { Actor } from '../domain/records/role.ts'
import type { Base, Mutation, Patch } from '../protocol/mutation.ts'
import { joinPatches, pathsOf, pathsOverlap, touchedIn } from '../protocol/patch.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { ChangeDesk, ChangeTables } from './change-tables.ts'
import type { OutboxRow, RecordRow } from './database.ts'
import type { Desk } from './desk.ts'
import { draftMutation, type NewIds } from './draft.ts'
import { type Guards, loadGuards } from './guards.ts'
import { type KeptCounts, recounted } from './kept-counts.ts'
import { resend } from './mend.ts'
import { ownDevice, readMetas, writeMeta } from './meta.ts'
import { oweFiles } from './owed-files.ts'
import { toWire } from './read-row.ts'
import { fromCreation, withMutation } from './rebase.ts'
import { toCheckedRow } from './record-row.ts'
import type { Change, Committed, CommittedAll, LocalRecord } from './store.ts'
import { strictly } from './straight.ts'

/**
 * Writes one change: the record and its outbox row in one strict transaction, together or not at all. Gives the record as it is now, or why it was
 * refused; a database that fails rejects the promise, and the caller (`guarded`) makes a value of it.
 */
export const commitChange = async (desk: Desk, change: Change, ids: NewIds): Promise<Committed> => {
  const guards = await loadGuards()
  return strictly(desk.db, (db) => writeChange({ ...desk, db }, guards, change, ids), writtenBy)
}

/** The record that must be there once a change of it is saved. */
export const writtenBy = (committed: Committed): readonly Uuid[] =>
  committed.kind === 'saved' && committed.record.deletedAt === undefined ? [committed.record.id] : []

/**
 * Writes several changes in one strict transaction: all of them, or none once one is refused. Later ones may name records that earlier ones make. Gives
 * why nothing was written, and which of them it was for; a database that fails rejects the promise.
 */
export const commitChanges = async (
  desk: Desk,
  changes: readonly Change[],
  ids: readonly NewIds[],
): Promise<CommittedAll> => {
  let refused: CommittedAll | undefined
  const guards = await loadGuards()
  try {
    await strictly(
      desk.db,
      async (db) => {
        const all: Committed[] = []
        for (const [at, change] of changes.entries()) {
          const own = ids[at]
          if (own === undefined) throw new Error('every change has its ids')
          const committed = await writeChange({ ...desk, db }, guards, change, own)
          all.push(committed)
          if (committed.kind === 'saved') continue
          if (committed.kind === 'refused') refused = { ...committed, at }
          // Leaving by an error undoes what the transaction has written so far.
          throw new Error('refused')
        }
        return all
      },
      (all) => [...new Set(all.flatMap(writtenBy))],
    )
  } catch (error) {
    if (refused === undefined) throw error
    return refused
  }
  return { kind: 'saved' }
}

/**
 * One change within a transaction over those tables. All that is read of them is asked for at once, and so is all that is written: each wait for the
 * browser's answer costs a slow phone milliseconds.
 */
export const writeChange = async (desk: ChangeDesk, guards: Guards, asked: Change, ids: NewIds): Promise<Committed> => {
  const { db } = desk
  const at = desk.now()
  const id = asked.op === 'create' ? (asked.id ?? ids.record) : asked.id
  const { row, chain, meta, counts } = await standingOf(db, asked, id)
  const by = { name: meta.identity?.identity.name ?? '', device: meta.device ?? (await ownDevice(db, desk.newId)) }
  const change = withoutOutdated(asked, row)
  // An earlier try got through after all: its transaction completed, but the browser failed before it said so.
  const isWritten = chain.some(({ m }) => m === ids.mutation)
  if (row !== undefined && (change.op === 'create' || isWritten)) return saved(row)
  const before = row === undefined || row.deletedAt !== undefined ? undefined : toWire(row)
  // Whether the office refused what this phone made of the record, and has not itself called it final.
  const isRejected =
    chain.some(({ state }) => state === 'rejected') && (await db.bases.get(id))?.data.status !== 'final'
  const { epoch, forgotten } = meta
  const drafted = draftMutation({ change, before, isRejected, epoch, forgotten, ids, by, at })
  if (drafted.kind === 'refused') return drafted
  const { mutation } = drafted
  const after = before === undefined ? fromCreation(mutation, by) : withMutation(before, mutation, by)
  const paths = misfits(after, row?.shelf === after.kind ? mutation.patch : undefined)
  if (paths.length > 0) return { kind: 'refused', code: 'invalid-data', paths }
  const writer = { role: meta.identity?.identity.role ?? ('producer' as const), name: by.name }
  const refusal = await guarded(guards, db, before, after, writer)
  if (refusal !== undefined) return { kind: 'refused', ...refusal }
  await Promise.all([
    enqueue(db, mutation, { before, chain, sequence: (meta.lastSequence ?? 0) + 1 }),
    putCounted(db, row, toCheckedRow(after), counts),
    oweFiles(db, after),
  ])
  await mendRejected(desk, mutation, chain)
  return { kind: 'saved', record: after as LocalRecord }
}

/** Writes the row in place of the one before, and what that does to the kept counts: where these were not read, they are dropped. */
const putCounted = async (
  db: ChangeTables,
  before: RecordRow | undefined,
  row: RecordRow,
  counts: KeptCounts | undefined,
): Promise<void> => {
  const { kind } = row
  const by = Number(row.shelf === kind) - Number(before?.shelf === kind)
  if (by !== 0 && counts === undefined) {
    await db.records.put(row)
    return
  }
  const after = counts === undefined ? undefined : recounted(counts, kind, by)
  await Promise.all([
    db.countedBy(() => db.records.put(row)),
    after === undefined ? undefined : writeMeta(db, 'counts', after),
  ])
}

/** What there is of a record before a change of it: its row, its unanswered changes, and what the phone remembers of itself. */
const standingOf = async (db: ChangeTables, { op }: Change, id: Uuid) => {
  const [row, chain, meta, { counts }] = await Promise.all([
    db.records.get(id),
    chainOf(db, id),
    readMetas(db, ['device', 'identity', 'epoch', 'forgotten', 'lastSequence']),
    // Other changes leave the counts as they are.
    op === 'create' || op === 'delete' ? readMetas(db, ['counts']) : { counts: undefined },
  ])
  return { row, chain, meta, counts }
}

/** A final record that the office refused is mended: what was signed of it is no longer what it says. */
const withoutOutdated = (change: Change, row: RecordRow | undefined): Change =>
  change.op === 'patch' && row?.data.attestation !== undefined && change.set.attestation === undefined
    ? { ...change, unset: [...(change.unset ?? []), 'attestation'] }
    : change

/** Asks the guard, with what is here beside the record. */
const guarded = async (
  guards: Guards,
  db: ChangeTables,
  before: WireRecord | undefined,
  after: WireRecord,
  writer: { readonly role: Actor; readonly name: string },
): Promise<Refusal | undefined> => {
  if (guards === undefined) return undefined
  const wanted = after.deletedAt === undefined ? after.data : undefined
  const { kind, id } = after
  const ids = [...new Set([before?.data ?? {}, after.data].flatMap((data) => guards.neighboursOf(kind, id, data)))]
  const rows = ids.length === 0 ? [] : await db.records.bulkGet(ids)
  const around = new Map(rows.flatMap((row) => (row === undefined || row.deletedAt ? [] : [[row.id, row] as const])))
  return guards.guardRecord(kind, { id, before: before?.data, wanted, writer, near: (one) => around.get(one) })
}

const saved = (row: RecordRow): Committed => ({ kind: 'saved', record: toWire(row) as LocalRecord })

/** Kinds with maps of hundreds of answers, of which each is judged by itself. */
const JUDGED_BY_KEY: ReadonlySet<Kind> = new Set(['response', 'assessment'])

/**
 * Fields by which the record would not fit its kind's schema. Where it fitted before a patch, the answers that the patch leaves alone are not looked at
 * again.
 */
const misfits = ({ kind, data, deletedAt }: WireRecord, patch: Patch | undefined): string[] => {
  if (deletedAt !== undefined) return []
  const isPart = patch !== undefined && JUDGED_BY_KEY.has(kind)
  const parsed = DATA_OF_KIND[kind].safeParse(isPart ? touchedIn(data, patch) : data)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('/'))
}

/** A record as it was before a mutation of it, its unanswered mutations, oldest first, and the number that the next one gets. */
interface Standing {
  readonly before: WireRecord | undefined
  readonly chain: readonly OutboxRow[]
  readonly sequence: number
}

/**
 * Puts the mutation into the queue: joined into the record's last one while that has never been sent, else as a new row that builds on it, or on
 * the office's version that the screen showed, which is kept as the base from then on.
 */
const enqueue = async (db: ChangeTables, mutation: Mutation, standing: Standing): Promise<void> => {
  const [head, tail] = [standing.chain[0], standing.chain.at(-1)]
  if (tail === undefined || !canJoin(tail, mutation) || !standsOn(tail, head))
    return append(db, mutation, standing, 'pending')
  await db.outbox.put({ ...tail, patch: joinPatches(tail.patch, mutation.patch), at: mutation.at })
}

/** Puts the mutation into the queue as a row of its own, behind what waits of its record. As `sent` nothing is joined into it any more. */
export const append = async (
  db: ChangeTables,
  mutation: Mutation,
  { before, chain, sequence }: Standing,
  state: 'pending' | 'sent',
): Promise<void> => {
  const [head] = chain
  // The oldest unanswered change of the record tells what its writer has seen of others since: nothing, as ours lies over it.
  const base: Base = head === undefined ? mutation.base : { m: head.m }
  const forgotten = head?.forgotten === undefined ? {} : { forgotten: head.forgotten }
  await Promise.all([
    before !== undefined && head === undefined ? db.bases.put(before) : undefined,
    writeMeta(db, 'lastSequence', sequence),
    db.outbox.put({ ...mutation, ...forgotten, base, ds: sequence, state }),
  ])
}

/** The record's unanswered mutations, oldest first. */
export const chainOf = async (db: ChangeTables, record: Uuid): Promise<OutboxRow[]> =>
  db.outbox.where('record').equals(record).sortBy('ds')

const canJoin = (tail: OutboxRow, mutation: Mutation): boolean =>
  tail.state === 'pending' && (tail.op === 'create' || tail.op === 'patch') && mutation.op === 'patch'

/** Whether its base tells what the writer has seen now: an older change that was put back into the queue before it has seen less. */
const standsOn = ({ m, base }: OutboxRow, head: OutboxRow | undefined): boolean =>
  head === undefined || head.m === m || ('m' in base && base.m === head.m)

/** A rejected change goes out again by itself once one of the fields that the office named is written anew, or the record is deleted. */
const mendRejected = async (desk: ChangeDesk, mutation: Mutation, chain: readonly OutboxRow[]): Promise<void> => {
  const isNamed = (path: string): boolean => pathsOf(mutation.patch).some((touched) => pathsOverlap(touched, path))
  const isMended = ({ problem }: OutboxRow): boolean =>
    mutation.op === 'delete' || problem?.paths.some(isNamed) === true
  const rejected = chain.find((row) => row.state === 'rejected' && isMended(row))
  if (rejected !== undefined) await resend(desk, rejected.m, desk.newId())
}
