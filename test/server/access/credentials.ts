import { randomBytes } from 'node:crypto'
import { makeDeviceKey, publicKeyOf, signText } from '../../../src/device/device-key.ts'
import { sealTo } from '../../../src/device/vault/seal-to.ts'
import type { AreaCode, Uuid } from '../../../src/domain/records/envelope.ts'
import { keyText, tokenText } from '../../../src/protocol/access.ts'
import { aboutLock, writeRecoveryRequest } from '../../../src/protocol/recovery.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { newNonce } from '../../../src/server/nonces.ts'
import { registered } from '../../../src/server/passkey-proof.ts'
import { recoveryPair } from '../../../src/server/recovery/recovery-pair.ts'
import { hashToken, newToken } from '../../../src/server/secrets.ts'
import { addPasskey, keepChallenge } from '../../../src/server/storage/passkeys.ts'
import { openSession } from '../../../src/server/storage/sessions.ts'
import { Authenticator } from '../authenticator.ts'
import { OPENING, type TestOffice } from '../offices.ts'
import { newId } from '../visitors.ts'
import type { Things } from './things.ts'

/** The headers by which somebody shows who they are. */
export type Who = Readonly<Record<string, string>>

const PLACE = { host: 'localhost', origin: 'http://localhost' }
const NOW = new Date(OPENING).toISOString()

const hashOfCookie = ({ cookie = '' }: Who): string => hashToken(cookie.slice(cookie.indexOf('=') + 1))
const hashOfBearer = ({ authorization = '' }: Who): string => hashToken(authorization.slice('Bearer '.length))

/** The account that is signed in there. */
export const accountOf = async ({ office: { db } }: TestOffice, who: Who): Promise<Uuid | undefined> => {
  const found = await db
    .selectFrom('session')
    .select('account')
    .where('token_hash', '=', hashOfCookie(who))
    .executeTakeFirst()
  return found?.account
}

/** Another session of that account; gives its id and the cookie. */
export const sessionOf = async ({ office: { db } }: TestOffice, account: Uuid): Promise<{ id: Uuid; headers: Who }> => {
  const device = newId()
  const token = await openSession(db, { account, device, browser: 'Firefox', method: 'password' }, OPENING)
  const { id } = await db
    .selectFrom('session')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirstOrThrow()
  const { role, areas } = await db
    .selectFrom('account')
    .select(['role', 'areas'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  const browser = { id: device, token_hash: null, name: 'Bàn', label: '', role, areas, account, enrolled_at: NOW }
  await db
    .insertInto('device')
    .values({ ...browser, waiting: 0 })
    .execute()
  return { id, headers: { cookie: `sao_lang_session=${token}` } }
}

/** Somebody just like who asks, with a way in of their own, for what ends it. */
export const twinOf = async (office: TestOffice, who: Who): Promise<{ device?: Uuid; headers: Who } | undefined> => {
  const { db } = office.office
  const account = await accountOf(office, who)
  if (account !== undefined) {
    const row = await db.selectFrom('account').selectAll().where('id', '=', account).executeTakeFirstOrThrow()
    const id = newId()
    await db
      .insertInto('account')
      .values({ ...row, id, username: `u${id.slice(-12)}` })
      .execute()
    return sessionOf(office, id)
  }
  const phone = await db.selectFrom('device').selectAll().where('token_hash', '=', hashOfBearer(who)).executeTakeFirst()
  if (phone === undefined) return undefined
  const [device, token] = [newId(), newToken()]
  await db
    .insertInto('device')
    .values({ ...phone, id: device, token_hash: hashToken(token) })
    .execute()
  return { device, headers: { authorization: `Bearer ${token}` } }
}

/** How a phone of before there were keys registers one. */
export const keyRequest = async (device: Uuid): Promise<object> => {
  const pair = await makeDeviceKey()
  const publicKey = await publicKeyOf(pair)
  return { protocol: PROTOCOL, publicKey, signature: await signText(pair, keyText(device, publicKey)) }
}

/** How a phone with a key asks for a token. */
export const signedNonce = async (things: Things, area: AreaCode): Promise<object> => {
  const { db, nowMs } = things.office.office
  const [device, pair] = [await things.device(area), await makeDeviceKey()]
  await db
    .updateTable('device')
    .set({ public_key: await publicKeyOf(pair) })
    .where('id', '=', device)
    .execute()
  const nonce = await newNonce(db, nowMs())
  return { protocol: PROTOCOL, device, nonce, signature: await signText(pair, tokenText(device, nonce, undefined)) }
}

/** A new passkey's answer to what that account was asked. */
export const registrationOf = async ({ office: { db } }: TestOffice, account: Uuid) => {
  const [challenge, authenticator] = [randomBytes(16).toString('base64url'), new Authenticator()]
  await keepChallenge(db, challenge, `register ${account}`, OPENING)
  const user = { id: Buffer.from(account).toString('base64url') }
  return { challenge, authenticator, credential: authenticator.make({ challenge, user }) }
}

/** A passkey of that account. */
export const passkeyOf = async (
  office: TestOffice,
  account: Uuid,
): Promise<{ id: string; authenticator: Authenticator }> => {
  const { challenge, authenticator, credential } = await registrationOf(office, account)
  const name = 'Khóa'
  const made = await registered({ name, credential: { ...credential, type: 'public-key' } }, challenge, PLACE)
  if (made === undefined) throw new Error('no passkey was made')
  await addPasskey(office.office.db, account, name, made, NOW)
  return { id: made.id, authenticator }
}

/** How a user signs in by a passkey. */
export const passkeySignIn = async (office: TestOffice, account: Uuid): Promise<object> => {
  const { authenticator } = await passkeyOf(office, account)
  const challenge = randomBytes(16).toString('base64url')
  await keepChallenge(office.office.db, challenge, 'sign-in', OPENING)
  return { protocol: PROTOCOL, device: newId(), credential: authenticator.get({ challenge }) }
}

/** What a phone shows whose user has forgotten the lock. */
export const forgottenLock = async ({ office: { db } }: TestOffice, device: Uuid): Promise<string> => {
  const { publicKey } = await recoveryPair(db)
  const lock = await sealTo(publicKey, new Uint8Array(32).fill(9), aboutLock(device, 'field'))
  return writeRecoveryRequest({ device, space: 'field', lock, reply: publicKey })
}
