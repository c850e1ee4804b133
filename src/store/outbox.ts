import { UNASSIGNED_AREA, type Uuid } from '../domain/records/envelope.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Database, OutboxRow } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

/** Leadership that every write of the engine names (sync.md hazard 6). */
export interface Lease {
  readonly epoch: number
}

/** Takes the lead: from now on every older lease is refused. */
export const takeLead = (db: Database): Promise<Lease> =>
  db.transaction('rw', db.meta, async () => {
    const epoch = ((await readMeta(db, 'leaderEpoch')) ?? 0) + 1
    await writeMeta(db, 'leaderEpoch', epoch)
    return { epoch }
  })

/** Whether another tab took the lead since; asked within the transaction that writes. */
export const isFenced = async (db: Database, lease: Lease): Promise<boolean> =>
  (await readMeta(db, 'leaderEpoch')) !== lease.epoch

type Frozen = { kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }

/**
 * The next mutations to send, oldest first, frozen durably before they are given out. A rejected mutation holds back later ones of its
 * own record and nothing else; what has no commune yet waits for enrolment.
 */
export const freezeBatch = (db: Database, lease: Lease, most: number): Promise<Frozen> =>
  db.transaction('rw', [db.outbox, db.meta], async (): Promise<Frozen> => {
    if (await isFenced(db, lease)) return { kind: 'fenced' }
    // After a restore the office is asked first which numbers were used: the feed tells (`inbox.ts`).
    const isRestored = (await readMeta(db, 'restoredAt')) !== undefined
    const batch = isRestored ? [] : await nextSendable(db, most)
    await db.outbox.bulkPut(batch.flatMap((row) => (row.state === 'sent' ? [] : [{ ...row, state: 'sent' as const }])))
    return { kind: 'batch', mutations: batch.map(toMutation), waiting: (await db.outbox.count()) - batch.length }
  })

/** Changes that may go, oldest first: none behind a rejected one of the same record, none without a commune. */
export const nextSendable = async (db: Database, most: number): Promise<OutboxRow[]> => {
  const held = new Set((await db.outbox.where('state').equals('rejected').toArray()).map((row) => row.record))
  return db.outbox
    .orderBy('ds')
    .filter((row) => {
      // One that does not open counts as rejected, whatever its index says (`sealed/damaged.ts`).
      if (row.state === 'rejected') held.add(row.record)
      return !held.has(row.record) && row.area !== UNASSIGNED_AREA
    })
    .limit(most)
    .toArray()
}

export const toMutation = ({ state: _state, problem: _problem, erased: _erased, ...mutation }: OutboxRow): Mutation =>
  mutation

/** The unanswered mutations of these records, oldest first. */
export const pendingByRecord = async (db: Database, records: readonly Uuid[]): Promise<Map<Uuid, OutboxRow[]>> => {
  const pending = new Map<Uuid, OutboxRow[]>()
  for (const row of await pendingOf(db, records)) {
    const chain = pending.get(row.record)
    if (chain === undefined) pending.set(row.record, [row])
    else chain.push(row)
  }
  return pending
}

/** A queue that is not much longer than what is asked for is read in one go: to look for each record costs a wait of its own. */
const pendingOf = async (db: Database, records: readonly Uuid[]): Promise<OutboxRow[]> => {
  const length = await db.outbox.count()
  if (length === 0 || records.length === 0) return []
  if (length > 2 * records.length)
    return db.outbox
      .where('record')
      .anyOf([...records])
      .sortBy('ds')
  const asked = new Set(records)
  return (await db.outbox.orderBy('ds').toArray()).filter(({ record }) => asked.has(record))
}
