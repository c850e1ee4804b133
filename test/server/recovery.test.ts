import { describe, expect, it } from 'vitest'
import { base64url } from '../../src/device/base64url.ts'
import { makeReplyPair, openFrom, sealTo } from '../../src/device/vault/seal-to.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import {
  aboutAnswer,
  aboutLock,
  RecoveryAnswer,
  RecoveryKey,
  readRecoveryAnswer,
  writeRecoveryRequest,
} from '../../src/protocol/recovery.ts'
import { AREAS, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { enrolPhone, type Phone, problemOf, signIn } from './visitors.ts'

const DATA_KEY = new Uint8Array(32).fill(9)

const officeKey = async (office: TestOffice, phone: Phone): Promise<string> => {
  const response = await office.app.request('/v1/office/recovery/key', {
    headers: { authorization: `Bearer ${phone.token}` },
  })
  return RecoveryKey.parse(await response.json()).key
}

/** What a phone that was locked shows at its lock screen, and the pair that only it has. */
const asking = async (office: TestOffice, phone: Phone, device: Uuid = phone.device) => {
  const pair = await makeReplyPair()
  const lock = await sealTo(await officeKey(office, phone), DATA_KEY, aboutLock(phone.device, 'field'))
  const reply = base64url(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { pair, request: writeRecoveryRequest({ device, space: 'field', lock, reply }) }
}

const ask = async (office: TestOffice, request: string, username: string = USERS.administrator): Promise<Response> =>
  office.post('/v1/office/recovery/answer', { request }, { cookie: await signIn(office, username) })

describe.each(STORES)('a forgotten lock over %s', (store) => {
  it('is opened by the desk for the one phone that asks; the key never passes in clear', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { pair, request } = await asking(office, phone)
    const response = await ask(office, `${request.slice(0, 100)}\n ${request.slice(100)}`)
    const { answer, name } = RecoveryAnswer.parse(await response.json())
    const sealed = readRecoveryAnswer(answer)
    if (sealed === undefined) throw new Error('no answer')
    expect(name).not.toBe('')
    expect(await openFrom(pair, sealed, aboutAnswer(phone.device, 'field'))).toEqual(DATA_KEY)
    expect(await openFrom(await makeReplyPair(), sealed, aboutAnswer(phone.device, 'field'))).toBeUndefined()
    expect(await openFrom(pair, sealed, aboutAnswer(phone.device, 'another'))).toBeUndefined()
    expect(await office.office.db.selectFrom('audit').select(['action', 'subject']).execute()).toContainEqual({
      ...{ action: 'recover-lock', subject: phone.device },
    })
  })

  it('keeps one public key, for every process and every phone', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    expect(await officeKey(office, one)).toBe(await officeKey(office, other))
  })

  it('is opened for no other phone than the one whose key it is, for none that was revoked, and not by an officer', async () => {
    await using office = await openOffice(store)
    const [phone, other] = [await enrolPhone(office), await enrolPhone(office)]
    const stolen = await asking(office, phone, other.device)
    expect(await problemOf(await ask(office, stolen.request))).toMatchObject({ status: 400, code: 'malformed' })
    const { request } = await asking(office, phone)
    const asPhone = await phone.post('/v1/office/recovery/answer', { request })
    expect(asPhone.status).toBe(403)
    const cookie = await signIn(office)
    await office.post(`/v1/office/devices/${phone.device}/revoke`, {}, { cookie })
    expect(await problemOf(await ask(office, request))).toMatchObject({ status: 404 })
  })

  it('looks the same for a phone of other communes as for none', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: [AREAS[1]] })
    const { request } = await asking(office, phone)
    expect(await problemOf(await ask(office, request, USERS.coordinator))).toMatchObject({ status: 404 })
  })
})
