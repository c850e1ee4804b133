import 'fake-indexeddb/auto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packBundle } from '../../src/device/pack-bundle.ts'
import { unpackBundle } from '../../src/device/unpack-bundle.ts'
import type { SelfContent } from '../../src/protocol/bundle.ts'
import {
  INTAKE_BYTES,
  IntakeAreas,
  IntakeItem,
  IntakeList,
  IntakeReceived,
  IntakeStanding,
} from '../../src/protocol/intake.ts'
import { createAccount } from '../../src/server/storage/accounts.ts'
import { mergeArea } from '../../src/server/storage/areas.ts'
import { type ProducersPhone, producersPhone } from '../store/producers-phone.ts'
import { AREAS, openOffice, PASSWORD, STORES, type TestOffice, USERS } from './offices.ts'
import { sha256Of } from './pictures.ts'
import { newId, problemOf, signIn } from './visitors.ts'

const DAY_MS = 24 * 60 * 60_000

const packed = async (phone: ProducersPhone, passphrase?: string): Promise<Uint8Array<ArrayBuffer>> => {
  const content = await phone.handOver()
  const made = await packBundle({
    content,
    header: { device: content.device, holder: '', madeAt: '2026-11-02T02:00:00.000Z', count: content.mutations.length },
    bytesOf: phone.store.bytesOf,
    ...(passphrase === undefined ? {} : { passphrase }),
  })
  if (made.kind !== 'packed') throw new Error(made.kind)
  return new Uint8Array(await made.blob.arrayBuffer())
}

const assessed = async (): Promise<ProducersPhone> => {
  const phone = await producersPhone()
  await phone.answer({ '1.1': 1, '1.2': 0 })
  await phone.photograph(7)
  return phone
}

const post = (office: TestOffice, bytes: Uint8Array<ArrayBuffer>, area: string = AREAS[0], from = '192.0.2.7') =>
  office.send('POST', `/v1/intake/${area}`, { body: bytes, from })

const sent = async (office: TestOffice, bytes: Uint8Array<ArrayBuffer>) => {
  const response = await post(office, bytes)
  if (response.status !== 200) throw new Error(`intake gave ${response.status}`)
  return IntakeReceived.parse(await response.json())
}

const ask = (office: TestOffice, receipt: string) => office.post('/v1/intake/receipt', { receipt })

const listed = async (office: TestOffice, cookie: string, query = ''): Promise<IntakeItem[]> =>
  IntakeList.parse(await (await office.send('GET', `/v1/intake${query}`, { headers: { cookie } })).json()).items

/** The first line and whatever content behind it, as one who makes bundles by hand might. */
const forged = (content: unknown, format = 3, kind = 'self'): Uint8Array<ArrayBuffer> => {
  const body = Uint8Array.from(gzipSync(typeof content === 'string' ? content : JSON.stringify(content)))
  const header = {
    format,
    kind,
    device: newId(),
    holder: '',
    madeAt: '2026-11-02T02:00:00.000Z',
    count: 1,
    sha256: sha256Of(body),
  }
  return Uint8Array.from([...new TextEncoder().encode(`${JSON.stringify(header)}\n`), ...body])
}

describe.each(STORES)('a producer without an account, over %s', (store) => {
  it('finds its commune by name, sends, and learns by its receipt what became of it', async () => {
    await using office = await openOffice(store)
    const { areas } = IntakeAreas.parse(await (await office.send('GET', '/v1/intake/areas')).json())
    expect(areas.map(({ code }) => code)).toEqual([...AREAS])
    await mergeArea(office.office.db, AREAS[2], AREAS[0])
    const left = IntakeAreas.parse(await (await office.send('GET', '/v1/intake/areas')).json())
    expect(left.areas.map(({ code }) => code)).toEqual([AREAS[0], AREAS[1]])

    const { receipt, state } = await sent(office, await packed(await assessed()))
    expect(state).toBe('pending')
    expect(receipt.startsWith(AREAS[0])).toBe(true)
    const cookie = await signIn(office)
    const [item] = await listed(office, cookie)
    expect(item?.summary).toMatchObject({
      producer: 'Hộ chè Bà Năm',
      product: 'Chè xanh Bà Năm',
      set: 11,
      answers: 2,
      files: 1,
    })
    const decline = { state: 'declined', reason: 'Sản phẩm không làm tại xã' }
    await office.post(`/v1/intake/${item?.area}/${item?.id}/decide`, decline, { cookie })
    expect(IntakeStanding.parse(await (await ask(office, receipt)).json())).toMatchObject(decline)
  })

  it('is taken in once, however often the same is sent, and gets the same receipt; a later version gets another', async () => {
    await using office = await openOffice(store)
    const phone = await assessed()
    const first = await sent(office, await packed(phone))
    expect(await sent(office, await packed(phone))).toEqual(first)
    const cookie = await signIn(office)
    expect(await listed(office, cookie)).toHaveLength(1)
    await phone.answer({ '2.1': 1 })
    expect((await sent(office, await packed(phone))).receipt).not.toBe(first.receipt)
    expect(await listed(office, cookie)).toHaveLength(2)
  })

  it('brings the bundle to the desk byte for byte, photos and all', async () => {
    await using office = await openOffice(store)
    const bytes = await packed(await assessed())
    await sent(office, bytes)
    const cookie = await signIn(office)
    const [item] = await listed(office, cookie)
    const response = await office.send('GET', `/v1/intake/${item?.area}/${item?.id}`, { headers: { cookie } })
    const blob = await response.blob()
    expect(sha256Of(new Uint8Array(await blob.arrayBuffer()))).toBe(sha256Of(bytes))
    expect(await unpackBundle(blob)).toMatchObject({ kind: 'bundle', content: { kind: 'self' } })
  })

  it('learns nothing by a receipt that it guesses, and may not guess for long', async () => {
    await using office = await openOffice(store)
    await sent(office, await packed(await assessed()))
    const guess = await ask(office, '19333-AAAA-BBBB-CCCC')
    const elsewhere = await ask(office, '99999-AAAA-BBBB-CCCC')
    expect([guess.status, await problemOf(guess)]).toEqual([elsewhere.status, await problemOf(elsewhere)])
    for (let n = 0; n < 58; n += 1) await ask(office, '19333-AAAA-BBBB-CCCC')
    expect((await ask(office, '19333-AAAA-BBBB-CCCC')).status).toBe(429)
  })

  it('is refused, with a reason, what is too large, cut, locked, newer, of another kind, or a bomb', async () => {
    await using office = await openOffice(store)
    const phone = await assessed()
    const good = await packed(phone)
    const content: SelfContent = await phone.handOver()
    const large = await office.send('POST', `/v1/intake/${AREAS[0]}`, {
      body: 'x',
      headers: { 'content-length': String(INTAKE_BYTES + 1) },
    })
    expect(large.status).toBe(413)
    expect((await post(office, new Uint8Array(INTAKE_BYTES + 1))).status).toBe(413)
    const officers = content.mutations.map((one) =>
      one.kind === 'assessment' ? { ...one, patch: { ...one.patch, set: { ...one.patch.set, role: 'officer' } } } : one,
    )
    const faulty = [
      ...[
        new Uint8Array(),
        good.subarray(0, good.byteLength - 9),
        good.subarray(0, 700),
        await packed(phone, 'mot hai ba'),
      ],
      ...[forged({ ...content, mutations: officers, files: [] }), forged({ kind: 'reply' }), forged('no json')],
      forged(' '.repeat(20_000_000)),
    ]
    for (const bytes of faulty)
      expect(await problemOf(await post(office, Uint8Array.from(bytes)))).toMatchObject({ code: 'malformed' })
    expect((await post(office, forged(content, 99))).status).toBe(426)
    expect((await post(office, good, '99999')).status).toBe(404)
    expect(await listed(office, await signIn(office))).toEqual([])
  })

  it('cannot be closed out by others’ rubbish; one address may send so many a day and no more', async () => {
    await using office = await openOffice(store)
    const good = await packed(await assessed())
    for (let n = 0; n < 60; n += 1) await post(office, new Uint8Array(3))
    const closed = await post(office, good)
    expect(closed.status).toBe(429)
    expect((await problemOf(closed)).retryAfterSeconds).toBeGreaterThan(23 * 3_600)
    expect((await post(office, good, AREAS[0], '192.0.2.8')).status).toBe(200)
    office.pass(DAY_MS)
    expect((await post(office, good)).status).toBe(200)
  })
})

describe.each(STORES)('the desk, over %s', (store) => {
  it('sees its own communes’ only, and of others’ not even that they are there', async () => {
    await using office = await openOffice(store)
    await post(office, await packed(await assessed()), AREAS[1])
    const [item] = await listed(office, await signIn(office))
    const cookie = await signIn(office, USERS.coordinator)
    expect(await listed(office, cookie)).toEqual([])
    const path = `/v1/intake/${item?.area}/${item?.id}`
    expect((await office.send('GET', path, { headers: { cookie } })).status).toBe(404)
    expect((await office.post(`${path}/decide`, { state: 'taken' }, { cookie })).status).toBe(404)
    expect((await office.send('GET', path)).status).toBe(401)
    expect((await office.send('GET', '/v1/intake')).status).toBe(401)
  })

  it.each(['commune', 'officer'] as const)('is open to the role %s, not to a council member', async (role) => {
    await using office = await openOffice(store)
    await sent(office, await packed(await assessed()))
    const account = { name: 'Xã', areas: [AREAS[0]], password: PASSWORD }
    const at = '2026-11-02T01:00:00.000Z'
    await createAccount(office.office.db, newId(), { ...account, username: 'can-bo', role }, at)
    await createAccount(office.office.db, newId(), { ...account, username: 'hoi-dong', role: 'council' }, at)
    expect(await listed(office, await signIn(office, 'can-bo'))).toHaveLength(1)
    const cookie = await signIn(office, 'hoi-dong')
    expect((await office.send('GET', '/v1/intake', { headers: { cookie } })).status).toBe(403)
  })

  it('decides each once, and the audit trail tells who did', async () => {
    await using office = await openOffice(store)
    await sent(office, await packed(await assessed()))
    const cookie = await signIn(office)
    const [item] = await listed(office, cookie)
    const path = `/v1/intake/${item?.area}/${item?.id}/decide`
    office.pass(1_000)
    expect((await office.post(path, { state: 'declined', reason: '  ' }, { cookie })).status).toBe(400)
    const taken = IntakeItem.parse(await (await office.post(path, { state: 'taken' }, { cookie })).json())
    expect(taken).toMatchObject({ state: 'taken', decidedBy: 'Cán bộ admin' })
    const later = await office.post(path, { state: 'declined', reason: 'Nhầm' }, { cookie })
    expect(IntakeItem.parse(await later.json())).toMatchObject({ state: 'taken' })
    expect(await listed(office, cookie)).toEqual([])
    expect(await listed(office, cookie, '?state=taken')).toHaveLength(1)
    const trail = await office.office.db
      .selectFrom('audit')
      .select(['actor', 'action'])
      .where('subject', '=', item?.id ?? '')
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { actor: 'producer', action: 'send-intake' },
      { actor: 'Cán bộ admin', action: 'take-intake' },
    ])
  })
})

it('answers whatever is sent as a bundle with a reason, never with a fault of its own', async () => {
  await using office = await openOffice('SQLite')
  const good = await packed(await assessed())
  const content = await (await assessed()).handOver()
  const spoilt = fc
    .array(fc.tuple(fc.nat(good.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
    .map((changes) => {
      const bytes = good.slice()
      for (const [at, value] of changes) bytes[at] = value
      return bytes
    })
  const strange = fc
    .tuple(fc.nat(content.mutations.length - 1), fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue()))
    .map(([at, set]) => {
      const changed = (mutation: SelfContent['mutations'][number], n: number) =>
        n === at ? { ...mutation, patch: { set, unset: [] } } : mutation
      return forged({ ...content, files: [], mutations: content.mutations.map(changed) })
    })
  let visitors = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoilt, strange, fc.uint8Array({ maxLength: 2_000 })), async (bytes) => {
      visitors += 1
      const { status } = await post(office, Uint8Array.from(bytes), AREAS[0], `198.51.100.${visitors}`)
      expect([200, 400, 426]).toContain(status)
    }),
    { seed: 30, numRuns: 150 },
  )
})
