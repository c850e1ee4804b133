import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import type { Seal } from '../../../src/store/seal.ts'
import { createSeal } from '../../../src/store/sealed/create-seal.ts'
import { addProducer, countingIds, steppingClock } from '../stores.ts'

const seal = createSeal(new Uint8Array(32).fill(1), 'lan')
const other = createSeal(new Uint8Array(32).fill(2), 'lan')

const open = (name: string, by?: Seal) =>
  openStore({
    ...{ name, newId: countingIds('01900000-0000'), now: steppingClock() },
    ...(by === undefined ? {} : { seal: by }),
  })

const rawRows = async (name: string): Promise<unknown> => {
  const db = await new Dexie(name).open()
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
  db.close()
  return rows
}

describe('a sealed store', () => {
  it('opens with its seal only; without it, or with another, nothing is written', async () => {
    const store = await open('opens', seal)
    await addProducer(store)
    store.close()
    const before = await rawRows('opens')
    await expect(open('opens')).rejects.toMatchObject({ name: 'StoreSealedError', why: 'no-seal' })
    await expect(open('opens', other)).rejects.toMatchObject({ name: 'StoreSealedError', why: 'other-seal' })
    expect(await rawRows('opens')).toEqual(before)
    expect((await (await open('opens', seal)).producers()).rows).toHaveLength(1)
  })

  it('does not take a plain store with something in it: that is sealed first', async () => {
    const plain = await open('still-plain')
    await addProducer(plain)
    plain.close()
    const before = await rawRows('still-plain')
    await expect(open('still-plain', seal)).rejects.toMatchObject({ name: 'StoreSealedError', why: 'plain' })
    expect(await rawRows('still-plain')).toEqual(before)
  })

  it('stays sealed when it is erased', async () => {
    const store = await open('erased', seal)
    await addProducer(store)
    await store.erase()
    store.close()
    await expect(open('erased')).rejects.toMatchObject({ why: 'no-seal' })
    expect((await (await open('erased', seal)).producers()).rows).toEqual([])
  })

  it('has its cipher at work before anybody saves, and nothing is written for that', async () => {
    const held = { sealed: 0 }
    const counting: Seal = {
      ...seal,
      seal: (plain, about) => {
        held.sealed += 1
        return seal.seal(plain, about)
      },
    }
    const store = await open('ready', counting)
    const [sealed, before] = [held.sealed, await rawRows('ready')]
    await store.loadLater()
    expect(held.sealed).toBeGreaterThan(sealed)
    expect(await rawRows('ready')).toEqual(before)
    store.close()
  })

  it('is read the same within a transaction, which waits for nothing else, as outside of one', async () => {
    const filled = await open('within', seal)
    for (const name of ['Một', 'Hai', 'Ba']) await addProducer(filled, name)
    filled.close()
    const inOne = await open('within', seal)
    const within = await inOne.work(({ db }) =>
      db.transaction('rw', db.records, db.meta, async () => {
        const rows = await db.records.toArray()
        const ids = rows.map(({ id }) => id)
        const again = await db.records.bulkGet([...ids, 'none'])
        const one = await db.records.get(ids[1] ?? '')
        await db.meta.put({ key: 'cursor', value: 'c1' })
        return { rows, again, one }
      }),
    )
    expect(await inOne.cursor()).toBe('c1')
    inOne.close()
    const store = await open('within', seal)
    const outside = await store.work(async ({ db }) => {
      const rows = await db.records.toArray()
      const ids = rows.map(({ id }) => id)
      return { rows, again: await db.records.bulkGet([...ids, 'none']), one: await db.records.get(ids[1] ?? '') }
    })
    expect(within).toEqual(outside)
    expect(within.rows.map(({ data }) => data.name).sort()).toEqual(['Ba', 'Hai', 'Một'])
    expect(within.again).toHaveLength(4)
    expect(within.one?.id).toBe(within.rows[1]?.id)
  })
})
