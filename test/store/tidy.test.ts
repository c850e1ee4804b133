import { afterEach, describe, expect, it, vi } from 'vitest'
import { idOf, pull, serverProducer } from './exchange.ts'
import { newStore } from './stores.ts'

describe('tidying a store', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('stands in nobody’s way where all is in order', async () => {
    // Dexie asks the connection by the function that it had when it was opened.
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    await store.tidy()
    const before = opened.mock.calls.length
    await store.tidy()
    const since = opened.mock.calls.slice(before)
    expect(since).not.toEqual([])
    expect(since.filter(([, mode]) => mode === 'readwrite')).toEqual([])
    expect(await store.counts()).toMatchObject({ producer: 1 })
  })
})
