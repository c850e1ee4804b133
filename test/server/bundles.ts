import { vi } from 'vitest'
import { resultOf } from '../../src/app/handed-in.ts'
import { type NodePhone, nodePhone, open, unseen } from '../app/node-phone.ts'
import type { TestOffice } from './offices.ts'
import { makeCode, signIn } from './visitors.ts'

/** Has the office answer what this process fetches. */
export const beTheNetwork = (office: TestOffice): void => {
  vi.stubGlobal('fetch', (path: string, { method = 'GET', ...init }: RequestInit) => office.send(method, path, init))
}

/** A phone, enrolled in the first commune; the office is its network. */
export const enrolledPhone = async (office: TestOffice): Promise<NodePhone> => {
  beTheNetwork(office)
  const phone = await nodePhone()
  await phone.enrol(await makeCode(office, await signIn(office)))
  return phone
}

/** Hands a phone's file in by another one, changes and files; gives what came of it. */
export const carryIn = async (carrier: NodePhone, file: Blob, passphrase?: string) => {
  const result = await carrier.files.handIn(await open(carrier, file, 'changes', passphrase), unseen)
  await carrier.exchange()
  return result
}

/** The office's reply to the bundle that the carrier has handed in, as a file. */
export const replyFrom = async (carrier: NodePhone): Promise<File> => {
  const [row] = await carrier.store.carried()
  const result = row === undefined ? undefined : resultOf(row)
  if (result?.kind !== 'handed-in') throw new Error('nothing was handed in')
  await carrier.files.giveReply(result.reply)
  return carrier.given()
}
