import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS, type Kind } from '../../src/domain/records/kinds.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { idOf, pull, serverProducer } from './exchange.ts'
import { addProducer, newStore, saved } from './stores.ts'

/** Counted one by one, whatever is kept. */
const counted = async (store: OpenStore): Promise<Record<string, number>> => {
  const rows = await store.work(({ db }) => db.records.toArray())
  return Object.fromEntries(KINDS.map((kind: Kind) => [kind, rows.filter(({ shelf }) => shelf === kind).length]))
}

const isKept = async (store: OpenStore): Promise<boolean> =>
  (await store.work(({ db }) => db.meta.get('counts'))) !== undefined

describe('how many records there are of each kind', () => {
  it('is kept once it was counted, through changes, creations and deletions on this phone', async () => {
    const store = await newStore()
    const first = await addProducer(store, 'Một')
    await store.tidy()
    await saved(store, { op: 'patch', id: first, set: { phone: '0912' } })
    await addProducer(store, 'Hai')
    await addProducer(store, 'Ba')
    await saved(store, { op: 'delete', id: first })
    expect(await isKept(store)).toBe(true)
    expect(await store.counts()).toMatchObject({ producer: 2, product: 0 })
    expect(await counted(store)).toEqual(await store.counts())
  })

  it('is told to a live query also when it is kept', async () => {
    const store = await newStore()
    await store.tidy()
    const seen: number[] = []
    const live = store.live(() => store.counts())
    const stop = live.subscribe((now) => {
      if (now.status === 'ready') seen.push(now.value.producer)
    })
    await expect.poll(() => seen.at(-1)).toBe(0)
    await addProducer(store, 'Một')
    await expect.poll(() => seen.at(-1)).toBe(1)
    await pull(store, { changes: [serverProducer(idOf(1), 1, {}), serverProducer(idOf(2), 2, {})] })
    await expect.poll(() => seen.at(-1)).toBe(3)
    stop()
  })

  it('counts a record from when a change of this phone has made it readable', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 1, { legalForm: 'of a newer app' })] })
    await store.tidy()
    expect(await store.counts()).toMatchObject({ producer: 0 })
    await saved(store, { op: 'patch', id: idOf(1), set: { legalForm: 'household' } })
    expect(await store.counts()).toMatchObject({ producer: 1 })
  })

  it('is never another than a count of all would give, whatever happened between', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('tidy' as const) }),
      fc.record({ do: fc.constant('add' as const) }),
      fc.record({ do: fc.constant('change' as const), n: fc.nat(9) }),
      fc.record({ do: fc.constant('delete' as const), n: fc.nat(9) }),
      fc.record({ do: fc.constant('pull' as const), n: fc.nat(9), isGone: fc.boolean() }),
      fc.record({ do: fc.constant('erase' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const store = await newStore()
        let version = 0
        for (const one of steps) {
          const held = (await store.work(({ db }) => db.records.toArray())).map(({ id }) => id)
          const id = 'n' in one ? held[one.n % Math.max(1, held.length)] : undefined
          if (one.do === 'tidy') await store.tidy()
          if (one.do === 'add') await addProducer(store, 'Chè')
          if (one.do === 'erase') await store.erase()
          if (one.do === 'change' && id !== undefined) await store.commit({ op: 'patch', id, set: { phone: '09' } })
          if (one.do === 'delete' && id !== undefined) await store.commit({ op: 'delete', id })
          version += 1
          const gone = 'isGone' in one && one.isGone ? { deletedAt: '2026-06-01T00:00:00.000Z' } : {}
          if (one.do === 'pull')
            await pull(store, { changes: [{ ...serverProducer(idOf(one.n), version, {}), ...gone }] })
          expect(await store.counts()).toEqual(await counted(store))
        }
        store.close()
      }),
      { numRuns: 25 },
    )
  })
})
