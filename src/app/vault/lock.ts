import { signal } from '@preact/signals'
import type { Bearer } from '../../device/request.ts'
import type { OpenStore } from '../../store/open-store.ts'
import type { Look } from '../../store/vault/vault-database.ts'
import type { LockControl } from '../context.ts'
import type { OpenedSpace } from './gate.ts'
import type { Guard } from './guard.ts'

interface Lock extends LockControl {
  /** Asked before each exchange: whether records may be fetched. */
  mayPull(): Promise<boolean>
  /** Watches from now on. */
  begin(): void
}

/** The lock as screens and queue see it; what watches and changes it comes after the first picture. */
export const createLock = (open: OpenedSpace, store: OpenStore, bearer: Bearer, isSettled: () => boolean): Lock => {
  const isSet = open.dataKey !== undefined
  const holdsPull = signal(false)
  let guard: Promise<Guard> | undefined
  const watched = (): Promise<Guard> => {
    guard ??= import('./guard-space.ts').then(({ guardSpace }) => guardSpace(open, store, bearer, isSettled))
    return guard
  }
  const look = async (): Promise<Look> => {
    const { language, theme, textSize } = await store.settings()
    return { language, theme, textSize }
  }
  return {
    isSet,
    holdsPull,
    desk: async () =>
      (await import('./lock-desk.ts')).createLockDesk({ ...open, guard: await watched(), look, nowMs: Date.now }),
    begin: () => void watched(),
    now: async () => (await watched()).lock(),
    mayPull: async () => {
      const isRequired = open.space.kind === 'field' && (await store.identity())?.policy?.lock === 'required'
      holdsPull.value = isRequired && !isSet
      return !holdsPull.value
    },
  }
}
