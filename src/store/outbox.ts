import { UNASSIGNED_AREA } from '../domain/records/envelope.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Verdict } from '../protocol/push.ts'
import type { Database, OutboxRow } from './database.ts'
import { readMeta } from './meta.ts'

/** Rows that the queue screen keeps of what went; older ones are dropped. */
const DELIVERED_KEPT = 500

/** Leadership that every write of the engine names (sync.md hazard 6). */
export interface Lease {
  readonly epoch: number
}

const isFenced = async (db: Database, lease: Lease): Promise<boolean> =>
  (await readMeta(db, 'leaderEpoch')) !== lease.epoch

/** Takes the lead: from now on every older lease is refused. */
export const takeLead = (db: Database): Promise<Lease> =>
  db.transaction('rw', db.meta, async () => {
    const epoch = ((await readMeta(db, 'leaderEpoch')) ?? 0) + 1
    await db.meta.put({ key: 'leaderEpoch', value: epoch })
    return { epoch }
  })

const toMutation = ({ state: _state, problem: _problem, ...mutation }: OutboxRow): Mutation => mutation

/**
 * The next mutations to send, oldest first, frozen durably before they are given out. A rejected mutation holds back later ones of its
 * own record and nothing else; what has no commune yet waits for enrolment.
 */
export const freezeBatch = (
  db: Database,
  lease: Lease,
  most: number,
): Promise<{ kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }> =>
  db.transaction('rw', [db.outbox, db.meta], async () => {
    if (await isFenced(db, lease)) return { kind: 'fenced' as const }
    const held = new Set<string>()
    const sendable: OutboxRow[] = []
    for (const row of await db.outbox.orderBy('ds').toArray()) {
      if (row.state === 'rejected' || row.area === UNASSIGNED_AREA) held.add(row.record)
      else if (!held.has(row.record)) sendable.push(row)
    }
    const batch = sendable.slice(0, most)
    await db.outbox.bulkPut(batch.map((row) => ({ ...row, state: 'sent' as const })))
    return { kind: 'batch' as const, mutations: batch.map(toMutation), waiting: sendable.length - batch.length }
  })

/** Takes answered mutations out of the queue and marks rejected ones; what is not in the queue any more is left as it is, so that twice is once. */
export const settleVerdicts = (
  db: Database,
  lease: Lease,
  verdicts: readonly Verdict[],
  now: string,
): Promise<'done' | 'fenced'> =>
  db.transaction('rw', [db.outbox, db.bases, db.delivered, db.meta], async () => {
    if (await isFenced(db, lease)) return 'fenced' as const
    for (const verdict of verdicts) {
      const row = await db.outbox.where('m').equals(verdict.m).first()
      if (row !== undefined) await settleOne(db, row, verdict, now)
    }
    const excess = (await db.delivered.count()) - DELIVERED_KEPT
    if (excess > 0) await db.delivered.bulkDelete(await db.delivered.orderBy('n').limit(excess).primaryKeys())
    return 'done' as const
  })

const settleOne = async (db: Database, row: OutboxRow, verdict: Verdict, now: string): Promise<void> => {
  switch (verdict.kind) {
    case 'rejected':
      await db.outbox.put({ ...row, state: 'rejected', problem: { code: verdict.code, paths: verdict.paths } })
      return
    case 'blocked':
      await db.outbox.put({ ...row, state: 'blocked' })
      return
    case 'retry':
      return
    case 'applied':
    case 'duplicate':
    case 'merged':
    case 'conflict': {
      const { m, ds, record, kind, op, at } = row
      await db.outbox.delete(row.ds)
      await db.delivered.add({ m, ds, record, kind, op, at, deliveredAt: now, verdict: verdict.kind })
      if ((await db.outbox.where('record').equals(record).count()) === 0) await db.bases.delete(record)
    }
  }
}
