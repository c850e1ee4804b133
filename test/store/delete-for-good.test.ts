import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { deleteForGood, settleOnStart } from '../../src/store/delete-for-good.ts'

const make = async (name: string): Promise<Dexie> => {
  const db = new Dexie(name)
  db.version(1).stores({ rows: 'id' })
  await db.table('rows').put({ id: name })
  return db
}

const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name)

it('deletes one database and no other, and goes on for three starts with the noise that settles the browser’s files', async () => {
  const [gone, other] = [await make('gone'), await make('other')]
  gone.close()
  expect(await deleteForGood('gone')).toBe('gone')
  for (let start = 0; start < 3; start += 1) {
    expect(await names()).toEqual(['other', 'sao-lang-noise'])
    await settleOnStart()
  }
  expect(await names()).toEqual(['other'])
  await settleOnStart()
  expect(await names()).toEqual(['other'])
  expect(await other.table('rows').count()).toBe(1)
  other.close()
})

it('says so when a tab does not let go of the database, which goes when that ends', async () => {
  const tab = await make('in-use')
  tab.on('versionchange', () => false)
  expect(await deleteForGood('in-use')).toBe('held')
  tab.close()
  expect(await deleteForGood('in-use')).toBe('gone')
  expect(await names()).not.toContain('in-use')
})
