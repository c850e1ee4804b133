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

  it('takes a plain store over as it is, and lets no plain tab that was open write into it again once its connection ends', async () => {
    const plain = await open('taken-over')
    await addProducer(plain, 'HTX Chè')
    const sealed = await open('taken-over', seal)
    expect((await sealed.producers()).rows.map(({ data }) => data.name)).toEqual(['HTX Chè'])
    plain.close()
    expect(await plain.commit({ op: 'create', kind: 'producer', area: '19333', data: { name: 'x' } as never })).toEqual(
      {
        kind: 'store-failed',
      },
    )
    await expect(plain.producers()).rejects.toThrow()
  })
})
