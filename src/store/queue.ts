import type { Uuid } from '../domain/records/envelope.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Database, RecordRow } from './database.ts'
import { parentsOf } from './read-row.ts'
import type { OwnChange, QueueRow } from './store.ts'

/** Delivered rows that the screen shows. */
const DELIVERED_SHOWN = 200

/** The queue as people read it: failed rows, then waiting ones in their order, then what went, last first. */
export const queueRows = async (db: Database): Promise<QueueRow[]> => {
  const outbox = await db.outbox.orderBy('ds').toArray()
  const delivered = await db.delivered.orderBy('n').reverse().limit(DELIVERED_SHOWN).toArray()
  const titles = await titlesOf(
    db,
    [...outbox, ...delivered].map((row) => row.record),
  )
  const titled = (record: Uuid): string => titles.get(record) ?? ''
  const common = ({ m, ds, record, kind, op, at }: Mutation) => ({ m, ds, record, kind, op, at, title: titled(record) })
  const queued = outbox.map(
    (row): QueueRow => ({
      ...common(row),
      state: row.state,
      ...(row.problem === undefined ? {} : { problem: row.problem }),
      ...(row.erased === undefined ? {} : { isErased: true as const }),
    }),
  )
  return [
    ...queued.filter((row) => row.state === 'rejected'),
    ...queued.filter((row) => row.state !== 'rejected'),
    ...delivered.map((row): QueueRow => {
      const { deliveredAt, verdict } = row
      const isErased = row.erased === undefined ? {} : ({ isErased: true } as const)
      return { ...common(row), state: 'delivered', deliveredAt, verdict, ...isErased }
    }),
  ]
}

/** Names for people: a producer's or product's own, that of the product or producer it is about, a form's title, a target's year. */
const titlesOf = async (db: Database, ids: readonly Uuid[]): Promise<Map<Uuid, string>> => {
  const rows = await fetched(db, ids)
  const parents = new Map((await fetched(db, rows.flatMap(parentsOf))).map((row) => [row.id, row]))
  return new Map(rows.map((row) => [row.id, titleOf(row, parents)]))
}

const titleOf = (row: RecordRow, parents: ReadonlyMap<Uuid, RecordRow>): string => {
  const named = [row, ...parentsOf(row).flatMap((parent) => parents.get(parent) ?? [])]
  const name = named.map(({ data }) => data.name).find((one) => typeof one === 'string')
  if (typeof name === 'string') return name
  if (typeof row.data.title === 'string') return row.data.title
  return typeof row.data.year === 'number' ? String(row.data.year) : ''
}

const fetched = async (db: Database, ids: readonly Uuid[]): Promise<RecordRow[]> =>
  (await db.records.bulkGet([...new Set(ids)])).flatMap((row) => row ?? [])

/** This phone's changes of a record, oldest first. */
export const changesOf = async (db: Database, record: Uuid): Promise<OwnChange[]> => {
  const delivered = await db.delivered.filter((row) => row.record === record).toArray()
  const queued = await db.outbox.where('record').equals(record).toArray()
  const common = ({ m, op, patch, at }: Mutation) => ({ m, op, patch, at })
  return [...delivered, ...queued]
    .sort((one, other) => one.ds - other.ds)
    .map((row) =>
      'deliveredAt' in row
        ? { ...common(row), state: 'delivered' as const, deliveredAt: row.deliveredAt, sum: row.sum }
        : { ...common(row), state: row.state },
    )
}
