import { type AreaCode, UNASSIGNED_AREA, type Uuid } from '../domain/records/envelope.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { joinPatches, valueAt } from '../protocol/patch.ts'
import { SCHEMA } from '../protocol/version.ts'
import type { Desk } from './commit.ts'
import type { Database, OutboxRow } from './database.ts'
import { authorOf, nextSequence } from './meta.ts'
import { rebase } from './rebase.ts'
import { toRow, toWire } from './record-row.ts'
import type { Committed, LocalRecord } from './store.ts'

/** The rejected row and everything of the same record behind it, oldest first: what waits together is mended together. */
const chainFrom = async (db: Database, m: Uuid): Promise<OutboxRow[]> => {
  const rejected = await db.outbox.where('m').equals(m).first()
  if (rejected?.state !== 'rejected') return []
  return (await db.outbox.where('record').equals(rejected.record).sortBy('ds')).filter((row) => row.ds >= rejected.ds)
}

/**
 * Several mutations of one record as one new mutation that takes their place: a mutation that was sent is never changed, so its successor has an id and a
 * number of its own.
 */
const folded = async (
  desk: Desk,
  chain: readonly OutboxRow[],
  base: Mutation['base'],
  values: (patch: Mutation['patch']) => Mutation['patch'],
): Promise<Mutation | undefined> => {
  const [first] = chain
  if (first === undefined) return undefined
  const settles = chain.flatMap((row) => row.settles ?? [])
  const { record, kind, area } = first
  return {
    ...{ m: desk.newId(), device: desk.device, ds: await nextSequence(desk.db), record, kind, area },
    op: chain.some((row) => row.op === 'delete') ? 'delete' : settles.length > 0 ? 'resolve' : first.op,
    base,
    patch: values(chain.map((row) => row.patch).reduce(joinPatches)),
    ...(settles.length > 0 ? { settles } : {}),
    schema: SCHEMA,
    at: desk.now(),
  }
}

/** Sends a rejected change again as a new mutation that carries the record's present values of the same fields, with what waited behind it. */
export const sendAgain = (desk: Desk, m: Uuid): Promise<Committed> => {
  const { db } = desk
  return db.transaction('rw', [db.records, db.outbox, db.meta], async (): Promise<Committed> => {
    const chain = await chainFrom(db, m)
    const record = chain[0] === undefined ? undefined : await db.records.get(chain[0].record)
    if (chain[0] === undefined || record === undefined) return { kind: 'refused', code: 'record-missing', paths: [] }
    const present = (patch: Mutation['patch']): Mutation['patch'] => ({
      set: Object.fromEntries(
        Object.keys(patch.set).flatMap((path) => {
          const value = valueAt(record.data, path)
          return value === undefined ? [] : [[path, value]]
        }),
      ),
      unset: patch.unset,
    })
    const mutation = await folded(desk, chain, chain[0].base, present)
    await db.outbox.bulkDelete(chain.map((row) => row.ds))
    if (mutation !== undefined) await db.outbox.put({ ...mutation, state: 'pending' })
    return { kind: 'saved', record: toWire(record) as LocalRecord }
  })
}

/** Gives a rejected change up. What waited behind it stays and is re-based; a record that the office never had goes with its creation. */
export const discardRejected = (desk: Desk, m: Uuid): Promise<void> => {
  const { db } = desk
  return db.transaction('rw', [db.records, db.bases, db.outbox, db.meta], async () => {
    const [rejected, ...behind] = await chainFrom(db, m)
    if (rejected === undefined) return
    await db.outbox.bulkDelete([rejected, ...behind].map((row) => row.ds))
    const kept = rejected.op === 'create' ? undefined : await folded(desk, behind, rejected.base, (patch) => patch)
    if (kept !== undefined) await db.outbox.put({ ...kept, state: 'pending' })
    const base = await db.bases.get(rejected.record)
    const pending = await db.outbox.where('record').equals(rejected.record).sortBy('ds')
    const shown = rebase(base, pending, await authorOf(db, desk.device))
    if (shown === undefined) await db.records.delete(rejected.record)
    else await db.records.put(toRow(shown))
    if (pending.length === 0) await db.bases.delete(rejected.record)
  })
}

/** Gives everything that was written before the commune was known its commune; none of it has ever been sent. */
export const adoptArea = (db: Database, area: AreaCode): Promise<void> =>
  db.transaction('rw', [db.records, db.outbox], async () => {
    await db.records.where('area').equals(UNASSIGNED_AREA).modify({ area })
    await db.outbox.filter((row) => row.area === UNASSIGNED_AREA).modify({ area })
  })
