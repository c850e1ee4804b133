import { afterEach, describe, expect, it, vi } from 'vitest'
import { Database } from '../../src/store/database.ts'
import { namesOf } from '../../src/store/names/entries-of.ts'
import { toRow } from '../../src/store/record-row.ts'
import { layOver } from '../../src/store/sealed/open-sealed.ts'
import { serverProducer } from './exchange.ts'
import { SEALING } from './stores.ts'

const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    toRow(serverProducer(`01900000-0000-7000-8000-${String(first + n).padStart(12, '0')}`, 1)),
  )
const KEPT = rowsFrom(1, 3)
const PAGE = rowsFrom(2, 60)

let made = 0
const newTables = async (): Promise<Database> => {
  made += 1
  const db = new Database(`many-${made}`)
  db.namesOf = namesOf
  if (SEALING.seal !== undefined) layOver(db, SEALING.seal)
  await db.records.bulkPut(KEPT)
  return db
}

/** The browser refuses that row of what is put from now on, when it comes to it. */
const refusing = (refused: string): void => {
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row: { id?: string }) {
    // As a row that was there already would be: that is said only later.
    return row.id === refused ? this.add(row) : put.call(this, row)
  })
}

describe('many rows put at once', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('are all there, over those that were, and tell their keys', async () => {
    const db = await newTables()
    expect(await db.records.bulkPut(PAGE, { allKeys: true })).toEqual(PAGE.map(({ id }) => id))
    expect(await db.records.toCollection().primaryKeys()).toEqual([...new Set([...KEPT, ...PAGE].map(({ id }) => id))])
  })

  it.each(['first', 'middle', 'last'])('are none of them kept where the browser refuses the %s', async (which) => {
    const refused = { first: PAGE[0], middle: PAGE[1], last: PAGE.at(-1) }[which]
    const db = await newTables()
    const before = which === 'last' ? rowsFrom(61, 1) : []
    await db.records.bulkPut(before)
    refusing(refused?.id ?? '')
    const writing = db.transaction('rw', db.records, db.meta, async () => {
      await db.meta.put({ key: 'cursor', value: 'behind them' })
      await db.records.bulkPut(PAGE)
    })
    await expect(writing).rejects.toThrow()
    expect(await db.records.count()).toBe(KEPT.length + before.length)
    expect(await db.meta.get('cursor')).toBeUndefined()
  })
})
