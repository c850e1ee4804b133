import { computed, signal } from '@preact/signals'
import type { SyncStatus } from './context.ts'
import type { Driver, DriverOptions } from './sync-driver.ts'

const RESTING: SyncStatus = { phase: 'idle' }

/** The driver of the exchange, whose code comes with the first that it is called for: no first screen waits for it. */
export const createLaterDriver = (options: DriverOptions): Driver => {
  const driver = signal<Driver | undefined>(undefined)
  let loading: Promise<Driver> | undefined
  const load = async (): Promise<Driver> => {
    const { createSyncDriver } = await import('./sync-driver.ts')
    driver.value = createSyncDriver(options)
    return driver.value
  }
  const later = (call: (loaded: Driver) => void): void => {
    loading ??= load()
    loading.then(call).catch(() => {
      // Whatever wakes it next tries again.
      loading = driver.peek() === undefined ? undefined : loading
    })
  }
  return {
    status: computed(() => driver.value?.status.value ?? RESTING),
    now: () => later((loaded) => loaded.now()),
    cancel: () => driver.peek()?.cancel(),
    awake: (why) => later((loaded) => loaded.awake(why)),
    identified: () => later((loaded) => loaded.identified()),
  }
}
