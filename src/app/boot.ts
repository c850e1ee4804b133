import { computed, type Signal, signal } from '@preact/signals'
import { createAccess } from '../device/access.ts'
import { showAppBadge } from '../device/app-badge.ts'
import { readBuilds, serveBuild } from '../device/builds.ts'
import { createIds } from '../device/ids.ts'
import { createLaterNetwork } from '../device/later-network.ts'
import { whileLeading } from '../device/leader.ts'
import type { StorageReading } from '../device/storage-health.ts'
import { createWake } from '../device/wake.ts'
import type { Held } from '../device/witness.ts'
import { once } from '../domain/once.ts'
import { type OpenStore, openStore } from '../store/open-store.ts'
import type { Change, Committed, Settings } from '../store/store.ts'
import { loadIcons } from './components/icon.tsx'
import type { App, BuildControl, LeaseState, StorageControl, UpdateControl } from './context.ts'
import { createForms } from './forms.ts'
import { laterEnrolment, laterEvidence, laterFiles, laterOffice, laterRegisters } from './later-controls.ts'
import { createLaterDriver } from './later-driver.ts'
import type { Leaving } from './leaving.ts'
import { takeReturn } from './return-place.ts'
import type { OpenedSpace } from './vault/gate.ts'
import { createLock } from './vault/lock.ts'
import { settling } from './vault/settling.ts'

/** The app, and what is to begin once its first screen is there: the queue, and all code and care that no first screen needs. */
interface Booted {
  readonly app: App
  readonly settings: Settings
  /** Where to go on, if something was left in the middle (`return-place.ts`). */
  readonly left: string | undefined
  begin(): void
}

/** Joins store, engine and device; the only place that knows all three. */
export const boot = async (open: OpenedSpace, fetchAhead: App['fetchAhead']): Promise<Booted> => {
  const { kind: space, storeName: name } = open.space
  const newId = createIds(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)))
  const { store: opened, isIdle } = settling(
    await openStore({
      ...{ name, newId, now: () => new Date().toISOString() },
      ...(open.dataKey === undefined
        ? {}
        : { seal: (await import('../store/sealed/create-seal.ts')).createSeal(open.dataKey, open.space.id) }),
      ...(space === 'office' ? { extend: (await import('../store/facts/touched.ts')).noteTouched } : {}),
    }),
  )
  const now = () => new Date()
  const typing = signal(0)
  const clockOffsetMs = signal<number | undefined>(undefined)
  const access = createAccess(opened, { name, nowMs: Date.now })
  const lock = createLock(open, opened, access, () => typing.value === 0 && isIdle())
  const network = createLaterNetwork(access, (serverMs) => {
    clockOffsetMs.value = Date.now() - serverMs
  })
  // Asked for together: each by itself would wait for the one before.
  const [leased, settings, left] = await Promise.all([leaseOf(opened), opened.settings(), takeReturn(opened, now())])
  const lease = signal(leased)
  // What screens and copies see of the records.
  const shown = lease.value.kind === 'over' ? await (await import('./own-records.ts')).ownRecords(opened) : opened
  const renew = async (): Promise<void> => {
    const { renewIdentity } = await import('./renew-identity.ts')
    await renewIdentity({ store: opened, access, lease, typing, leaseOf })
  }
  const driver = createLaterDriver({
    store: opened,
    network,
    whileLeading: (lead) => whileLeading(name, lead),
    random: Math.random,
    nowMs: Date.now,
    after: (delayMs) => wake.after(delayMs),
    tell: (word) => wake.tell(word),
    isWatching: space === 'office',
    mayPull: () => lock.mayPull(),
  })
  const files = laterFiles(async () => {
    const { createFiles } = await import('./files.ts')
    return createFiles({ store: shown, bearer: access, now, changed: driver.identified, giveFile })
  })
  const wake = createWake(name, (why) => {
    driver.awake(why)
    if (why === 'visible' || (why === 'online' && lease.value.kind !== 'none')) void renew()
    if (why === 'visible' || why === 'online' || why === 'done') leaving.peek()?.again()
    if (why === 'visible' || why === 'online' || why === 'heartbeat') {
      void files.deliverCarried()
      if (space === 'office') void endOwed()
    }
  })
  const store = announcing(shown, () => wake.saved(), clockOffsetMs)
  const leaving = signal<Leaving | undefined>(undefined)
  const watchOffice = async (): Promise<void> => {
    const { watchLeaving } = await import('./leaving.ts')
    const doors = { ...{ name, store: opened, access, network, now }, deliverCarried: files.deliverCarried }
    leaving.value = watchLeaving(doors, driver.status)
  }
  const update = updates()
  const kept = storage(opened, space === 'field' ? name : undefined)
  const app: App = {
    fetchAhead,
    space,
    store,
    sync: driver,
    update: update.control,
    storage: kept.control,
    files,
    evidence: laterEvidence(async () => {
      const { createEvidence } = await import('./evidence.ts')
      return createEvidence(opened, { commit: store.commit, bearer: access, space, now })
    }),
    forms: createForms({ store: opened, giveFile }),
    registers: laterRegisters(async () => (await import('./registers.ts')).createRegisters(giveFile)),
    showBadge: showAppBadge,
    self: once(async () =>
      (await import('./self.ts')).createSelf({ store: opened, newId, now, giveFile, changed: driver.identified }),
    ),
    facts: once(async () => (await import('./facts.ts')).createFacts({ store: opened, now, breathe })),
    openRosa: () => import('./open-rosa.ts').then(({ createOpenRosa }) => createOpenRosa(location)),
    lease,
    contact: () => {
      driver.now()
      void renew()
    },
    farewell: computed(() => leaving.value?.farewell.value),
    forgetFarewell: () => leaving.peek()?.forget(),
    quarantine: async () => (await import('./quarantine-control.ts')).createQuarantineControl(driver.now),
    enrolment: laterEnrolment(async () =>
      (await import('./enrolment-control.ts')).createEnrolment(opened, () => {
        driver.identified()
        void renew()
      }),
    ),
    office: laterOffice(async () =>
      (await import('./office-control.ts')).createOfficeControl(opened, driver.identified),
    ),
    lock,
    reports: async () => (await import('./report-control.ts')).createReportControl(giveFile),
    account: async () => (await import('./account-control.ts')).accountControl,
    areas: async () => {
      const { createAreaControl } = await import('./area-control.ts')
      return createAreaControl(async () => {
        await renew()
        driver.identified()
      })
    },
    integrity: async () => (await import('./integrity-control.ts')).createIntegrityControl(access),
    dataDesk: async () => (await import('./data-desk.ts')).dataDesk,
    ownData: async () => (await import('./own-data.ts')).createOwnData({ store: opened, giveFile, now }),
    people: async () => (await import('./people-desk.ts')).peopleDesk,
    history: async (record) => (await import('./ask-history.ts')).askHistory(record, access),
    now,
    random: Math.random,
    typing,
    clockOffsetMs,
  }
  return {
    ...{ app, settings, left },
    begin: () => {
      if (space === 'office') void endOwed()
      else void watchOffice().catch(() => undefined)
      driver.awake('start')
      void renew()
      update.begin()
      kept.begin()
      lock.begin()
      void loadIcons()
      opened.loadLater().catch(() => undefined)
    },
  }
}

const giveFile = async (file: File): Promise<'shared' | 'saved' | 'cancelled'> =>
  (await import('../device/give-file.ts')).giveFile(file)

/** Lets the browser paint and take what was touched; a timer would wait four milliseconds each time. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** The store, with a word to the queue after every write; what finalises a record is signed by the device. */
const announcing = (store: OpenStore, saved: () => void, offset: Signal<number | undefined>): OpenStore => {
  const commit = async (change: Change): Promise<Committed> => {
    if (change.op !== 'patch' || change.set.status !== 'final') return store.commit(change)
    const room = await import('./attest.ts').catch(() => undefined)
    return room === undefined ? store.commit(change) : room.commitFinal(store, change, offset.peek())
  }
  const told = async <T>(written: Promise<T>): Promise<T> => {
    const result = await written
    saved()
    return result
  }
  return {
    ...store,
    commit: (change) => told(commit(change)),
    commitAll: (changes) => told(store.commitAll(changes)),
    sendAgain: (m) => told(store.sendAgain(m)),
    discard: (m) => told(store.discard(m)),
  }
}

/** Loaded only on a phone that has a lease. */
const leaseOf = async (store: OpenStore): Promise<LeaseState> =>
  (await store.lease()) === undefined ? { kind: 'none' } : (await import('./lease.ts')).readLease(store, Date.now())

/** Ends at the server the session that was left without a network. */
const endOwed = async (): Promise<void> => (await import('../device/owed-sign-out.ts')).paySignOut()

/** Also for an app that does not start: then the version before may. */
export const builds: BuildControl = {
  read: readBuilds,
  use: async (build) => {
    const isServed = await serveBuild(build)
    if (isServed) location.reload()
    return isServed
  },
}

const updates = (): { control: UpdateControl; begin(): void } => {
  const isReady = signal(false)
  const isOfflineReady = signal(false)
  const begin = once(async () =>
    (await import('../device/update.ts')).watchUpdates({
      ready: () => {
        isReady.value = true
      },
      offlineReady: () => {
        isOfflineReady.value = true
      },
    }),
  )
  return {
    control: { isReady, isOfflineReady, apply: () => void begin().then(({ apply }) => apply()), builds },
    begin: () => void begin().catch(() => undefined),
  }
}

const storage = (store: OpenStore, witnessed: string | undefined): { control: StorageControl; begin(): void } => {
  const health = signal<StorageReading>({
    isPersisted: 'unknown',
    usedBytes: 'unknown',
    freeBytes: 'unknown',
    isLow: false,
  })
  const loss = signal<Held | undefined>(undefined)
  const watching = async (name: string): Promise<void> => (await import('./watch-held.ts')).watchHeld(store, name, loss)
  const asked = () => import('../device/storage-health.ts')
  const look = async (): Promise<void> => {
    health.value = await (await asked()).readStorage(navigator.storage)
  }
  const lookWhenVisible = (): void => {
    if (document.visibilityState === 'visible') void look()
  }
  return {
    begin: () => {
      if (witnessed !== undefined) void watching(witnessed)
      void look()
      document.addEventListener('visibilitychange', lookWhenVisible)
    },
    control: {
      health,
      persist: async () => {
        const isPersisted = await (await asked()).askToPersist(navigator.storage)
        await look()
        return isPersisted
      },
      loss,
      forgetLoss: () => {
        if (witnessed !== undefined) void import('../device/witness.ts').then(({ forgetHeld }) => forgetHeld(witnessed))
        loss.value = undefined
      },
    },
  }
}
