import { base64url } from '../../device/base64url.ts'
import { recoveryKey } from '../../device/office-desk.ts'
import type { Bearer } from '../../device/request.ts'
import { makeReplyPair, openFrom, sealTo } from '../../device/vault/seal-to.ts'
import { aboutAnswer, aboutLock, readRecoveryAnswer, writeRecoveryRequest } from '../../protocol/recovery.ts'
import type { OpenStore } from '../../store/open-store.ts'
import { changeSpace } from '../../store/vault/spaces.ts'
import type { Space, VaultDatabase } from '../../store/vault/vault-database.ts'
import type { DataKey } from './key-lock.ts'

/** Seals the data key towards the office, once, as soon as the phone is enrolled and there is a network; a phone that is enrolled anew does so again. */
export const leaveKeyWithOffice = async (
  vault: VaultDatabase,
  space: Space,
  dataKey: DataKey,
  store: Pick<OpenStore, 'identity' | 'currentDevice'>,
  bearer: Bearer,
): Promise<void> => {
  const [identity, device, row] = [
    await store.identity(),
    await store.currentDevice(),
    await vault.spaces.get(space.id),
  ]
  if (identity === undefined || row?.lock === undefined || row.lock.office?.device === device) return
  const answer = await recoveryKey(bearer)
  if (answer.kind !== 'ok') return
  const office = { ...(await sealTo(answer.value.key, dataKey, aboutLock(device, space.id))), device }
  await changeSpace(vault, space, (now) => (now.lock === undefined ? now : { ...now, lock: { ...now.lock, office } }))
}

/** The text that the office is asked with; the same one until it was answered, also after a restart. */
export const askOffice = async (vault: VaultDatabase, space: Space): Promise<string | undefined> => {
  const now = (await vault.spaces.get(space.id)) ?? space
  const { lock, asking } = now
  if (asking !== undefined) return asking.text
  if (lock?.office === undefined) return undefined
  const pair = await makeReplyPair()
  const { device, from, sealed } = lock.office
  const reply = base64url(await crypto.subtle.exportKey('raw', pair.publicKey))
  const text = writeRecoveryRequest({ device, space: space.id, lock: { from, sealed }, reply })
  await changeSpace(vault, space, (before) => ({ ...before, asking: { pair, text } }))
  return text
}

/** The data key out of the office's answer; undefined when it is none, or answers another request. */
export const openAnswer = async (vault: VaultDatabase, space: Space, text: string): Promise<DataKey | undefined> => {
  const { lock, asking } = (await vault.spaces.get(space.id)) ?? space
  const answer = readRecoveryAnswer(text)
  if (answer === undefined || asking === undefined || lock?.office === undefined) return undefined
  return openFrom(asking.pair, answer, aboutAnswer(lock.office.device, space.id))
}
