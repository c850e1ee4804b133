import * as desk from '../device/account-desk.ts'
import { type Asked, hasPasskeys, makePasskey } from '../device/passkey.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Role } from '../domain/records/role.ts'
import type { DoorResponse, PasskeyRow, SessionRow } from '../protocol/account.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** One's own account at the office, and what the administrator does with others'; needs the network. */
export interface AccountControl {
  /** What there is to know before anybody has signed in. */
  door(): Promise<Outcome<DoorResponse>>
  sessions(): Promise<Outcome<SessionRow[]>>
  endSession(session: Uuid): Promise<Outcome<undefined>>
  endOthers(): Promise<Outcome<undefined>>
  changePassword(old: string, next: string): Promise<Outcome<undefined>>
  /** Undefined where this browser or this address can have none. */
  passkeys(): Promise<Outcome<PasskeyRow[] | undefined>>
  addPasskey(name: string, password: string): Promise<Outcome<undefined> | Exclude<Asked, { kind: 'answered' }>>
  renamePasskey(id: string, name: string): Promise<Outcome<undefined>>
  removePasskey(id: string): Promise<Outcome<undefined>>
  sessionsOf(account: Uuid): Promise<Outcome<SessionRow[]>>
  endSessionsOf(account: Uuid): Promise<Outcome<undefined>>
  enable(account: Uuid): Promise<Outcome<undefined>>
  setRole(account: Uuid, role: Role): Promise<Outcome<undefined>>
}

const same = <T>(value: T): T => value

export const accountControl: AccountControl = {
  door: async () =>
    outcome(await desk.askDoor(), (door) => ({ ...door, hasPasskeys: door.hasPasskeys && hasPasskeys() })),
  sessions: async () => outcome(await desk.listOwnSessions(), ({ sessions }) => sessions),
  endSession: async (session) => outcome(await desk.endOwnSession(session), same),
  endOthers: async () => outcome(await desk.endOtherSessions(), same),
  changePassword: async (old, next) => outcome(await desk.changePassword({ old, new: next }), same),
  passkeys: async () => {
    const door = await accountControl.door()
    if (door.kind !== 'ok') return door
    if (!door.value.hasPasskeys) return { kind: 'ok', value: undefined }
    return outcome(await desk.listPasskeys(), ({ passkeys }) => passkeys)
  },
  addPasskey: async (name, password) => {
    const options = await desk.askToAddPasskey({ password })
    if (options.kind !== 'ok') return outcome(options, () => undefined)
    const asked = await makePasskey(options.value.options)
    if (asked.kind !== 'answered') return asked
    return outcome(await desk.addPasskey({ name, credential: asked.credential }), same)
  },
  renamePasskey: async (id, name) => outcome(await desk.renamePasskey(id, name), same),
  removePasskey: async (id) => outcome(await desk.removePasskey(id), same),
  sessionsOf: async (account) => outcome(await desk.listSessionsOf(account), ({ sessions }) => sessions),
  endSessionsOf: async (account) => outcome(await desk.endSessionsOf(account), same),
  enable: async (account) => outcome(await desk.enableAccount(account), same),
  setRole: async (account, role) => outcome(await desk.setAccountRole(account, role), same),
}
