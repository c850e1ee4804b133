import { effect, type Signal, signal } from '@preact/signals'
import type { AccessControl } from '../device/access.ts'
import { whileLeading } from '../device/leader.ts'
import { forgetHeld } from '../device/witness.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { EnginePorts } from '../sync/state.ts'
import type { FarewellState, SyncStatus } from './context.ts'

interface LeavingDoors {
  readonly name: string
  readonly store: OpenStore
  readonly access: AccessControl
  readonly network: EnginePorts['network']
  readonly status: { readonly value: SyncStatus }
  deliverCarried(): Promise<void>
  now(): Date
}

/** Of a phone that the office has stopped. */
export interface Leaving {
  readonly farewell: Signal<FarewellState | undefined>
  /** Looks again: the network is back, or another tab has erased the store. */
  again(): void
  forget(): void
}

/** As soon as the office says that this phone is stopped, it hands over its work and erases itself (`farewell.ts`), in one tab. */
export const watchLeaving = (doors: LeavingDoors): Leaving => {
  const { store, status, name } = doors
  const farewell = signal<FarewellState | undefined>(undefined)
  let isRunning = false
  const look = async (): Promise<void> => {
    const erased = await store.farewell()
    if (erased !== undefined) farewell.value = { kind: 'erased', ...erased }
  }
  const leave = async (): Promise<void> => {
    if (isRunning || (await store.pausedBy()) !== 'device-revoked') return
    isRunning = true
    const { sayFarewell } = await import('./farewell.ts')
    const step = (done: number, all: number): void => {
      farewell.value = { kind: 'handing-over', done, all }
    }
    await whileLeading(`${name}-farewell`, async () => {
      if ((await sayFarewell({ ...doors, step })) === 'erased') forgetHeld()
    }).finally(() => {
      isRunning = false
      farewell.value = undefined
    })
    await look()
  }
  const again = (): void => {
    look().then(leave).catch(reportError)
  }
  effect(() => {
    const now = status.value
    if (now.phase === 'paused' && now.code === 'device-revoked') again()
  })
  void look()
  return {
    farewell,
    again,
    forget: () => {
      store.forgetFarewell().then(() => location.replace('/'), reportError)
    },
  }
}
