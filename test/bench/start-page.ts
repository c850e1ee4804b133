import { openStore } from '../../src/store/open-store.ts'
import { spacesOf } from '../../src/store/vault/spaces.ts'
import { VaultDatabase } from '../../src/store/vault/vault-database.ts'
import { madeProducer } from './made-producer.ts'

/** Runs in a page of the app: fills the phone's own store as the feed does, from the record of that number on. */

const PAGE = 1_000

const fill = async (first: number, count: number): Promise<void> => {
  const [{ storeName }] = await spacesOf(new VaultDatabase(), 'field')
  const now = () => new Date().toISOString()
  const store = await openStore({ name: storeName, newId: () => crypto.randomUUID(), now })
  const lease = await store.takeLead()
  for (let from = first; from < first + count; from += PAGE) {
    const changes = Array.from({ length: PAGE }, (_, n) => madeProducer(from + n))
    const page = { epoch: 'one', changes, leave: [], reset: false, cursor: `c${from}`, more: true }
    await store.applyPage(lease, page)
  }
  store.close()
}

Object.assign(globalThis, { fill })
