import { describe, expect, it } from 'vitest'
import { makeDeviceKey, publicKeyOf, signText } from '../../src/device/device-key.ts'
import { isSignedByOffice } from '../../src/device/office-signature.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import {
  DeviceKeyResponse,
  enrolText,
  keyText,
  NonceResponse,
  TokenResponse,
  tokenText,
  wipeText,
} from '../../src/protocol/access.ts'
import { DeviceList, type DeviceRow, EnrolResponse, Identity } from '../../src/protocol/enrol.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { hashToken } from '../../src/server/secrets.ts'
import { setDeviceAreas } from '../../src/server/storage/devices.ts'
import { AREAS, openOffice, STORES, type TestOffice } from './offices.ts'
import { enrolPhone, makeCode, newId, Phone, problemOf, signIn } from './visitors.ts'

const MINUTE_MS = 60_000

/** What a phone keeps of its access; a copy of it is a clone. */
interface Keeping {
  readonly device: Uuid
  readonly pair: CryptoKeyPair
  token: string
  mark: string
  readonly officeKey: string
}

const askToEnrol = async (
  office: TestOffice,
  {
    code,
    device = newId(),
    pair,
    signer = pair,
  }: { code: string; device?: Uuid; pair: CryptoKeyPair; signer?: CryptoKeyPair },
): Promise<Response> => {
  const publicKey = await publicKeyOf(pair)
  const signature = await signText(signer, enrolText(hashToken(code), device, publicKey))
  return office.post('/v1/enrol', { protocol: PROTOCOL, code, device, label: 'Máy có khóa', publicKey, signature })
}

const enrolled = async (office: TestOffice): Promise<Keeping> => {
  const [device, pair] = [newId(), await makeDeviceKey()]
  const response = await askToEnrol(office, { code: await makeCode(office, await signIn(office)), device, pair })
  const { access, officeKey } = EnrolResponse.parse(await response.json())
  if (access === undefined || officeKey === undefined) throw new Error('enrolled without access')
  return { device, pair, token: access.token, mark: access.mark, officeKey }
}

const newNonce = async (office: TestOffice): Promise<string> =>
  NonceResponse.parse(await (await office.post('/v1/token/nonce', {})).json()).nonce

const signed = async ({ device, pair, mark }: Pick<Keeping, 'device' | 'pair' | 'mark'>, nonce: string) => ({
  ...{ protocol: PROTOCOL, device, nonce, mark },
  signature: await signText(pair, tokenText(device, nonce, mark)),
})

/** Signs a fresh nonce, and keeps what comes of it. */
const renew = async (office: TestOffice, keeping: Keeping): Promise<TokenResponse> => {
  // Nonces are told apart by their time.
  office.pass(1)
  const response = await office.post('/v1/token', await signed(keeping, await newNonce(office)))
  const given = TokenResponse.parse(await response.json())
  Object.assign(keeping, { token: given.token, mark: given.mark })
  return given
}

const pull = (office: TestOffice, token: string): Promise<Response> =>
  office.post('/v1/pull', { protocol: PROTOCOL }, { authorization: `Bearer ${token}` })

const rowOf = async (office: TestOffice, device: Uuid): Promise<DeviceRow | undefined> => {
  const listed = await office.send('GET', '/v1/office/devices', { headers: { cookie: await signIn(office) } })
  return DeviceList.parse(await listed.json()).devices.find(({ id }) => id === device)
}

const revoke = async (office: TestOffice, device: Uuid): Promise<void> => {
  const cookie = await signIn(office)
  await office.post(`/v1/office/devices/${device}/revoke`, { reason: 'stolen' }, { cookie })
}

describe.each(STORES)('tokens over %s', (store) => {
  it('open for a quarter of an hour, then say so, and are had again by the key, also after 90 days', async () => {
    await using office = await openOffice(store)
    const phone = await enrolled(office)
    expect((await pull(office, phone.token)).status).toBe(200)
    office.pass(15 * MINUTE_MS)
    expect(await problemOf(await pull(office, phone.token))).toMatchObject({ status: 401, code: 'token-expired' })
    office.pass(90 * 24 * 60 * MINUTE_MS)
    const before = phone.token
    await renew(office, phone)
    expect((await pull(office, phone.token)).status).toBe(200)
    expect((await pull(office, before)).status).toBe(401)
    expect(await rowOf(office, phone.device)).toMatchObject({ hasKey: true })
  })

  it('are forged by no flipped sign, no other device’s key, and no other mark, nonce or device than was signed', async () => {
    await using office = await openOffice(store)
    const [phone, other] = [await enrolled(office), await enrolled(office)]
    const flipped = `${phone.token.slice(0, -2)}${phone.token.at(-2) === 'A' ? 'B' : 'A'}${phone.token.at(-1)}`
    expect(await problemOf(await pull(office, flipped))).toMatchObject({ code: 'unauthorised' })
    const nonce = await newNonce(office)
    const right = await signed(phone, nonce)
    const wrong = [
      { ...right, device: other.device },
      { ...right, mark: other.mark },
      { ...right, nonce: await newNonce(office) },
      { ...right, device: newId() },
      { ...right, signature: (await signed({ ...phone, pair: other.pair }, nonce)).signature },
      { ...right, signature: `${right.signature.startsWith('A') ? 'B' : 'A'}${right.signature.slice(1)}` },
    ]
    for (const one of wrong)
      expect(await problemOf(await office.post('/v1/token', one))).toMatchObject({ status: 401, code: 'unauthorised' })
    expect((await office.post('/v1/token', right)).status).toBe(200)
  })

  it('come of a nonce once, within two minutes, and only of one that this office made', async () => {
    await using office = await openOffice(store)
    const phone = await enrolled(office)
    const asked = await signed(phone, await newNonce(office))
    expect((await office.post('/v1/token', asked)).status).toBe(200)
    expect(await problemOf(await office.post('/v1/token', asked))).toMatchObject({ code: 'nonce-stale' })
    office.pass(1)
    const late = await signed(phone, await newNonce(office))
    office.pass(2 * MINUTE_MS + 1)
    expect(await problemOf(await office.post('/v1/token', late))).toMatchObject({ code: 'nonce-stale' })
    const made = `${office.office.nowMs()}.AAAAAAAAAAAAAAAA.${'A'.repeat(43)}`
    const forged = await office.post('/v1/token', await signed(phone, made))
    expect(await problemOf(forged)).toMatchObject({ code: 'nonce-stale' })
  })

  it('say nothing of who may what: role and communes are those of the moment of each request', async () => {
    await using office = await openOffice(store)
    const phone = await enrolled(office)
    await setDeviceAreas(office.office.db, phone.device, [AREAS[1]])
    const me = await office.send('GET', '/v1/office/me', { headers: { authorization: `Bearer ${phone.token}` } })
    expect(Identity.parse(await me.json()).areas.map(({ code }) => code)).toEqual([AREAS[1]])
    const body = { protocol: PROTOCOL, waiting: 0, mutations: [new Phone(office, phone.device, phone.token).write()] }
    const pushed = await office.post('/v1/push', body, { authorization: `Bearer ${phone.token}` })
    expect(await pushed.json()).toMatchObject({ verdicts: [{ kind: 'rejected', code: 'out-of-scope' }] })
  })

  it('an app of before there were keys goes on with its token, until it registers a key by it', async () => {
    await using office = await openOffice(store)
    const old = await enrolPhone(office)
    office.pass(170 * 24 * 60 * MINUTE_MS)
    expect((await pull(office, old.token)).status).toBe(200)
    const [pair, thief] = [await makeDeviceKey(), await makeDeviceKey()]
    const publicKey = await publicKeyOf(pair)
    const text = keyText(old.device, publicKey)
    const unproven = { protocol: PROTOCOL, publicKey, signature: await signText(thief, text) }
    expect(await problemOf(await old.post('/v1/device-key', unproven))).toMatchObject({ code: 'unproven' })
    const body = { protocol: PROTOCOL, publicKey, signature: await signText(pair, text) }
    const { token, mark, officeKey } = DeviceKeyResponse.parse(await (await old.post('/v1/device-key', body)).json())
    expect((await pull(office, old.token)).status).toBe(401)
    expect((await pull(office, token)).status).toBe(200)
    await renew(office, { device: old.device, pair, token, mark, officeKey })
  })
})

describe.each(STORES)('enrolment by a key over %s', (store) => {
  it('takes no key of which the phone has not the private half, and leaves the code as it was', async () => {
    await using office = await openOffice(store)
    const code = await makeCode(office, await signIn(office))
    const [pair, signer] = [await makeDeviceKey(), await makeDeviceKey()]
    expect(await problemOf(await askToEnrol(office, { code, pair, signer }))).toMatchObject({ code: 'unproven' })
    expect((await askToEnrol(office, { code, pair })).status).toBe(200)
    expect(await problemOf(await askToEnrol(office, { code, pair }))).toMatchObject({ code: 'code-invalid' })
  })

  it('puts nobody in the place of an enrolled device, but itself, and whom the desk made a code for', async () => {
    await using office = await openOffice(store)
    const [phone, cookie] = [await enrolled(office), await signIn(office)]
    const code = await makeCode(office, cookie)
    const taking = { code, device: phone.device, pair: await makeDeviceKey() }
    expect(await problemOf(await askToEnrol(office, taking))).toMatchObject({ status: 409, code: 'device-taken' })
    const without = { protocol: PROTOCOL, code, device: phone.device, label: 'Máy lạ' }
    expect(await problemOf(await office.post('/v1/enrol', without))).toMatchObject({ code: 'forbidden' })
    expect((await pull(office, phone.token)).status).toBe(200)
    expect((await askToEnrol(office, { ...taking, pair: phone.pair })).status).toBe(200)
    const made = await makeCode(office, cookie, { device: phone.device })
    expect((await askToEnrol(office, { ...taking, code: made })).status).toBe(200)
    expect((await pull(office, phone.token)).status).toBe(401)
  })

  it('takes the place of a device without a key only from who has its token', async () => {
    await using office = await openOffice(store)
    const old = await enrolPhone(office)
    const [device, pair] = [old.device, await makeDeviceKey()]
    const code = await makeCode(office, await signIn(office))
    expect(await problemOf(await askToEnrol(office, { code, device, pair }))).toMatchObject({ code: 'device-taken' })
    const publicKey = await publicKeyOf(pair)
    const signature = await signText(pair, enrolText(hashToken(code), device, publicKey))
    const body = { protocol: PROTOCOL, code, device, label: 'Máy thử', publicKey, signature }
    expect((await old.post('/v1/enrol', body)).status).toBe(200)
  })
})

describe.each(STORES)('[hazard 12] a cloned profile over %s', (store) => {
  it('shows, whichever copy comes first, and keeps showing after another enrolment with the same key', async () => {
    await using office = await openOffice(store)
    for (const isCopyFirst of [true, false]) {
      const phone = await enrolled(office)
      await renew(office, phone)
      await pull(office, phone.token)
      const copy = { ...phone }
      const [first, second] = isCopyFirst ? [copy, phone] : [phone, copy]
      await renew(office, first)
      await pull(office, first.token)
      expect(await rowOf(office, phone.device)).not.toHaveProperty('clonedAt')
      await renew(office, second)
      expect(await rowOf(office, phone.device)).toHaveProperty('clonedAt')
      const code = await makeCode(office, await signIn(office))
      await askToEnrol(office, { code, device: phone.device, pair: phone.pair })
      expect(await rowOf(office, phone.device)).toHaveProperty('clonedAt')
    }
  })

  it('is not seen in a phone whose answers were lost on their way, however many', async () => {
    await using office = await openOffice(store)
    const phone = await enrolled(office)
    await pull(office, phone.token)
    for (let lost = 0; lost < 3; lost += 1) await renew(office, { ...phone })
    await renew(office, phone)
    // Known, but not gone with before the next: its name shows that it came.
    await renew(office, phone)
    await renew(office, { ...phone })
    await renew(office, phone)
    expect(await rowOf(office, phone.device)).not.toHaveProperty('clonedAt')
  })

  it('loses nothing: a number that both used is refused to the second, and stays on its phone', async () => {
    await using office = await openOffice(store)
    const phone = await enrolled(office)
    const one = new Phone(office, phone.device, phone.token)
    const first = one.write()
    expect(await one.pushOne(first)).toMatchObject({ kind: 'applied' })
    const other = { ...first, m: newId(), record: newId() }
    expect(await one.pushOne(other)).toMatchObject({ kind: 'rejected', code: 'sequence-reuse' })
  })
})

describe.each(STORES)('an order to erase over %s', (store) => {
  it('goes to a stopped device alone, signed for it and for the nonce that it has just signed', async () => {
    await using office = await openOffice(store)
    const [phone, kept] = [await enrolled(office), await enrolled(office)]
    expect(await renew(office, kept)).not.toHaveProperty('wipe')
    await revoke(office, phone.device)
    office.pass(1)
    const nonce = await newNonce(office)
    const answer = await office.post('/v1/token', await signed(phone, nonce))
    const { wipe = '' } = TokenResponse.parse(await answer.json())
    expect(await isSignedByOffice(phone.officeKey, wipeText(phone.device, nonce), wipe)).toBe(true)
    for (const [key, text] of [
      [phone.officeKey, wipeText(kept.device, nonce)],
      [phone.officeKey, wipeText(phone.device, await newNonce(office))],
      [await publicKeyOf(await makeDeviceKey()), wipeText(phone.device, nonce)],
      [undefined, wipeText(phone.device, nonce)],
    ] as const)
      expect(await isSignedByOffice(key, text, wipe)).toBe(false)
    expect(await rowOf(office, phone.device)).toMatchObject({ revokedFor: 'stolen', wipedAt: expect.any(String) })
  })
})
