import { describe, expect, it } from 'vitest'
import { openOffice, STORES } from './offices.ts'
import { partOf } from './part-of.ts'
import { enrolPhone, problemOf, producerData, signIn } from './visitors.ts'

describe.each(STORES)('changes that another phone carries, over %s', (store) => {
  it('are taken as if the phone that wrote them had sent them, once, however they come and come again', async () => {
    await using office = await openOffice(store)
    const [writer, carrier] = [await enrolPhone(office, { name: 'Người viết' }), await enrolPhone(office)]
    const change = writer.write({ set: producerData('Ở bản xa') })
    const first = await (await carrier.post('/v1/hand-in', partOf(writer, [change]))).json()
    expect(first.verdicts).toMatchObject([{ m: change.m, kind: 'applied' }])
    const again = await (await carrier.post('/v1/hand-in', partOf(writer, [change]))).json()
    expect(again.verdicts).toMatchObject([{ m: change.m, kind: 'duplicate' }])
    expect(await writer.pushOne(change)).toMatchObject({ kind: 'duplicate' })
    expect((await writer.see(change.record)).createdBy).toEqual({ name: 'Người viết', device: writer.device })
  })

  it('may come in at the desk, too', async () => {
    await using office = await openOffice(store)
    const writer = await enrolPhone(office)
    const change = writer.write()
    const cookie = await signIn(office)
    const response = await office.post('/v1/hand-in', partOf(writer, [change]), { cookie })
    expect((await response.json()).verdicts).toMatchObject([{ kind: 'applied' }])
  })

  it('[hazard 24] that were altered on their way, or forged, are refused whole', async () => {
    await using office = await openOffice(store)
    const [writer, carrier] = [await enrolPhone(office), await enrolPhone(office)]
    const part = partOf(writer, [writer.write()])
    const altered = { ...part, text: part.text.replace('Hiếu', 'Hieu') }
    const forged = partOf(writer, [writer.write()], carrier.token)
    const unknown = { ...part, device: '01900000-0000-7000-8000-00000000dead' }
    for (const bad of [altered, forged, unknown]) {
      const response = await carrier.post('/v1/hand-in', bad)
      expect(response.status).toBe(403)
      expect((await problemOf(response)).code).toBe('unproven')
    }
    expect((await carrier.pull()).changes).toEqual([])
  })

  it('of a phone that the office stopped, or brought by nobody it knows, are refused', async () => {
    await using office = await openOffice(store)
    const [writer, carrier] = [await enrolPhone(office), await enrolPhone(office)]
    const part = partOf(writer, [writer.write()])
    expect((await office.post('/v1/hand-in', part)).status).toBe(401)
    const cookie = await signIn(office)
    await office.post(`/v1/office/devices/${writer.device}/revoke`, {}, { cookie })
    expect((await problemOf(await carrier.post('/v1/hand-in', part))).code).toBe('device-revoked')
  })
})
