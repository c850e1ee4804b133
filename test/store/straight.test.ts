import { Dexie, type IntervalTree, RangeSet } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { ChangeTables } from '../../src/store/change-tables.ts'
import { Database, type OutboxRow } from '../../src/store/database.ts'
import { noteTouched } from '../../src/store/facts/touched.ts'
import { namesOf } from '../../src/store/names/entries-of.ts'
import { toRow } from '../../src/store/record-row.ts'
import { layOver } from '../../src/store/sealed/open-sealed.ts'
import { strictly } from '../../src/store/straight.ts'
import { serverProducer } from './exchange.ts'
import { SEALING } from './stores.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const ROW = toRow(serverProducer(ID, 1, { name: 'HTX Chè Khe Sanh' }))
const SENT = { ds: 1, m: ID, record: ID, state: 'pending' } as OutboxRow

let made = 0
const newTables = async (): Promise<Database> => {
  made += 1
  const db = new Database(`straight-${made}`)
  db.namesOf = namesOf
  noteTouched(db)
  if (SEALING.seal !== undefined) layOver(db, SEALING.seal)
  await db.open()
  return db
}

const write = async (db: ChangeTables): Promise<void> => {
  await Promise.all([db.records.put(ROW), db.outbox.put(SENT)])
}

/** All that live queries are told while something is done: which keys of which indexes. */
const toldOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const told = new Set<string>()
  const note = (parts: Record<string, IntervalTree>): void => {
    for (const [part, ranges] of Object.entries(parts))
      told.add(`${part.replace(/straight-\d+/, '')} ${keysOf(ranges)}`)
  }
  Dexie.on.storagemutated.subscribe(note)
  await work()
  await new Promise((resolve) => setTimeout(resolve))
  Dexie.on.storagemutated.unsubscribe(note)
  return [...told].sort()
}

const keysOf = (ranges: IntervalTree): string =>
  JSON.stringify(
    [...(RangeSet(ranges) as unknown as Iterable<{ from: unknown; to: unknown }>)].map(({ from, to }) => [from, to]),
  )

describe('a strict write past Dexie', () => {
  it('meets all that stands in the way of writes, and tells live queries the same as one through Dexie', async () => {
    const [one, other] = [await newTables(), await newTables()]
    const told = await toldOf(() => strictly(one, write, () => [ID]))
    const { records, outbox, uploads, bases, meta } = other
    const tables = [records, outbox, uploads, bases, meta]
    // Dexie keeps track of awaits only in a function that is async itself.
    const asDexie = await toldOf(() => other.transaction('rw', tables, async () => await write(other)))
    expect(told).toEqual(asDexie)
    for (const table of ['records', 'outbox', 'touched', 'names'] as const)
      expect(await one.table(table).toArray()).toEqual(await other.table(table).toArray())
    expect(await one.touched.count()).toBe(1)
  })

  it('leaves nothing where its work throws, or names what is not there, and tells nobody of what was undone', async () => {
    const db = await newTables()
    const told = await toldOf(() =>
      expect(
        strictly(
          db,
          async (tables) => {
            await write(tables)
            throw new Error('refused')
          },
          () => [ID],
        ),
      ).rejects.toThrow('refused'),
    )
    expect(told).toEqual([])
    expect([await db.records.count(), await db.outbox.count()]).toEqual([0, 0])
    await expect(
      strictly(
        db,
        async () => undefined,
        () => [ID],
      ),
    ).rejects.toThrow('not there')
  })

  it('goes through Dexie, which connects again, where another version of the app took the connection away', async () => {
    const db = await newTables()
    db.close({ disableAutoOpen: false })
    await strictly(db, write, () => [ID])
    expect(await db.records.count()).toBe(1)
  })
})
