import { createHash } from 'node:crypto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { META_SHAPES } from '../../src/store/meta.ts'
import { META_KEYS } from '../../src/store/meta-shapes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { addProducer, countingIds, newStore, SEALING, steppingClock } from './stores.ts'

const again = (name: string) =>
  openStore({ name, newId: countingIds('01990000-0000'), now: steppingClock(), ...SEALING })

/** A store as another version of the app left it. */
const leftBy = async (shapes: number | undefined, values: Readonly<Record<string, unknown>>): Promise<string> => {
  const store = await newStore()
  await store.work(async ({ db }) => {
    for (const [key, value] of Object.entries(values)) await db.meta.put({ key, value })
    if (shapes === undefined) await db.meta.delete('shapes')
    else await db.meta.put({ key: 'shapes', value: shapes })
  })
  store.close()
  return store.name
}

describe('what another version of the app remembered', () => {
  for (const shapes of [undefined, META_SHAPES + 1])
    it(`is looked through when the store is opened, and what does not fit is as if it had never been (shapes ${shapes})`, async () => {
      const name = await leftBy(shapes, { lease: { until: 7 }, settings: { language: 'en' }, times: 'noon' })
      const store = await again(name)
      expect(await store.lease()).toBeUndefined()
      expect(await store.times()).toBeUndefined()
      expect(await store.settings()).toMatchObject({ language: 'en', theme: 'system' })
    })

  it('stays where only a newer version knows what it is', async () => {
    const name = await leftBy(META_SHAPES + 1, { ofTomorrow: { any: 1 } })
    const store = await again(name)
    expect(await store.work(({ db }) => db.meta.get('ofTomorrow'))).toMatchObject({ value: { any: 1 } })
  })

  it('is searched whole after a version that kept no list of names had written', async () => {
    const name = await leftBy(META_SHAPES - 1, {})
    const left = await again(name)
    await addProducer(left, 'HTX Chè Khe Sanh')
    await left.work(({ db }) => db.meta.put({ key: 'shapes', value: META_SHAPES - 1 }))
    left.close()
    const former = await new Dexie(name).open()
    await former.table('names').clear()
    former.close()
    const store = await again(name)
    const found = async () => (await store.producers({ search: 'khe' })).rows.map(({ data }) => data.name)
    expect(await found()).toEqual(['HTX Chè Khe Sanh'])
    await store.tidy()
    expect(await found()).toEqual(['HTX Chè Khe Sanh'])
  })

  it('is not looked through again by the version that wrote it', async () => {
    const store = await newStore()
    expect((await store.work(({ db }) => db.meta.get('shapes')))?.value).toBe(META_SHAPES)
  })
})

it('the number of the shapes changes when one of them does', () => {
  const shapes = Object.entries(META_KEYS).map(([key, schema]) => [key, z.toJSONSchema(schema)])
  const sum = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16)
  expect({ [META_SHAPES]: sum }).toEqual({ 2: '1db3d35eb8af0c41' })
})
