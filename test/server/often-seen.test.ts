import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { DeviceList } from '../../src/protocol/enrol.ts'
import { PullResponse } from '../../src/protocol/pull.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { openOffice, STORES, type TestOffice } from './offices.ts'
import { enrolPhone, type Phone, signIn } from './visitors.ts'

const lastSeen = async (office: TestOffice, { device }: Phone, cookie: string): Promise<string | undefined> => {
  const response = await office.send('GET', '/v1/office/devices', { headers: { cookie } })
  return DeviceList.parse(await response.json()).devices.find(({ id }) => id === device)?.lastSeenAt
}

describe.each(STORES)('a phone that asks all day over %s', (store) => {
  it('is noted once a minute for asking, and at once for what it sends', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const cookie = await signIn(office)
    const ask = () => phone.post('/v1/pull', { protocol: PROTOCOL, schema: SCHEMA })
    office.pass(59_000)
    await ask()
    expect(await lastSeen(office, phone, cookie)).toBe('2026-11-02T01:00:00.000Z')
    office.pass(1_000)
    await ask()
    expect(await lastSeen(office, phone, cookie)).toBe('2026-11-02T01:01:00.000Z')
    office.pass(5_000)
    await phone.pushOne(phone.write())
    expect(await lastSeen(office, phone, cookie)).toBe('2026-11-02T01:01:05.000Z')
    office.pass(-120_000)
    await ask()
    expect(await lastSeen(office, phone, cookie)).toBe('2026-11-02T00:59:05.000Z')
  })

  it('gets the same answer packed and plain', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    for (let at = 0; at < 120; at += 1) await phone.pushOne(phone.write())
    const ask = (limit: number, headers: Record<string, string>) =>
      office.post(
        '/v1/pull',
        { protocol: PROTOCOL, schema: SCHEMA, limit },
        { authorization: `Bearer ${phone.token}`, ...headers },
      )
    for (const [limit, coding, unpack] of [
      [1, 'gzip', gunzipSync],
      [3, 'gzip', gunzipSync],
      [120, 'br', brotliDecompressSync],
    ] as const) {
      const plain = await ask(limit, {})
      const packed = await ask(limit, { 'accept-encoding': 'deflate, gzip, br' })
      expect(plain.headers.get('content-encoding')).toBeNull()
      expect(packed.headers.get('content-encoding')).toBe(coding)
      const bytes = new Uint8Array(await packed.arrayBuffer())
      expect(packed.headers.get('content-length')).toBe(String(bytes.byteLength))
      const [one, other] = [await plain.json(), JSON.parse(unpack(bytes).toString())]
      expect(other).toEqual(one)
      expect(PullResponse.parse(one).changes).toHaveLength(limit)
    }
  })
})
