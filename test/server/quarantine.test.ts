import { describe, expect, it } from 'vitest'
import type { AreaCode, Uuid } from '../../src/domain/records/envelope.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { QuarantineList, QuarantineOutcome, QuarantineResponse } from '../../src/protocol/quarantine.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { createAccount } from '../../src/server/storage/accounts.ts'
import { AREAS, openOffice, PASSWORD, STORES, type TestOffice, USERS } from './offices.ts'
import { enrolPhone, newId, type Phone, problemOf, producerData, signIn } from './visitors.ts'

const revoke = async (office: TestOffice, device: Uuid): Promise<void> => {
  const cookie = await signIn(office)
  await office.post(`/v1/office/devices/${device}/revoke`, { reason: 'lost' }, { cookie })
}

const handOver = (phone: Phone, ...mutations: Mutation[]): Promise<Response> =>
  phone.post('/v1/quarantine', { protocol: PROTOCOL, mutations })

const listed = async (office: TestOffice, cookie: string): Promise<QuarantineList> => {
  const response = await office.send('GET', '/v1/office/quarantine', { headers: { cookie } })
  return QuarantineList.parse(await response.json())
}

const decide = (office: TestOffice, cookie: string, decision: object): Promise<Response> =>
  office.post('/v1/office/quarantine/decide', decision, { cookie })

const outcomeOf = async (response: Response): Promise<QuarantineOutcome> =>
  QuarantineOutcome.parse(await response.json())

describe.each(STORES)('what a stopped phone sends, over %s', (store) => {
  it('is kept beside the records, once however often and by whichever door it comes', async () => {
    await using office = await openOffice(store)
    const [phone, other] = [await enrolPhone(office), await enrolPhone(office)]
    await revoke(office, phone.device)
    const change = phone.write()
    const pushed = await phone.post('/v1/push', { protocol: PROTOCOL, waiting: 0, mutations: [change] })
    expect(await problemOf(pushed)).toMatchObject({ status: 401, code: 'device-revoked' })
    const response = await handOver(phone, change, phone.write())
    expect(QuarantineResponse.parse(await response.json()).kept).toHaveLength(2)
    const { devices } = await listed(office, await signIn(office))
    expect(devices).toMatchObject([{ device: phone.device, waiting: 2, revokedFor: 'lost' }])
    expect((await other.pull()).changes).toEqual([])
    expect((await handOver(other, other.write())).status).toBe(403)
  })

  it('is all that it may do: it reads nothing, and opens no desk', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { record } = await phone.create('producer', producerData())
    await revoke(office, phone.device)
    const headers = { authorization: `Bearer ${phone.token}` }
    for (const path of [
      `/v1/history/${record}`,
      `/v1/files/${AREAS[0]}/${'a'.repeat(64)}`,
      '/v1/office/me',
      '/v1/office/devices',
      '/v1/office/quarantine',
      '/v1/intake',
    ])
      expect(await problemOf(await office.send('GET', path, { headers }))).toMatchObject({ code: 'device-revoked' })
    for (const path of ['/v1/pull', '/v1/device-key', '/v1/office/codes', '/v1/office/quarantine/decide'])
      expect(await problemOf(await phone.post(path, { protocol: PROTOCOL }))).toMatchObject({ code: 'device-revoked' })
  })

  it('goes into the records as that phone’s work, in order, when it is taken in, and once', async () => {
    await using office = await openOffice(store)
    const [phone, other] = [await enrolPhone(office, { name: 'Lê Thị B' }), await enrolPhone(office)]
    await revoke(office, phone.device)
    const made = phone.write({ set: producerData('HTX Khe Sanh') })
    const edit = phone.edit(made.record, { m: made.m }, { phone: '0912 345 678' })
    await handOver(phone, edit, made)
    const cookie = await signIn(office)
    const { devices } = await listed(office, cookie)
    expect(devices[0]?.records).toMatchObject([{ record: made.record, name: 'HTX Khe Sanh' }])
    const taken = await decide(office, cookie, { device: phone.device, take: true })
    expect(await outcomeOf(taken)).toEqual({ taken: 2, refused: 0, declined: 0, waiting: 0 })
    expect(await other.see(made.record)).toMatchObject({
      ...{
        data: { name: 'HTX Khe Sanh', phone: '0912 345 678' },
        createdBy: { name: 'Lê Thị B', device: phone.device },
      },
    })
    expect((await decide(office, cookie, { device: phone.device, take: true })).status).toBe(404)
    const noted = await office.office.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'take-quarantined')
      .execute()
    expect(noted).toMatchObject([{ subject: phone.device }])
  })

  it('is declined only with a reason, which stays with it; what the rules refuse says why', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    await revoke(office, phone.device)
    const [good, bad] = [phone.write(), phone.edit(newId(), { v: 1 }, { name: 'Không có' })]
    await handOver(phone, good, bad)
    const cookie = await signIn(office)
    const about = (record: Uuid) => ({ device: phone.device, about: { area: AREAS[0], record } })
    expect((await decide(office, cookie, { ...about(good.record), take: false, reason: '  ' })).status).toBe(400)
    const declined = await decide(office, cookie, { ...about(good.record), take: false, reason: 'Người lạ ghi' })
    expect(await outcomeOf(declined)).toMatchObject({ declined: 1 })
    const taken = await decide(office, cookie, { ...about(bad.record), take: true })
    expect(await outcomeOf(taken)).toMatchObject({ taken: 0, refused: 1 })
    const changes = (await listed(office, cookie)).devices[0]?.records.flatMap((record) => record.changes)
    expect(changes).toMatchObject([
      { state: 'declined', reason: 'Người lạ ghi' },
      { state: 'refused', problem: 'record-missing' },
    ])
  })

  it('is seen and decided only by who runs the programme in its commune', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: [...AREAS] })
    await revoke(office, phone.device)
    const [near, far] = [phone.write(), phone.write({ area: AREAS[1] as AreaCode })]
    await handOver(phone, near, far)
    const coordinator = await signIn(office, USERS.coordinator)
    const { devices } = await listed(office, coordinator)
    expect(devices[0]?.records.map(({ record }) => record)).toEqual([near.record])
    const about = { area: AREAS[1], record: far.record }
    expect((await decide(office, coordinator, { device: phone.device, about, take: true })).status).toBe(404)
    const officer = { username: 'can-bo', name: 'Cán bộ', role: 'officer' as const, areas: [AREAS[0]] }
    await createAccount(office.office.db, newId(), { ...officer, password: PASSWORD }, '2026-11-02T01:00:00.000Z')
    const cookie = await signIn(office, 'can-bo')
    const refused = await office.send('GET', '/v1/office/quarantine', { headers: { cookie } })
    expect(await problemOf(refused)).toMatchObject({ code: 'forbidden' })
  })
})
