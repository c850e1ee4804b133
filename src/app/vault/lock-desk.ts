import { askAuthenticator, makeCredential, mayHaveAuthenticator } from '../../device/vault/authenticator.ts'
import { makeSpareCode } from '../../device/vault/spare-code.ts'
import { dropSpace } from '../../store/vault/drop-space.ts'
import { changeSpace, firstSpace, spacesOf } from '../../store/vault/spaces.ts'
import { countUnsent } from '../../store/vault/unsent.ts'
import type { Look, Space } from '../../store/vault/vault-database.ts'
import type { OpenedSpace } from './gate.ts'
import type { Guard, Locking } from './guard.ts'
import { type DataKey, makeLock, newDataKey, newSalt, type Secret, wrapSpare } from './key-lock.ts'
import { type Unlocked, unlock } from './unlock.ts'
import { withoutLock } from './without-lock.ts'

/** What came of something that the present secret was asked for. */
export type Proved<T> = { readonly kind: 'done'; readonly value: T } | Exclude<Unlocked, { kind: 'open' }>

/** What the user may do about the lock and the users of this phone, once his own space is open. */
export interface LockDesk {
  /** This space as it stands now, and the others of its kind. */
  spaces(): Promise<{ readonly here: Space; readonly others: readonly Space[] }>
  /** Sets the first lock, and leaves for the lock screen, where the store is sealed. */
  setLock(secret: Secret): Promise<Locking>
  changeSecret(now: string, next: Secret): Promise<Proved<undefined>>
  /** Takes the lock off, and leaves for the lock screen, where the store is opened up. */
  takeOff(now: string): Promise<Proved<Locking>>
  changeMinutes(minutes: number): Promise<void>
  /** Whether the phone's own lock may take part. */
  mayBeStrong(): Promise<boolean>
  /** Has the phone's own lock take part, and gives the code that opens without it. */
  makeStrong(now: string): Promise<Proved<string>>
  /** The other way: what the user knows is enough again. */
  makePlain(now: string): Promise<Proved<undefined>>
  /** Makes another code to be written down; the one before opens nothing any more. */
  makeSpare(now: string): Promise<Proved<string>>
  rename(id: string, label: string): Promise<void>
  /** Makes a space for another user of this phone, locked from its first word on. */
  addUser(label: string, secret: Secret): Promise<void>
  unsentOf(space: Space): Promise<number>
  /** Everything of that user goes from this phone. */
  remove(space: Space): Promise<void>
}

export interface LockDeskOptions extends OpenedSpace {
  readonly guard: Guard
  /** The user's settings, for the lock screen. */
  look(): Promise<Look>
  nowMs(): number
}

export const createLockDesk = ({ vault, space: opened, guard, look, nowMs }: LockDeskOptions): LockDesk => {
  const here = async (): Promise<Space> => (await vault.spaces.get(opened.id)) ?? opened
  const change = (to: (now: Space) => Space): Promise<Space> => changeSpace(vault, opened, to)

  const proved = async <T>(
    now: string,
    then: (dataKey: DataKey, space: Space, share: ArrayBuffer | undefined) => Promise<T>,
  ) => {
    const unlocked = await unlock(vault, await here(), now, nowMs)
    if (unlocked.kind !== 'open') return unlocked
    return { kind: 'done' as const, value: await then(unlocked.dataKey, await here(), unlocked.share) }
  }

  /** The secret that stands, with another share of the device. */
  const rewrap = async (
    now: string,
    dataKey: DataKey,
    space: Space,
    more: Parameters<typeof makeLock>[3],
  ): Promise<void> => {
    const lock = await makeLock(space.id, dataKey, { kind: space.lock?.secret ?? 'pin', text: now }, more)
    await change((before) => ({ ...before, lock }))
  }

  return {
    spaces: async () => {
      const all = await spacesOf(vault, opened.kind)
      return { here: await here(), others: all.filter(({ id }) => id !== opened.id) }
    },
    setLock: async (secret) => {
      const lock = await makeLock(opened.id, newDataKey(), secret)
      const begun = { lock, state: 'sealing', isConfirmed: false, usedAt: nowMs(), look: await look() } as const
      await change((now) => ({ ...now, ...begun }))
      return orUndone(await guard.lock(), () => change(withoutLock))
    },
    changeSecret: (now, next) =>
      proved(now, async (dataKey, space, given) => {
        const { lock } = space
        const strong =
          lock?.share.kind === 'authenticator' && given !== undefined
            ? { credential: lock.share.credential, salt: lock.salt, given }
            : undefined
        const made = await makeLock(space.id, dataKey, next, {
          kept: lock,
          ...(strong === undefined ? {} : { strong }),
        })
        await change((before) => ({ ...before, lock: made }))
        return undefined
      }),
    takeOff: (now) =>
      proved(now, async () => {
        await change((before) => ({ ...before, state: 'unsealing' }))
        return orUndone(await guard.lock(), () => change((before) => ({ ...before, state: 'sealed' })))
      }),
    changeMinutes: async (minutes) => {
      await change((before) => ({ ...before, autoLockMinutes: minutes }))
      guard.changeMinutes(minutes)
    },
    mayBeStrong: mayHaveAuthenticator,
    makeStrong: async (now) => {
      const made = await makeCredential()
      if (made.kind !== 'given') return made
      const strong = await askedFor(made.value)
      if (strong === undefined) return { kind: 'cannot' }
      return proved(now, async (dataKey, space) => {
        const code = makeSpareCode()
        const spare = await wrapSpare(space.id, dataKey, code)
        await rewrap(now, dataKey, space, {
          strong,
          kept: space.lock === undefined ? undefined : { ...space.lock, spare },
        })
        return code
      })
    },
    makePlain: (now) =>
      proved(now, async (dataKey, space) => {
        await rewrap(now, dataKey, space, { kept: space.lock })
        return undefined
      }),
    makeSpare: (now) =>
      proved(now, async (dataKey, space) => {
        const code = makeSpareCode()
        const spare = await wrapSpare(space.id, dataKey, code)
        await change((before) => (before.lock === undefined ? before : { ...before, lock: { ...before.lock, spare } }))
        return code
      }),
    rename: async (id, label) => {
      const space = (await vault.spaces.get(id)) ?? opened
      await changeSpace(vault, space, (before) => ({ ...before, label }))
    },
    addUser: async (label, secret) => {
      const id = crypto.randomUUID()
      const lock = await makeLock(id, newDataKey(), secret)
      const first = { ...firstSpace(opened.kind), look: await look() }
      await changeSpace(vault, { ...first, id, storeName: `sao-lang-${id}` }, (space) => ({
        ...{ ...space, label, lock, state: 'sealed', isConfirmed: true },
      }))
    },
    unsentOf: (space) => countUnsent(space.storeName),
    remove: (space) => dropSpace(vault, space),
  }
}

/** When the app could not be left after all, what was begun for the lock screen is taken back. */
const orUndone = async (locking: Locking, undo: () => Promise<unknown>): Promise<Locking> => {
  if (locking === 'unsaved') await undo()
  return locking
}

const askedFor = async (credential: Uint8Array<ArrayBuffer>) => {
  const salt = newSalt()
  const given = await askAuthenticator(credential, salt)
  return given.kind === 'given' ? { credential, salt, given: given.value } : undefined
}
