import type { Signal } from '@preact/signals'
import type { AccessControl } from '../device/kept-access.ts'
import { whoAmI } from '../device/office-desk.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { LeaseState } from './context.ts'
import { heardTime } from './lease.ts'

interface IdentityDoors {
  readonly store: OpenStore
  readonly access: AccessControl
  readonly lease: Signal<LeaseState>
  /** Fields whose text is still to be handed on. */
  readonly typing: Signal<number>
  leaseOf(store: OpenStore): Promise<LeaseState>
}

/**
 * The office may have given its user another role or other communes meanwhile, and gives a phone another lease; a session that has ended shows at the
 * next exchange. Where a lease has ended or begun again, the app starts anew with the other sight of its records; never under somebody's hands.
 */
export const renewIdentity = async (doors: IdentityDoors): Promise<void> => {
  const { store, lease, typing } = doors
  await ask(doors)
  const now = await doors.leaseOf(store)
  if ((now.kind === 'over') === (lease.value.kind === 'over')) lease.value = now
  else if (typing.value === 0) location.reload()
}

const ask = async ({ store, access }: IdentityDoors): Promise<void> => {
  const before = JSON.stringify(await store.identity())
  if (before === undefined || (await store.pausedBy()) !== undefined) return
  const heard: { ms?: number } = {}
  const answer = await whoAmI(access, (serverMs) => {
    heard.ms = serverMs
  })
  // Meanwhile the phone may have been enrolled anew, or have left.
  if (answer.kind !== 'ok' || JSON.stringify(await store.identity()) !== before) return
  const [username, token] = [await store.username(), await store.token()]
  const proof = { ...(username === undefined ? {} : { username }), ...(token === undefined ? {} : { token }) }
  await store.saveIdentity(answer.value, proof)
  if (answer.value.lease !== undefined && heard.ms !== undefined) await heardTime(store, heard.ms, Date.now())
}
