import { effect, type Signal, signal } from '@preact/signals'
import type { FarewellState, SyncStatus } from './context.ts'
import type { LeavingDoors } from './farewell.ts'

/** Of a phone that the office has stopped. */
export interface Leaving {
  readonly farewell: Signal<FarewellState | undefined>
  /** Looks again: the network is back, or another tab has erased the store. */
  again(): void
  forget(): void
}

/** As soon as the office says that this phone is stopped, it hands over its work and erases itself (`farewell.ts`), in one tab. */
export const watchLeaving = (doors: LeavingDoors, status: { readonly value: SyncStatus }): Leaving => {
  const { store } = doors
  const farewell = signal<FarewellState | undefined>(undefined)
  let isRunning = false
  const look = async (): Promise<void> => {
    const erased = await store.farewell()
    if (erased !== undefined) farewell.value = { kind: 'erased', ...erased }
  }
  const leave = async (): Promise<void> => {
    if (isRunning || (await store.pausedBy()) !== 'device-revoked') return
    isRunning = true
    const { leaveForGood } = await import('./farewell.ts')
    await leaveForGood(doors, farewell).finally(() => {
      isRunning = false
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
