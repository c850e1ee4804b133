import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, foldText } from '../../src/domain/fold.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import type { Page } from '../../src/store/store.ts'
import { idOf, pull, serverProducer } from './exchange.ts'
import { addProducer, newStore, saved } from './stores.ts'

const NAMES = [
  'HTX Chè Khe Sanh',
  'HTX Cà phê Hướng Phùng',
  'Hộ Trần Thị Đào',
  'Cơ sở nước mắm Đông Hà',
  'Trang trại Chế Linh',
]

const withNames = async (): Promise<OpenStore> => {
  const store = await newStore()
  for (const name of NAMES) await addProducer(store, name)
  return store
}

const namesFor = async (store: OpenStore, search: string): Promise<string[]> =>
  (await store.producers({ search })).rows.map((row) => row.data.name)

/** Reads all pages one after the other. */
const allPages = async <T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> => {
  const rows: T[] = []
  let page = await read(undefined)
  rows.push(...page.rows)
  while (page.next !== undefined) {
    page = await read(page.next)
    rows.push(...page.rows)
  }
  return rows
}

describe('a search', () => {
  it('finds "Chè" by "che", "Đông Hà" by "dong ha", and the other way round', async () => {
    const store = await withNames()
    expect(await namesFor(store, 'che')).toEqual(['HTX Chè Khe Sanh', 'Trang trại Chế Linh'])
    expect(await namesFor(store, 'dong ha')).toEqual(['Cơ sở nước mắm Đông Hà'])
    expect(await namesFor(store, 'CHÈ')).toEqual(['HTX Chè Khe Sanh', 'Trang trại Chế Linh'])
  })

  it('wants every word, as the beginning of some word, in any order', async () => {
    const store = await withNames()
    expect(await namesFor(store, 'san htx')).toEqual(['HTX Chè Khe Sanh'])
    expect(await namesFor(store, 'anh')).toEqual([])
    expect(await namesFor(store, 'htx dao')).toEqual([])
  })

  it('finds a producer by phone number, a product by code, and neither among the other', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    await saved(store, { op: 'patch', id, set: { phone: '0912345678' } })
    const criteria = { decision: '26/2026', set: 11 } as const
    const data = { producer: id, name: 'Chè xanh', code: '44-19333-01-2026', criteria }
    const product = await saved(store, { op: 'create', kind: 'product', area: '19333', data })
    expect(await namesFor(store, '0912')).toEqual(['HTX Chè Khe Sanh'])
    expect((await store.products({ search: '19333' })).rows.map((row) => row.id)).toEqual([product])
    expect((await store.productsOf(id)).map((row) => row.id)).toEqual([product])
    expect(await store.counts()).toMatchObject({ producer: 1, product: 1, assessment: 0, target: 0, budget: 0 })
  })

  it('follows a change of name', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    await saved(store, { op: 'patch', id, set: { name: 'Hội Nón lá' } })
    expect(await namesFor(store, 'che')).toEqual([])
    expect(await namesFor(store, 'non')).toEqual(['Hội Nón lá'])
  })

  it('gives the same rows page by page as a plain look at every record, many hits or few', async () => {
    const store = await newStore()
    const names = Array.from(
      { length: 420 },
      (_, n) => `Hộ ${['Ánh', 'Bình', 'Đào', 'Én'][n % 4]} ${n % 7} ${'ab'[n % 2]}`,
    )
    await pull(store, { changes: names.map((name, n) => serverProducer(idOf(n), n + 1, { name })) })
    const inOrder = names
      .map((name, n) => ({ name: foldText(name), id: idOf(n) }))
      .sort((one, other) => (one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1))
    const query = fc.array(fc.constantFrom('ho', 'anh', 'dao', 'e', '3', 'b', 'zz'), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(query, fc.integer({ min: 40, max: 200 }), async (words, limit) => {
        const search = words.join(' ')
        const found = await allPages((after) =>
          store.producers(after === undefined ? { search, limit } : { search, limit, after }),
        )
        const isHit = ({ name }: { name: string }): boolean =>
          words.every((word) => foldedWords(name).some((one) => one.startsWith(word)))
        expect(found.map((row) => row.id)).toEqual(inOrder.filter(isHit).map((row) => row.id))
      }),
      { seed: 11, numRuns: 12 },
    )
  })
})

describe('a search of many', () => {
  /** A thousand of one name and two thousand of others, so that strides of one name, common letters and rare words all occur. */
  const COUNT = 3_000
  const nameAt = (n: number): string => (n % 3 === 0 ? 'Hộ Hoa' : `Hộ ${n % 3 === 1 ? 'Hoa' : 'Yến'} ${n % 900}`)

  it('gives the same rows page by page as a plain look at every record, for common words, rare ones, and a name that very many have', async () => {
    const store = await newStore()
    for (let from = 0; from < COUNT; from += 1_000)
      await pull(store, {
        changes: Array.from({ length: 1_000 }, (_, n) =>
          serverProducer(idOf(from + n), from + n + 1, { name: nameAt(from + n) }),
        ),
      })
    const inOrder = Array.from({ length: COUNT }, (_, n) => ({ name: foldText(nameAt(n)), id: idOf(n) })).sort(
      (one, other) => (one.name === other.name ? (one.id < other.id ? -1 : 1) : one.name < other.name ? -1 : 1),
    )
    for (const search of ['h', 'ho hoa', 'ho y', 'hoa 7', 'h zz']) {
      const found = await allPages((after) =>
        store.producers({ search, limit: 700, ...(after === undefined ? {} : { after }) }),
      )
      const words = foldedWords(search)
      const isHit = ({ name }: { name: string }): boolean =>
        words.every((word) => foldedWords(name).some((one) => one.startsWith(word)))
      expect(found.map((row) => row.id)).toEqual(inOrder.filter(isHit).map((row) => row.id))
    }
  })
})

describe('lists', () => {
  it('show the newest first, page by page, each record once, though more come in meanwhile', async () => {
    const store = await newStore()
    const same = '2026-05-02T00:00:00.000Z'
    await pull(store, { changes: [1, 2, 3, 4, 5].map((n) => ({ ...serverProducer(idOf(n), n), updatedAt: same })) })
    await addProducer(store, 'Mới nhất')
    const first = await store.producers({ limit: 3 })
    expect(first.rows.map((row) => row.data.name)).toEqual(['Mới nhất', 'HTX Chè Khe Sanh', 'HTX Chè Khe Sanh'])
    await addProducer(store, 'Đến sau')
    const second = await store.producers({ limit: 3, after: first.next ?? '' })
    expect(second.next).toBeUndefined()
    expect([...first.rows.slice(1), ...second.rows].map((row) => row.id).sort()).toEqual([1, 2, 3, 4, 5].map(idOf))
  })

  it('remember where the user was in an assessment, and the settings of this phone', async () => {
    const store = await newStore()
    const files = { filesOver: 'any', keepOriginals: false, notePlace: false }
    expect(await store.settings()).toEqual({ language: 'vi', theme: 'system', textSize: 100, ...files })
    await store.saveSettings({ textSize: 150 })
    await store.saveSettings({ language: 'en' })
    expect(await store.settings()).toEqual({ language: 'en', theme: 'system', textSize: 150, ...files })
    await store.rememberPlace(idOf(1), '2.4')
    expect(await store.place(idOf(1))).toBe('2.4')
    expect(await store.place(idOf(2))).toBeUndefined()
  })

  it('remember where the user was when the camera opened, until it is closed', async () => {
    const store = await newStore()
    const place = { href: '/assessments/1?at=1.2', at: '2026-05-22T05:00:00.000Z' }
    await store.rememberReturn(place)
    expect(await store.returnPlace()).toEqual(place)
    await store.rememberReturn(undefined)
    expect(await store.returnPlace()).toBeUndefined()
  })
})
