import type { webcrypto } from 'node:crypto'
import * as z from 'zod/mini'
import { PublicKey } from '../../protocol/device-key.ts'
import type { Database } from '../storage/database.ts'
import { recoveryPairOf } from '../storage/meta.ts'

const ALGORITHM = { name: 'ECDH', namedCurve: 'P-256' }
const Kept = z.object({ publicKey: PublicKey, privateKey: z.string() })

/**
 * The office's pair for phones whose users have forgotten the lock, made when the first phone asks for it. Its private half rests in the database as it is: to
 * seal it there would need a further secret that the process has at hand anyway. So whoever has both the office's database and a phone's files can open
 * that phone; neither alone is enough. A database that is lost takes the way by the office with it, not the phones' own ways.
 */
export const recoveryPair = async (
  db: Database,
): Promise<{ readonly publicKey: PublicKey; readonly privateKey: webcrypto.CryptoKey }> => {
  const kept = Kept.parse(JSON.parse(await recoveryPairOf(db, await made())))
  const privateKey = await crypto.subtle.importKey(
    'pkcs8',
    Buffer.from(kept.privateKey, 'base64url'),
    ALGORITHM,
    false,
    ['deriveBits'],
  )
  return { publicKey: kept.publicKey, privateKey }
}

const made = async (): Promise<string> => {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['deriveBits'])
  const text = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url')
  return JSON.stringify({
    publicKey: text(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: text(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  } satisfies z.infer<typeof Kept>)
}
