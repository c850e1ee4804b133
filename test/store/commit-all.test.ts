import { describe, expect, it } from 'vitest'
import { AREA, addProducer, aProducer, newStore } from './stores.ts'

describe('several changes that belong together', () => {
  it('are written in one go, later ones naming what earlier ones make', async () => {
    const store = await newStore()
    const [producer, product] = [store.newId(), store.newId()]
    const written = await store.commitAll([
      { op: 'create', kind: 'producer', area: AREA, id: producer, data: aProducer('HTX Chè Hiếu Giang') },
      {
        ...{ op: 'create', kind: 'product', area: AREA, id: product },
        data: { producer, name: 'Chè vằng', criteria: { decision: '26/2026', set: 12 } },
      },
      { op: 'patch', id: producer, set: { phone: '0912345678' } },
    ])
    expect(written).toEqual({ kind: 'saved' })
    expect((await store.record('producer', producer))?.data.phone).toBe('0912345678')
    expect((await store.productsOf(producer)).map(({ id }) => id)).toEqual([product])
    expect((await store.queue()).map(({ kind }) => kind).sort()).toEqual(['producer', 'product'])
  })

  it('are all left out when one of them is refused, and it is told which', async () => {
    const store = await newStore()
    const held = await addProducer(store)
    const before = await store.counts()
    const written = await store.commitAll([
      { op: 'create', kind: 'producer', area: AREA, data: aProducer('HTX Hoa Mai') },
      { op: 'patch', id: held, set: { legalForm: 'kingdom' } },
    ])
    expect(written).toEqual({ kind: 'refused', code: 'invalid-data', paths: ['legalForm'], at: 1 })
    expect(await store.counts()).toEqual(before)
    expect((await store.queueCount()).waiting).toBe(1)
  })

  it('may be none', async () => {
    const store = await newStore()
    expect(await store.commitAll([])).toEqual({ kind: 'saved' })
  })
})
