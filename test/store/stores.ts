import { Dexie } from 'dexie'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { Producer } from '../../src/domain/records/producer.ts'
import { noteTouched } from '../../src/store/facts/touched.ts'
import { type OpenStore, openStore, type StoreOptions } from '../../src/store/open-store.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'

/** Ids in a row, for tests: valid UUIDs of version 7 that differ in their last digits. */
export const countingIds = (prefix: string): (() => Uuid) => {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-7000-8000-${String(last).padStart(12, '0')}`
  }
}

/** A clock that moves on by a second at each look, from one fixed morning. */
export const steppingClock = (): (() => string) => {
  let seconds = 0
  return () => {
    seconds += 1
    return new Date(Date.UTC(2026, 5, 1) + seconds * 1000).toISOString()
  }
}

/** All tests of the store run twice: over a plain one, and over one that is sealed (`vite.config.ts`, project `sealed`). */
export const SEALING: Pick<StoreOptions, 'seal'> =
  process.env.STORE === 'sealed' ? { seal: createSeal(new Uint8Array(32).fill(7), 'test') } : {}

let opened = 0

/** A new phone with an empty store. */
export const newStore = async (prefix = '01900000-0000'): Promise<OpenStore & { name: string }> => {
  opened += 1
  const name = `phone-${opened}`
  await Dexie.delete(name)
  return { ...(await openStore({ name, newId: countingIds(prefix), now: steppingClock(), ...SEALING })), name }
}

/** A new office with an empty store, which keeps facts. */
export const newOfficeStore = async (prefix = '01910000-0000'): Promise<OpenStore & { name: string }> => {
  opened += 1
  const name = `office-${opened}`
  await Dexie.delete(name)
  const options = { name, newId: countingIds(prefix), now: steppingClock(), extend: noteTouched, ...SEALING }
  return { ...(await openStore(options)), name }
}

export const AREA = '19333'

export const aProducer = (name = 'HTX Chè Khe Sanh'): Producer => ({ name, legalForm: 'cooperative' })

/** Commits and gives the record's id; fails the test when it is not saved. */
export const saved = async (store: OpenStore, change: Parameters<OpenStore['commit']>[0]): Promise<Uuid> => {
  const committed = await store.commit(change)
  if (committed.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(committed)}`)
  return committed.record.id
}

export const addProducer = (store: OpenStore, name?: string, area = AREA): Promise<Uuid> =>
  saved(store, { op: 'create', kind: 'producer', area, data: aProducer(name) })
