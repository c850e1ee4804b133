import { describe, expect, it } from 'vitest'
import type { NameEntry } from '../../../src/store/database.ts'
import { joinNames } from '../../../src/store/names/join-names.ts'
import type { OpenStore } from '../../../src/store/open-store.ts'
import type { Seal } from '../../../src/store/seal.ts'
import type { Live, LocalRecord, Page } from '../../../src/store/store.ts'
import { idOf, pull, serverProducer } from '../exchange.ts'
import { open, SEAL } from '../sealed/filled.ts'
import { AREA, addProducer, SEALING, saved } from '../stores.ts'

const found = async (store: OpenStore, search: string): Promise<string[]> =>
  (await store.producers({ search })).rows.map(({ data }) => data.name)

describe('the names of a store', () => {
  it('follow what another tab writes, renames, deletes and erases; a live search asks again', async () => {
    const [one, two] = [await open('tabs', SEALING.seal), await open('tabs', SEALING.seal, '01900000-0003')]
    const live = one.live(() => one.producers({ search: 'che' }))
    const seen: string[][] = []
    const stop = live.subscribe((now: Live<Page<LocalRecord<'producer'>>>) => {
      if (now.status === 'ready') seen.push(now.value.rows.map(({ data }) => data.name))
    })
    const until = async (names: string[]): Promise<void> => {
      await expect.poll(() => seen.at(-1), { timeout: 30_000 }).toEqual(names)
    }
    await until([])
    const id = await addProducer(two, 'Chè Một')
    await until(['Chè Một'])
    await addProducer(one, 'Chè Hai')
    await until(['Chè Hai', 'Chè Một'])
    await saved(two, { op: 'patch', id, set: { name: 'Chè Ba' } })
    await until(['Chè Ba', 'Chè Hai'])
    await saved(two, { op: 'delete', id })
    await until(['Chè Hai'])
    await two.erase()
    await until([])
    stop()
  })

  it('of a sealed store are opened once, however fast somebody types at first', async () => {
    const filled = await open('typed', SEAL)
    for (let from = 0; from < 4; from += 1)
      await pull(filled, {
        changes: [0, 1, 2].map((n) => serverProducer(idOf(from * 3 + n), from * 3 + n + 1, { name: `Hộ ${n}` })),
      })
    let opened = 0
    const count = (about: string): void => {
      if (about.includes('names')) opened += 1
    }
    const counting: Seal = {
      ...SEAL,
      open: (sealed, about) => {
        count(about)
        return SEAL.open(sealed, about)
      },
      openLater: (sealed, about) => {
        count(about)
        return SEAL.openLater(sealed, about)
      },
    }
    const store = await open('typed', counting)
    opened = 0
    const answers = await Promise.all(['h', 'ho', 'ho 1'].map((search) => found(store, search)))
    expect(answers.map(({ length }) => length)).toEqual([12, 12, 4])
    const stretches = await store.work(({ db }) => db.names.count())
    expect(opened).toBe(stretches)
    const early = await open('typed', counting)
    await early.readyNames((work) => work())
    opened = 0
    expect(await found(early, 'ho 1')).toHaveLength(4)
    expect(opened).toBe(0)
  })

  it('forget what was erased at a person’s request, and are whole again after it', async () => {
    const store = await open('erased', SEALING.seal)
    const changes = [1, 2].map((n) => serverProducer(idOf(n), n, { name: `HTX Chè ${n}`, representative: 'Trần Bíẩn' }))
    await pull(store, { changes })
    expect(await found(store, 'bian')).toEqual(['HTX Chè 1', 'HTX Chè 2'])
    const erasure = { area: AREA, record: idOf(1), kind: 'producer' as const, version: 9, files: [] }
    await pull(store, { erasures: [{ ...erasure, whole: false, paths: ['representative'] }] })
    await pull(store, { erasures: [{ ...erasure, record: idOf(2), whole: true, paths: [] }] })
    await addProducer(store, 'HTX Chè 3')
    for (const tidied of [false, true]) {
      if (tidied) await store.tidy()
      expect(JSON.stringify(await store.work(({ db }) => db.names.toArray()))).not.toContain('bian')
      for (const one of [store, await open('erased', SEALING.seal)]) {
        expect(await found(one, 'bian')).toEqual([])
        expect(await found(one, 'che')).toEqual(['HTX Chè 1', 'HTX Chè 3'])
      }
    }
  })

  it('follow a task over the tables, were it the first thing that is done with the store', async () => {
    const filled = await open('task', SEALING.seal)
    const id = await addProducer(filled, 'Chè Một')
    filled.close()
    const store = await open('task', SEALING.seal)
    await store.work(({ db }) => db.records.delete(id))
    expect(await found(store, 'che')).toEqual([])
  })

  it('stay in order, whatever is saved between two searches', async () => {
    const store = await open('ordered', SEALING.seal)
    await pull(store, {
      changes: Array.from({ length: 30 }, (_, n) => serverProducer(idOf(n), n + 1, { name: `Hộ ${n % 5}` })),
    })
    const names = Array.from({ length: 30 }, (_, n) => ({ id: idOf(n), name: `Hộ ${n % 5}` }))
    for (const [n, name] of ['Hộ 2', 'An', 'Hộ 9', 'Hộ 2', 'Hộ 0'].entries()) {
      const id = idOf(n * 6)
      await saved(store, { op: 'patch', id, set: { name } })
      names[n * 6] = { id, name }
      const inOrder = names.toSorted((one, other) => (`${one.name}|${one.id}` < `${other.name}|${other.id}` ? -1 : 1))
      const page = await store.producers({ search: 'ho', limit: 100 })
      expect(page.rows.map(({ id: own }) => own)).toEqual(
        inOrder.filter((one) => one.name !== 'An').map((one) => one.id),
      )
    }
  })

  it('say the latest of each record, in however many lists they came to lie', async () => {
    const store = await open('many', SEALING.seal)
    const ids = Array.from({ length: 40 }, (_, n) => idOf(n))
    await pull(store, { changes: ids.map((id, n) => serverProducer(id, n + 1, { name: `Hộ ${n}` })) })
    const now = new Map(ids.map((id, n) => [id, `ho ${n}`]))
    for (const [turn, count] of [1_100, 3, 1_100, 2].entries()) {
      // Of most of them there is no record: only the list is looked at.
      const other = Array.from({ length: count }, (_, n): NameEntry => [idOf(1_000 + n), 'producer', `${turn}`, 'xa'])
      const renamed = ids
        .filter((_, n) => n % 4 === turn)
        .map((id, n): NameEntry => {
          const name = n % 3 === 0 ? '' : `ho ${turn} moi ${n}`
          now.set(id, name)
          return [id, name === '' ? '' : 'producer', name, name]
        })
      await store.work(({ db }) => db.names.add({ count, entries: [...other, ...renamed] }))
      for (const fresh of [store, await open('many', SEALING.seal)]) {
        const page = await fresh.producers({ search: 'ho', limit: 100 })
        const inOrder = [...now].filter(([, name]) => name !== '').sort(([, one], [, next]) => (one < next ? -1 : 1))
        expect(page.rows.map(({ id }) => id)).toEqual(inOrder.map(([id]) => id))
      }
    }
  })

  it('are the same after they were joined, also for a tab that knew them before', async () => {
    const [one, two] = [await open('joined', SEALING.seal), await open('joined', SEALING.seal, '01900000-0003')]
    await pull(one, {
      changes: Array.from({ length: 120 }, (_, n) => serverProducer(idOf(n), n + 1, { name: `Hộ ${n}` })),
    })
    await found(two, 'ho')
    for (let n = 0; n < 500; n += 1)
      await one.work(({ db }) =>
        db.names.add({ count: 1, entries: [[idOf(n % 100), n % 7 === 0 ? '' : 'producer', `ho ${n}`, `ho ${n}`]] }),
      )
    const before = await one.producers({ search: 'ho 4', limit: 200 })
    expect(before.rows.length).toBeGreaterThan(10)
    await one.work(({ db }) => joinNames(db))
    expect(await one.work(({ db }) => db.names.count())).toBe(1)
    for (const store of [one, two, await open('joined', SEALING.seal)])
      expect(await store.producers({ search: 'ho 4', limit: 200 })).toEqual(before)
  })

  it('that a former version wrote are found as before, and lie packed once the store was tidied', async () => {
    const store = await open('former', SEALING.seal)
    const name = (n: number): string => `Hộ ${n % 7} | ${n}`
    await pull(store, {
      changes: Array.from({ length: 150 }, (_, n) => serverProducer(idOf(n), n + 1, { name: name(n) })),
    })
    const entry = (n: number, kind = 'producer'): NameEntry => [
      idOf(n),
      kind,
      name(n).toLowerCase(),
      `ho ${n % 7} ${n}`,
    ]
    const all = Array.from({ length: 150 }, (_, n) => entry(n))
    await store.work(async ({ db }) => {
      await db.names.clear()
      await db.names.add({ count: 150, entries: [entry(3, 'product'), ...all.slice(4), ...all.slice(0, 4)] })
      await db.names.add({ count: 2, entries: [[idOf(5), '', '', ''], entry(8)] })
    })
    const expected = all
      .filter((_, n) => n % 7 === 1 && n !== 5)
      .sort(([, , one], [, , next]) => (one < next ? -1 : 1))
      .map(([id]) => id)
    for (const tidied of [false, true]) {
      if (tidied) await store.tidy()
      for (const one of [store, await open('former', SEALING.seal)]) {
        const ids: string[] = []
        for (let after: { after?: string } | undefined = {}; after !== undefined; ) {
          const page: Page<LocalRecord<'producer'>> = await one.producers({ search: 'ho 1', limit: 4, ...after })
          ids.push(...page.rows.filter(({ data }) => data.name.startsWith('Hộ 1 ')).map(({ id }) => id))
          after = page.next === undefined ? undefined : { after: page.next }
        }
        expect(ids).toEqual(expected)
      }
    }
    expect(await store.work(({ db }) => db.names.filter(({ packed }) => packed === undefined).count())).toBe(0)
  })

  it('that are read while nobody minds are read at once for who searches', async () => {
    const filled = await open('idle', SEALING.seal)
    for (let n = 0; n < 20; n += 1) await addProducer(filled, `Hộ ${n}`)
    const store = await open('idle', SEALING.seal)
    const read = new Promise<void>((resolve, reject) => {
      // The screen is never at rest.
      const ready = store.readyNames(() => begun())
      const begun = (): void =>
        void found(store, 'ho 19')
          .then((names) => expect(names).toEqual(['Hộ 19']))
          .then(resolve, reject)
      ready.catch(reject)
    })
    await read
  })
})
