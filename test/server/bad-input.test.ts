import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { openOffice, STORES, type TestOffice } from './offices.ts'
import { enrolPhone, type Phone, problemOf } from './visitors.ts'

const sendRaw = (
  office: TestOffice,
  phone: Phone,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  office.send('POST', '/v1/push', {
    body,
    headers: { authorization: `Bearer ${phone.token}`, 'content-type': 'application/json', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })

/** A stream of that many megabytes, and how much of it was asked for. */
const endless = (megabytes: number) => {
  const read = { megabytes: 0 }
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      read.megabytes += 1
      if (read.megabytes > megabytes) controller.close()
      else controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20))
    },
  })
  return { stream, read }
}

const nothingHalfWritten = async ({ office }: TestOffice): Promise<void> => {
  expect(await office.db.selectFrom('record').selectAll().execute()).toEqual([])
  expect(await office.db.selectFrom('mutation').selectAll().execute()).toEqual([])
}

describe.each(STORES)('bad input over %s', (store) => {
  it('of 100 MB is refused without being read to its end', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { stream, read } = endless(100)
    expect(await problemOf(await sendRaw(office, phone, stream))).toMatchObject({ status: 413, code: 'too-large' })
    expect(read.megabytes).toBeLessThan(5)
    const declared = await sendRaw(office, phone, '{}', { 'content-length': String(100 * 1024 * 1024) })
    expect(declared.status).toBe(413)
    await nothingHalfWritten(office)
  })

  it('that swells a thousandfold when unpacked is refused', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20))
    const answer = await sendRaw(office, phone, bomb, { 'content-encoding': 'gzip' })
    expect(await problemOf(answer)).toMatchObject({ status: 413, code: 'too-large' })
  })

  it('in gzip is read like any other', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const push = JSON.stringify({ protocol: PROTOCOL, waiting: 0, mutations: [phone.write()] })
    const answer = await sendRaw(office, phone, gzipSync(push), { 'content-encoding': 'gzip' })
    expect(await answer.json()).toMatchObject({ verdicts: [{ kind: 'applied' }] })
  })

  it.each([
    ['no JSON', '{"protocol":'],
    ['nothing', ''],
    ['a broken gzip', Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0x01])],
    ['nesting of ten thousand', '['.repeat(10_000)],
    ['a NUL in a text', JSON.stringify({ protocol: PROTOCOL, waiting: 0, mutations: ['\u0000'] })],
    ['no mutations', JSON.stringify({ protocol: PROTOCOL, waiting: 0, mutations: [] })],
    ['a way into the prototype', `{"protocol":1,"waiting":0,"mutations":[{"patch":{"set":{"__proto__/x":1}}}]}`],
  ])('that is %s is malformed, and said to be', async (_what, body) => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const isGzip = typeof body !== 'string'
    const answer = await sendRaw(office, phone, body, isGzip ? { 'content-encoding': 'gzip' } : {})
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await problemOf(answer)).toMatchObject({ status: 400, code: 'malformed' })
    await nothingHalfWritten(office)
  })

  it('from a forged token, or none, is unauthorised', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const push = { protocol: PROTOCOL, waiting: 0, mutations: [phone.write()] }
    const forged = [`Bearer ${'A'.repeat(phone.token.length)}`, `Bearer ${phone.token}x`, 'Bearer', 'Basic YTph']
    for (const authorization of forged)
      expect((await office.post('/v1/push', push, { authorization })).status, authorization).toBe(401)
    expect((await office.post('/v1/push', push)).status).toBe(401)
    await nothingHalfWritten(office)
  })

  it.each([0, 2, 99])('from an app that speaks protocol %i is told so before anything else', async (protocol) => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const answer = await phone.post('/v1/push', { protocol, shapes: 'of another age' })
    expect(await problemOf(answer)).toMatchObject({ status: 426, code: 'protocol-unsupported' })
  })

  it('of any shape never brings the office down, and never gets half-way in', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const good = phone.write()
    const spoilt = fc.record({
      protocol: fc.constant(PROTOCOL),
      waiting: fc.constant(0),
      mutations: fc.array(
        fc
          .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue())
          .map(([key, value]) => ({ ...good, [key]: value })),
        { minLength: 1, maxLength: 3 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), spoilt), async (body) => {
        const answer = await phone.post('/v1/push', body)
        expect(answer.status).toBeLessThan(500)
      }),
      { seed: 20261123, numRuns: 150 },
    )
    const { db } = office.office
    const records = await db.selectFrom('record').select('id').execute()
    const applied = await db.selectFrom('mutation').selectAll().execute()
    expect(records.length).toBeLessThanOrEqual(applied.length)
    expect((await office.send('GET', '/healthz')).status).toBe(200)
  })
})
