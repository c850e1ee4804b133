import { signal } from '@preact/signals'
import { createIds } from '../device/ids.ts'
import { createNetwork } from '../device/network.ts'
import * as desk from '../device/office-desk.ts'
import type { Answer } from '../device/request.ts'
import { askToPersist, readStorage, UNKNOWN_STORAGE } from '../device/storage-health.ts'
import { watchUpdates } from '../device/update.ts'
import { PROTOCOL } from '../protocol/version.ts'
import { deleteStore } from '../store/guarded.ts'
import { type OpenStore, openStore } from '../store/open-store.ts'
import type { App, EnrolmentControl, OfficeControl, Outcome, StorageControl, UpdateControl } from './context.ts'
import { createSyncDriver } from './sync-driver.ts'

/** Office and field keep apart: a browser that does both has two stores, and neither sees the other's records. */
const STORE_NAMES = { field: 'sao-lang', office: 'sao-lang-office' } as const

/** Joins store, engine and device; the only place that knows all three. */
export const boot = async (): Promise<App> => {
  const space = location.pathname === '/office' || location.pathname.startsWith('/office/') ? 'office' : 'field'
  const now = (): string => new Date().toISOString()
  const newId = createIds(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)))
  const opened = await openStore({ name: STORE_NAMES[space], newId, now })
  const driver = createSyncDriver({
    storeName: STORE_NAMES[space],
    store: opened,
    network: createNetwork(opened.token),
    random: Math.random,
    now,
    nowMs: Date.now,
  })
  const store = announcing(opened, driver.saved)
  return {
    space,
    store,
    sync: driver,
    update: updates(),
    storage: storage(),
    enrolment: enrolment(opened, driver.enrolled),
    office: office(opened, driver.enrolled),
    now: () => new Date(),
  }
}

/** The store, with a word to the queue after every write. */
const announcing = (store: OpenStore, saved: () => void): OpenStore => {
  const told = async <T>(written: Promise<T>): Promise<T> => {
    const result = await written
    saved()
    return result
  }
  return {
    ...store,
    commit: (change) => told(store.commit(change)),
    sendAgain: (m) => told(store.sendAgain(m)),
    discard: (m) => told(store.discard(m)),
  }
}

const updates = (): UpdateControl => {
  const isReady = signal(false)
  const isOfflineReady = signal(false)
  const watched = watchUpdates({
    ready: () => {
      isReady.value = true
    },
    offlineReady: () => {
      isOfflineReady.value = true
    },
  })
  return { isReady, isOfflineReady, apply: watched.apply }
}

const storage = (): StorageControl => {
  const health = signal(UNKNOWN_STORAGE)
  const look = async (): Promise<void> => {
    health.value = await readStorage()
  }
  const lookWhenVisible = (): void => {
    if (document.visibilityState === 'visible') void look()
  }
  void look()
  document.addEventListener('visibilitychange', lookWhenVisible)
  return {
    health,
    persist: async () => {
      const isPersisted = await askToPersist()
      await look()
      return isPersisted
    },
  }
}

const outcome = <T, U>(answer: Answer<T>, value: (given: T) => U): Outcome<U> => {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'ok', value: value(answer.value) }
    case 'unreachable':
      return answer
    case 'problem': {
      const seconds = answer.retryAfterMs === undefined ? answer.problem.retryAfterSeconds : answer.retryAfterMs / 1_000
      return {
        kind: 'problem',
        code: answer.problem.code,
        ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
      }
    }
  }
}

const same = <T>(value: T): T => value

const enrolment = (store: OpenStore, enrolled: () => void): EnrolmentControl => ({
  enrol: async (code, label) => {
    const answer = await desk.enrol({ protocol: PROTOCOL, code, device: store.device, label })
    if (answer.kind === 'ok') {
      await store.saveIdentity(answer.value.identity, answer.value.token)
      enrolled()
    }
    return outcome(answer, ({ identity }) => identity)
  },
  leave: () => store.forgetIdentity(),
})

const office = (store: OpenStore, enrolled: () => void): OfficeControl => ({
  signIn: async (username, password) => {
    const answer = await desk.signIn({ protocol: PROTOCOL, username, password, device: store.device })
    if (answer.kind === 'ok') {
      await store.saveIdentity(answer.value.identity)
      enrolled()
    }
    return outcome(answer, ({ identity }) => identity)
  },
  signOut: async ({ evenIfUnsent }) => {
    const { waiting, rejected } = await store.queueCount()
    if (waiting + rejected > 0 && !evenIfUnsent) return { kind: 'unsent', waiting: waiting + rejected }
    const answer = await desk.signOut()
    if (answer.kind === 'unreachable') return answer
    store.close()
    await deleteStore(STORE_NAMES.office)
    return { kind: 'signed-out' }
  },
  areas: async () => outcome(await desk.listAreas(), ({ areas }) => areas),
  devices: async () => outcome(await desk.listDevices(), ({ devices }) => devices),
  makeCode: async (request) => outcome(await desk.makeCode(request), same),
  revokeDevice: async (device) => outcome(await desk.revokeDevice(device), same),
  accounts: async () => outcome(await desk.listAccounts(), ({ accounts }) => accounts),
  createAccount: async (request) => outcome(await desk.createAccount(request), same),
  disableAccount: async (account) => outcome(await desk.disableAccount(account), same),
})
