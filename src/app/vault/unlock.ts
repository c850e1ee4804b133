import { changeSpace, clearTries, takeTry } from '../../store/vault/spaces.ts'
import type { Space, VaultDatabase } from '../../store/vault/vault-database.ts'
import { askShare, type DataKey, openLock, openSpare } from './key-lock.ts'

/** wait: too many wrong tries. refused: the phone's own lock was called off. cannot: it gives nothing any more. */
export type Unlocked =
  | { readonly kind: 'open'; readonly dataKey: DataKey; readonly share?: ArrayBuffer }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'wrong' | 'refused' | 'cannot' }

/** One try at a space's secret. What the device itself refuses is no wrong try. */
export const unlock = async (
  vault: VaultDatabase,
  space: Space,
  secret: string,
  nowMs: () => number,
): Promise<Unlocked> => {
  const { lock } = space
  if (lock === undefined) return { kind: 'cannot' }
  const share = await askShare(lock)
  if (share.kind !== 'given') return share
  const unlocked = await tried(vault, space, nowMs, () => openLock(space.id, lock, secret, share.value))
  return unlocked.kind === 'open' ? { ...unlocked, share: share.value } : unlocked
}

/** One try at the code that was written down. */
export const unlockBySpare = (
  vault: VaultDatabase,
  space: Space,
  code: string,
  nowMs: () => number,
): Promise<Unlocked> =>
  tried(vault, space, nowMs, async () => (space.lock === undefined ? undefined : openSpare(space.id, space.lock, code)))

const tried = async (
  vault: VaultDatabase,
  space: Space,
  nowMs: () => number,
  open: () => Promise<DataKey | undefined>,
): Promise<Unlocked> => {
  const taken = await takeTry(vault, space.id, nowMs())
  if (taken.kind === 'wait') return taken
  const dataKey = await open()
  if (dataKey === undefined) return { kind: 'wrong' }
  await clearTries(vault, space.id)
  await changeSpace(vault, space, (now) => ({ ...now, usedAt: nowMs(), isConfirmed: true }))
  return { kind: 'open', dataKey }
}
