import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import type { Uuid } from '../domain/records/envelope.ts'
import { type Lease, leaseText, wipeText } from '../protocol/access.ts'
import type { PublicKey, Signature } from '../protocol/device-key.ts'
import type { Office } from './office.ts'
import { publicKeyOf, signText } from './signatures.ts'
import type { Database } from './storage/database.ts'
import { secretOf } from './storage/meta.ts'

const DAY_MS = 24 * 60 * 60_000

const makePrivateKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const privateKeyOf = (db: Database): Promise<string> => secretOf(db, 'officeKey', makePrivateKey)

/** The office's public key, which phones get when they are enrolled: by it they tell the office's orders from others'. */
export const officeKeyOf = async (db: Database): Promise<PublicKey> =>
  publicKeyOf(createPrivateKey(await privateKeyOf(db)))

const signAsOffice = async (db: Database, text: string): Promise<Signature> =>
  signText(createPrivateKey(await privateKeyOf(db)), text)

/** The order to erase itself, for that device and that nonce alone. */
export const orderWipe = (db: Database, device: Uuid, nonce: string): Promise<Signature> =>
  signAsOffice(db, wipeText(device, nonce))

/** How long the device may go on without contact from now on; nothing where the office sets no limit. */
export const leaseFor = async (office: Office, device: Uuid): Promise<{ lease?: Lease }> => {
  const { leaseDays } = office.policy
  if (leaseDays === undefined) return {}
  const until = new Date(office.nowMs() + leaseDays * DAY_MS).toISOString()
  return { lease: { until, signature: await signAsOffice(office.db, leaseText(device, until)) } }
}
