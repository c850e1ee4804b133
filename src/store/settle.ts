import type { Author, Uuid } from '../domain/records/envelope.ts'
import type { Patch } from '../protocol/mutation.ts'
import { intoExisting } from '../protocol/patch.ts'
import type { Verdict } from '../protocol/push.ts'
import { type Conflict, DELETED_PATH, type WireRecord } from '../protocol/record.ts'
import type { Database, DeliveredRow, OutboxRow } from './database.ts'
import type { Desk } from './desk.ts'
import { authorOf, readMeta, writeMeta } from './meta.ts'
import { chainsOf, isFenced, type Lease, takeOut } from './outbox.ts'
import { fromCreation, rebase, withMutation } from './rebase.ts'
import { toRow } from './record-row.ts'
import { withoutReplaced } from './replaced.ts'

/** Rows that are kept of what went, to be offered again to an office that lost it: weeks of an officer’s work. Older ones are dropped. */
const DELIVERED_KEPT = 5_000

/** stale: the answer is of another life of the office's store, and changed nothing here. */
export type Settled = 'done' | 'fenced' | 'stale'

/** A verdict that ends a mutation: the office has it. */
type Taken = Extract<Verdict, { version: number }>

/** Takes answered mutations out of the queue and marks rejected ones; what is not in the queue any more is left as it is, so that twice is once. */
export const settleVerdicts = (
  desk: Desk,
  lease: Lease,
  verdicts: readonly Verdict[],
  epoch: string | undefined,
): Promise<Settled> => {
  const { db } = desk
  return db.transaction('rw', db.tables, async () => {
    if (await isFenced(db, lease)) return 'fenced' as const
    // An answer of another life of the office than the one whose feed we follow says nothing of what this one has: the changes stay.
    const known = await readMeta(db, 'epoch')
    if (epoch !== undefined && known !== undefined && known !== epoch) return 'stale' as const
    if (epoch !== undefined) await writeMeta(db, 'epoch', epoch)
    const chains = await chainsOf(
      db,
      verdicts.map((verdict) => verdict.m),
    )
    const answers = new Map(verdicts.map((verdict) => [verdict.m, verdict]))
    await settleChains(
      desk,
      [...chains.values()].map((chain) => answeredChain(chain, answers)),
    )
    const excess = (await db.delivered.count()) - DELIVERED_KEPT
    if (excess > 0) await db.delivered.bulkDelete(await db.delivered.orderBy('n').limit(excess).primaryKeys())
    return 'done' as const
  })
}

/** The unanswered changes of a record, as they are after the answer: what the office has taken, and what stays. */
interface Answered {
  readonly taken: readonly TakenRow[]
  readonly left: readonly OutboxRow[]
}

const answeredChain = (chain: readonly OutboxRow[], answers: ReadonlyMap<Uuid, Verdict>): Answered => {
  const answered = chain.map((row) => ({ row, verdict: answers.get(row.m) }))
  return {
    taken: answered.flatMap(({ row, verdict }) =>
      verdict !== undefined && 'version' in verdict ? [{ row, verdict }] : [],
    ),
    left: answered.flatMap(({ row, verdict }) =>
      verdict !== undefined && 'version' in verdict ? [] : [marked(row, verdict)],
    ),
  }
}

/** All records of an answer together, table by table: an answer to a thousand changes waits for the browser a dozen times, and not some thousand. */
const settleChains = async ({ db, newId, now }: Desk, chains: readonly Answered[]): Promise<void> => {
  const taken = chains.flatMap((chain) => chain.taken)
  const at = now()
  await Promise.all([
    takeOut(db, numbersOf(taken)),
    db.outbox.bulkPut(chains.flatMap((chain) => chain.left)),
    db.delivered.bulkAdd(taken.map(({ row, verdict }) => delivered(row, verdict, at))),
  ])
  const settled = chains.flatMap((chain) => {
    const record = chain.taken[0]?.row.record
    return record === undefined ? [] : [{ ...chain, record }]
  })
  if (settled.length === 0) return
  const [by, leftAreas = [], bases] = await Promise.all([
    authorOf(db, newId),
    readMeta(db, 'leftAreas'),
    db.bases.bulkGet(settled.map(({ record }) => record)),
  ])
  const outcomes = await Promise.all(settled.map((chain, n) => outcomeOf(db, chain, { base: bases[n], by, leftAreas })))
  const gone = outcomes.flatMap(({ record, isGone }) => (isGone ? [record] : []))
  await Promise.all([
    db.records.bulkDelete(gone),
    db.places.bulkDelete(gone),
    db.records.bulkPut(outcomes.flatMap(({ shown }) => (shown === undefined ? [] : [toRow(shown)]))),
    db.bases.bulkPut(outcomes.flatMap(({ base }) => base ?? [])),
    db.bases.bulkDelete(outcomes.flatMap(({ record, isAnswered, hadBase }) => (isAnswered && hadBase ? [record] : []))),
  ])
}

const numbersOf = (taken: readonly TakenRow[]): number[] => taken.map(({ row }) => row.ds)

/** A row that stays in the queue, with what the office said of it. */
const marked = (row: OutboxRow, verdict: Exclude<Verdict, Taken> | undefined): OutboxRow => {
  switch (verdict?.kind) {
    case 'rejected':
      return { ...row, state: 'rejected', problem: { code: verdict.code, paths: verdict.paths } }
    case 'blocked':
      return { ...row, state: 'blocked' }
    case 'retry':
    case undefined:
      return row
  }
}

const delivered = (row: OutboxRow, verdict: Taken, deliveredAt: string): DeliveredRow => {
  const { state: _state, problem: _problem, erased: before = [], ...mutation } = row
  const erased = [...before, ...(verdict.erased ?? [])]
  return {
    ...{ ...mutation, deliveredAt, verdict: verdict.kind },
    ...(verdict.sum === undefined ? {} : { sum: verdict.sum }),
    ...(erased.length === 0 ? {} : { erased }),
  }
}

/** A change that the office has taken. */
interface TakenRow {
  readonly row: OutboxRow
  readonly verdict: Taken
}

/** What becomes of a record: it goes from the phone, or is shown so, on that base; one that is answered whole needs none. */
interface Outcome {
  readonly record: Uuid
  readonly isGone: boolean
  readonly isAnswered: boolean
  readonly hadBase: boolean
  readonly shown: WireRecord | undefined
  readonly base: WireRecord | undefined
}

/** Takes what the office has taken into the base of the record, so that what is still unanswered stands on it. */
const outcomeOf = async (
  db: Database,
  { record, taken, left }: Answered & { readonly record: Uuid },
  known: { readonly base: WireRecord | undefined; readonly by: Author; readonly leftAreas: readonly string[] },
): Promise<Outcome> => {
  const base = taken.reduce((before, one) => withTaken(before, one, known.by), known.base)
  const [isAnswered, hadBase] = [left.length === 0, known.base !== undefined]
  // A record of a commune that this phone no longer holds goes once everything is answered.
  if (isAnswered && taken.some(({ row }) => known.leftAreas.includes(row.area)))
    return { record, isGone: true, isAnswered, hadBase, shown: undefined, base: undefined }
  const shown = rebase(base, await withoutReplaced(db, left), known.by)
  return { record, isGone: false, isAnswered, hadBase, shown, base: isAnswered ? undefined : base }
}

/** A base that the feed has brought already holds the mutation, and perhaps what others wrote after it: that must not be undone. */
const withTaken = (base: WireRecord | undefined, { row, verdict }: TakenRow, by: Author): WireRecord | undefined => {
  if (base !== undefined && base.version >= verdict.version) return base
  if (base === undefined) return row.op === 'create' ? ownVersion(fromCreation(row, by), verdict) : undefined
  // A creation of what is there already goes key by key, as at the office.
  const given = row.op === 'create' ? intoExisting(base.data, row.patch) : row.patch
  if (verdict.kind !== 'conflict') return ownVersion(withMutation(base, { ...row, patch: given }, by), verdict)
  const after = withMutation(base, { ...row, ...withoutLost(row, given, verdict.paths) }, by)
  return { ...after, conflicts: [...after.conflicts, ...lostValues(row, given, verdict.paths, by)] }
}

/** Nobody else had changed the record: ours is now the office's, version and all. */
const ownVersion = (after: WireRecord, verdict: Taken): WireRecord =>
  verdict.kind === 'applied' ? { ...after, version: verdict.version } : after

/** What the office applied of it: where another's value stands, ours must not be shown, or the next edit would overwrite what nobody here has seen. */
const withoutLost = ({ op }: OutboxRow, patch: Patch, paths: readonly string[]): Pick<OutboxRow, 'op' | 'patch'> => {
  const lost = new Set(paths)
  const set = Object.fromEntries(Object.entries(patch.set).filter(([path]) => !lost.has(path)))
  const unset = patch.unset.filter((path) => !lost.has(path))
  return { op: op === 'delete' ? 'patch' : op, patch: { set, unset } }
}

/** Our values that gave way, as the office keeps them: shown at once, so that nobody here decides on the record without having seen them. */
const lostValues = ({ m, at }: OutboxRow, patch: Patch, paths: readonly string[], by: Author): Conflict[] =>
  paths.map((path) => {
    const value = path === DELETED_PATH ? true : patch.set[path]
    return { m, path, by, at, ...(value === undefined ? { absent: true } : { value }) }
  })
