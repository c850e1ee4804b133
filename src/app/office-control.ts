import * as desk from '../device/office-desk.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { OfficeControl } from './context.ts'
import { outcome } from './outcome.ts'

/** The office's desk: who signs in there, and what only the office can do. */
export const createOfficeControl = (store: OpenStore, identified: () => void): OfficeControl => ({
  signIn: async (username, password) => {
    const before = await store.username()
    if (before !== undefined && before !== username) {
      // What one user wrote must never go out under the name of the next (sync.md hazard 25).
      if ((await unsent(store)) > 0) return { kind: 'problem', code: 'forbidden' }
      await store.erase()
    }
    await (await import('../device/owed-sign-out.ts')).paySignOut()
    const device = await store.currentDevice()
    const answer = await desk.signIn({ protocol: PROTOCOL, username, password, device })
    if (answer.kind === 'ok') {
      await store.saveIdentity(answer.value.identity, { username })
      identified()
    }
    return outcome(answer, ({ identity }) => identity)
  },
  signInByPasskey: async () => (await import('./passkey-sign-in.ts')).signInByPasskey(store, unsent, identified),
  signOut: async ({ evenIfUnsent }) => {
    const waiting = await unsent(store)
    if (waiting > 0 && !evenIfUnsent) return { kind: 'unsent', waiting }
    const { oweSignOut, paySignOut } = await import('../device/owed-sign-out.ts')
    oweSignOut()
    await store.erase()
    // Not waited for: the page that comes next pays what is left.
    void paySignOut()
    identified()
    return { kind: 'signed-out' }
  },
  username: () => store.username(),
  areas: async () => outcome(await desk.listAreas(), ({ areas }) => areas),
  devices: async () => outcome(await desk.listDevices(), ({ devices }) => devices),
  makeCode: async (request) => outcome(await desk.makeCode(request), same),
  revokeDevice: async (device, reason) => outcome(await desk.revokeDevice(device, reason), same),
  answerRecovery: async (request) => outcome(await desk.answerRecovery(request), same),
  accounts: async () => outcome(await desk.listAccounts(), ({ accounts }) => accounts),
  createAccount: async (request) => outcome(await desk.createAccount(request), same),
  disableAccount: async (account) => outcome(await desk.disableAccount(account), same),
})

const unsent = async (store: OpenStore): Promise<number> => {
  const [{ waiting, rejected }, uploads, carried] = [
    await store.queueCount(),
    await store.uploadCount(),
    await store.carried(),
  ]
  return waiting + rejected + uploads.files + carried.filter(({ parts }) => parts.length > 0).length
}

const same = <T>(value: T): T => value
