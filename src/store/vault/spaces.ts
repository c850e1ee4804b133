import { anotherTry, NO_TRIES, waitLeftMs } from '../../domain/device-lock/wrong-tries.ts'
import type { Space, VaultDatabase } from './vault-database.ts'

/** Minutes without a touch after which the app locks itself. */
export const AUTO_LOCK_MINUTES = [1, 5, 15, 30] as const

/** A user's space before it has a row: the stores of before there was a vault are the first of each kind. */
export const firstSpace = (kind: Space['kind']): Space => ({
  ...{ id: kind, kind, label: '', storeName: kind === 'field' ? 'sao-lang' : 'sao-lang-office', state: 'plain' },
  ...{ tries: NO_TRIES, autoLockMinutes: 5, usedAt: 0 },
})

/** The spaces of that kind, the one that was used last first; there is always one. */
export const spacesOf = async (vault: VaultDatabase, kind: Space['kind']): Promise<readonly [Space, ...Space[]]> => {
  const rows = (await vault.spaces.toArray()).filter((space) => space.kind === kind)
  const [first, ...others] = rows.sort((one, other) => other.usedAt - one.usedAt)
  return first === undefined ? [firstSpace(kind)] : [first, ...others]
}

/** Changes a space's row, making it from `space` where there is none; gives what stands now. */
export const changeSpace = (vault: VaultDatabase, space: Space, change: (now: Space) => Space): Promise<Space> =>
  vault.transaction('rw', vault.spaces, async () => {
    const changed = change((await vault.spaces.get(space.id)) ?? space)
    await vault.spaces.put(changed)
    return changed
  })

/**
 * Takes one of the tries. It counts as wrong from before it is judged until `clearTries`: whoever kills the app in between has not gained one. Two tabs
 * take one after the other.
 */
export const takeTry = (
  vault: VaultDatabase,
  id: string,
  nowMs: number,
): Promise<{ kind: 'taken' } | { kind: 'wait'; ms: number }> =>
  vault.transaction('rw', vault.spaces, async () => {
    const space = await vault.spaces.get(id)
    if (space === undefined) return { kind: 'taken' as const }
    const ms = waitLeftMs(space.tries, nowMs)
    if (ms > 0) {
      // A clock that was set back begins the wait anew, and from now on it runs by that clock.
      if (nowMs < space.tries.atMs) await vault.spaces.put({ ...space, tries: { ...space.tries, atMs: nowMs } })
      return { kind: 'wait' as const, ms }
    }
    await vault.spaces.put({ ...space, tries: anotherTry(space.tries, nowMs) })
    return { kind: 'taken' as const }
  })

/** The secret was right. */
export const clearTries = async (vault: VaultDatabase, id: string): Promise<void> => {
  await vault.spaces.update(id, { tries: NO_TRIES })
}
