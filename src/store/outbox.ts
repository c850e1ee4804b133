import type { Uuid } from '../domain/records/envelope.ts'
import { UNASSIGNED_AREA } from '../domain/records/unassigned-area.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Database, OutboxRow } from './database.ts'
import { readMeta, readMetas, writeMeta } from './meta.ts'

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
 * own record and nothing else; what has no commune yet waits for enrolment. `behind`: only those that are numbered higher.
 */
export const freezeBatch = (db: Database, lease: Lease, most: number, behind = 0): Promise<Frozen> =>
  db.transaction('rw', [db.outbox, db.meta], async (): Promise<Frozen> => {
    const [{ leaderEpoch, restoredAt }, length] = await Promise.all([
      readMetas(db, ['leaderEpoch', 'restoredAt']),
      db.outbox.count(),
    ])
    if (leaderEpoch !== lease.epoch) return { kind: 'fenced' }
    if (length === 0) return { kind: 'batch', mutations: [], waiting: 0 }
    // After a restore the office is asked first which numbers were used: the feed tells (`inbox.ts`).
    const isRestored = restoredAt !== undefined
    const batch = isRestored ? [] : await nextSendable(db, most, behind)
    await db.outbox.bulkPut(batch.flatMap((row) => (row.state === 'sent' ? [] : [{ ...row, state: 'sent' as const }])))
    return { kind: 'batch', mutations: batch.map(toMutation), waiting: length - batch.length }
  })

/**
 * Changes that may go, oldest first: none behind a rejected one of the same record, none without a commune. Read in stretches: a browser gives a row at a
 * time where each is to be looked at, and a thousand of them are a second.
 */
export const nextSendable = async (db: Database, most: number, behind = 0): Promise<OutboxRow[]> => {
  const held = new Set((await db.outbox.where('state').equals('rejected').toArray()).map((row) => row.record))
  const found: OutboxRow[] = []
  for (let last = behind; found.length < most; ) {
    const rows = await db.outbox.where('ds').above(last).limit(most).toArray()
    for (const row of rows) {
      // One that does not open counts as rejected, whatever its index says (`sealed/damaged.ts`).
      if (row.state === 'rejected') held.add(row.record)
      if (!held.has(row.record) && row.area !== UNASSIGNED_AREA) found.push(row)
    }
    const end = rows.at(-1)
    if (end === undefined || rows.length < most) break
    last = end.ds
  }
  return found.slice(0, most)
}

export const toMutation = ({ state: _state, problem: _problem, erased: _erased, ...mutation }: OutboxRow): Mutation =>
  mutation

/** Takes rows out of the queue: those whose numbers follow each other by one word, as the browser takes a tenth of a second for 500 by their keys. */
export const takeOut = async (db: Database, numbers: readonly number[]): Promise<void> => {
  const runs = runsOf(numbers)
  if (runs.length * 2 > numbers.length) await db.outbox.bulkDelete([...numbers])
  else await Promise.all(runs.map(([first, last]) => db.outbox.where('ds').between(first, last, true, true).delete()))
}

/** First and last of each row of numbers that follow each other. */
const runsOf = (numbers: readonly number[]): [first: number, last: number][] => {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run !== undefined && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** The unanswered mutations of these records, oldest first. */
export const pendingByRecord = async (db: Database, records: readonly Uuid[]): Promise<Map<Uuid, OutboxRow[]>> => {
  if (records.length === 0) return new Map()
  const asked = new Set(records)
  const all = await wholeQueue(db, records.length)
  if (all !== undefined) return byRecord(all.filter(({ record }) => asked.has(record)))
  return byRecord(
    await db.outbox
      .where('record')
      .anyOf([...records])
      .sortBy('ds'),
  )
}

/** All unanswered mutations of the records that one of these mutations is of, oldest first. */
export const chainsOf = async (db: Database, mutations: readonly Uuid[]): Promise<Map<Uuid, OutboxRow[]>> => {
  const asked = new Set(mutations)
  const all = await wholeQueue(db, mutations.length)
  const named =
    all?.filter(({ m }) => asked.has(m)) ??
    (await db.outbox
      .where('m')
      .anyOf([...mutations])
      .toArray())
  const records = new Set(named.map(({ record }) => record))
  if (all === undefined) return pendingByRecord(db, [...records])
  return byRecord(all.filter(({ record }) => records.has(record)))
}

/** The queue, oldest first, where it is not much longer than what is looked for: to look for each by itself costs a wait each time. */
const wholeQueue = async (db: Database, sought: number): Promise<OutboxRow[] | undefined> => {
  const length = await db.outbox.count()
  if (length === 0) return []
  return length > 2 * sought ? undefined : db.outbox.orderBy('ds').toArray()
}

const byRecord = (rows: readonly OutboxRow[]): Map<Uuid, OutboxRow[]> => {
  const chains = new Map<Uuid, OutboxRow[]>()
  for (const row of rows) {
    const chain = chains.get(row.record)
    if (chain === undefined) chains.set(row.record, [row])
    else chain.push(row)
  }
  return chains
}
