import { describe, expect, it } from 'vitest'
import { type FileState, FilesResponse, SUM_BYTES, UNIT_BYTES } from '../../src/protocol/files.ts'
import { verifyFiles } from '../../src/server/storage/verify-files.ts'
import { toJson } from './json.ts'
import { AREAS, openOffice, STORES, type TestOffice } from './offices.ts'
import { partOf } from './part-of.ts'
import { aPhoto, evidenceOf, framed, referenceTo } from './pictures.ts'
import { enrolPhone, type Phone, problemOf, signIn } from './visitors.ts'

const [AREA] = AREAS

const bearer = (phone: Phone) => ({ authorization: `Bearer ${phone.token}` })

const only = async (response: Response): Promise<FileState> => {
  expect(response.status).toBe(200)
  const [state] = FilesResponse.parse(await response.json()).files
  if (state === undefined) throw new Error('no state of the file')
  return state
}

const ask = async (phone: Phone, sha256: string, area: string = AREA): Promise<FileState> =>
  only(await phone.post('/v1/files', { protocol: 1, files: [{ area, sha256 }] }))

const send = async (phone: Phone, sha256: string, from: number, body: BodyInit, area: string = AREA) =>
  only(
    await phone.office.send('PUT', `/v1/files/${area}/${sha256}/${from}`, {
      body,
      headers: bearer(phone),
      // Node's fetch asks for it where a body is a stream.
      ...({ duplex: 'half' } as object),
    }),
  )

const fetchFile = (
  office: TestOffice,
  sha256: string,
  headers: Record<string, string>,
  query = '',
): Promise<Response> => office.send('GET', `/v1/files/${AREA}/${sha256}${query}`, { headers })

/** The bytes, and then the link is cut. */
const cutOff = (bytes: Uint8Array<ArrayBuffer>): ReadableStream =>
  new ReadableStream({
    start: (control) => control.enqueue(bytes),
    pull: (control) => control.error(new Error('the link was cut')),
  })

/** A phone of the first commune whose evidence the office has, but for its bytes. */
const phoneWithEvidence = async (office: TestOffice, bytes: Uint8Array, type?: 'image/png') => {
  const phone = await enrolPhone(office)
  const file = referenceTo(bytes, type)
  const made = await phone.create('evidence', toJson(evidenceOf(file)))
  return { phone, file, ...made }
}

describe.each(STORES)('the bytes of evidence, over %s', (store) => {
  it('are awaited once their record is there, and are the same bytes when all units have come', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(3 * UNIT_BYTES + 1_000)
    const { phone, file } = await phoneWithEvidence(office, photo)
    expect(await ask(phone, file.sha256)).toMatchObject({ kind: 'awaited', missing: [[0, 4]] })
    expect(await send(phone, file.sha256, 0, framed(photo, 0, 2))).toMatchObject({ kind: 'awaited', missing: [[2, 4]] })
    expect(await send(phone, file.sha256, 2, framed(photo, 2))).toMatchObject({ kind: 'stored' })
    const answer = await fetchFile(office, file.sha256, bearer(phone))
    expect(Buffer.from(await answer.arrayBuffer()).equals(photo)).toBe(true)
  })

  it('are finished once where the last units come in two requests at once', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(4 * UNIT_BYTES, 3)
    const { phone, file } = await phoneWithEvidence(office, photo)
    const [first, second] = [framed(photo, 0, 2), framed(photo, 2)]
    const states = await Promise.all([
      send(phone, file.sha256, 2, second),
      send(phone, file.sha256, 0, first),
      send(phone, file.sha256, 2, second),
    ])
    expect(states.map(({ kind }) => kind)).not.toContain('refused')
    expect(await ask(phone, file.sha256)).toMatchObject({ kind: 'stored' })
  })

  it('[hazard 23] are resumed behind the last whole unit when the link is cut anywhere in one', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(6 * UNIT_BYTES, 7)
    const { phone, file } = await phoneWithEvidence(office, photo)
    const frame = SUM_BYTES + UNIT_BYTES
    for (const arrived of [10, frame - 1, frame, 2 * frame + 5]) {
      const before = await ask(phone, file.sha256)
      const from = before.kind === 'awaited' ? (before.missing[0]?.[0] ?? 0) : 0
      const body = Uint8Array.from(framed(photo, from).subarray(0, arrived))
      await send(phone, file.sha256, from, cutOff(body))
      expect(await ask(phone, file.sha256)).toMatchObject({ missing: [[from + Math.floor(arrived / frame), 6]] })
    }
    expect(await send(phone, file.sha256, 3, framed(photo, 3))).toMatchObject({ kind: 'stored' })
  })

  it('[hazard 23] a unit garbled on its way is asked for again, the others are kept', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(3 * UNIT_BYTES, 3)
    const { phone, file } = await phoneWithEvidence(office, photo)
    const body = framed(photo, 0)
    const at = SUM_BYTES + UNIT_BYTES + SUM_BYTES + 99
    body[at] = (body[at] ?? 0) ^ 1
    expect(await send(phone, file.sha256, 0, body)).toMatchObject({ kind: 'awaited', missing: [[1, 2]] })
    expect(await send(phone, file.sha256, 1, framed(photo, 1, 2))).toMatchObject({ kind: 'stored' })
  })

  it('come in any order, and again, without harm', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(3 * UNIT_BYTES, 5)
    const { phone, file } = await phoneWithEvidence(office, photo)
    expect(await send(phone, file.sha256, 2, framed(photo, 2))).toMatchObject({ missing: [[0, 2]] })
    expect(await send(phone, file.sha256, 2, framed(photo, 2))).toMatchObject({ missing: [[0, 2]] })
    expect(await send(phone, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'stored' })
    expect(await send(phone, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'stored' })
  })

  it('are refused as damaged when the whole is not what its SHA-256 says; a whole copy may still come', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(UNIT_BYTES, 9)
    const { phone, file } = await phoneWithEvidence(office, photo)
    const rotten = Uint8Array.from(photo)
    rotten[500] = (rotten[500] ?? 0) ^ 1
    expect(await send(phone, file.sha256, 0, framed(rotten, 0))).toMatchObject({ kind: 'refused', why: 'damaged' })
    expect(await send(phone, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'stored' })
  })

  it.each([
    ['a picture that says it is a PNG', aPhoto(900), 'image/png' as const],
    ['a picture without its end', aPhoto(900).subarray(0, 800), undefined],
    ['a page of script', new TextEncoder().encode('<script>alert(1)</script>'), undefined],
  ])('are refused by what they hold: %s', async (_name, bytes, type) => {
    await using office = await openOffice(store)
    const { phone, file } = await phoneWithEvidence(office, bytes, type)
    const body = framed(Uint8Array.from(bytes), 0)
    expect(await send(phone, file.sha256, 0, body)).toMatchObject({ kind: 'refused', why: 'not-of-type' })
    expect(await ask(phone, file.sha256)).toMatchObject({ kind: 'refused' })
    expect((await fetchFile(office, file.sha256, bearer(phone))).status).toBe(404)
  })

  it('are not taken without a record that names them', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const photo = aPhoto(2_000)
    const { sha256 } = referenceTo(photo)
    expect(await ask(phone, sha256)).toMatchObject({ kind: 'unknown' })
    expect(await send(phone, sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'unknown' })
  })

  it('may be brought by another phone that handed in their record, and may not fetch them', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(2_000)
    const phone = await enrolPhone(office)
    const file = referenceTo(photo)
    const made = phone.write({ kind: 'evidence', set: toJson(evidenceOf(file)) })
    const carrier = await enrolPhone(office, { areas: [AREAS[1]] })
    expect((await carrier.post('/v1/hand-in', partOf(phone, [made]))).status).toBe(200)
    expect(await ask(carrier, file.sha256)).toMatchObject({ kind: 'awaited' })
    expect(await send(carrier, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'stored' })
    expect(await ask(carrier, file.sha256)).toMatchObject({ kind: 'stored' })
    const denied = await fetchFile(office, file.sha256, bearer(carrier))
    expect([denied.status, (await problemOf(denied)).code]).toEqual([404, 'not-found'])
    expect((await fetchFile(office, file.sha256, bearer(phone))).status).toBe(200)
    expect((await fetchFile(office, file.sha256, { cookie: await signIn(office) })).status).toBe(200)
    expect((await fetchFile(office, file.sha256, {})).status).toBe(401)
  })

  it('of another commune are to a phone as if there were none, whether they have come or not', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(2_000)
    const { phone, file } = await phoneWithEvidence(office, photo)
    const stranger = await enrolPhone(office, { areas: [AREAS[1]] })
    expect(await ask(stranger, file.sha256)).toMatchObject({ kind: 'unknown' })
    expect(await send(stranger, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'unknown' })
    expect(await ask(phone, file.sha256)).toMatchObject({ kind: 'awaited' })
    expect(await send(phone, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'stored' })
    expect(await ask(stranger, file.sha256)).toMatchObject({ kind: 'unknown' })
  })

  it('are not given to whoever names the SHA-256 of another commune’s: they must be sent there, too', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(2_000)
    const { phone, file } = await phoneWithEvidence(office, photo)
    await send(phone, file.sha256, 0, framed(photo, 0))
    const stranger = await enrolPhone(office, { areas: [AREAS[1]] })
    const named = stranger.write({ kind: 'evidence', area: AREAS[1], set: toJson(evidenceOf(file)) })
    expect(await stranger.pushOne(named)).toMatchObject({ kind: 'applied' })
    expect(await ask(stranger, file.sha256, AREAS[1])).toMatchObject({ kind: 'awaited', missing: [[0, 1]] })
    const path = `/v1/files/${AREAS[1]}/${file.sha256}`
    expect((await office.send('GET', path, { headers: bearer(stranger) })).status).toBe(404)
    expect(await send(stranger, file.sha256, 0, framed(photo, 0), AREAS[1])).toMatchObject({ kind: 'stored' })
    expect((await office.send('GET', path, { headers: bearer(stranger) })).status).toBe(200)
  })

  it('are served in parts, as a download that can run nothing', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(5_000)
    const { phone, file } = await phoneWithEvidence(office, photo)
    await send(phone, file.sha256, 0, framed(photo, 0))
    const answer = await fetchFile(office, file.sha256, bearer(phone), '?from=1000&before=3000')
    expect(Buffer.from(await answer.arrayBuffer()).equals(photo.subarray(1_000, 3_000))).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('are awaited again when the folder of files has lost them', async () => {
    await using office = await openOffice(store)
    const photo = aPhoto(2_000)
    const { phone, file } = await phoneWithEvidence(office, photo)
    await office.office.blobs.put(file.sha256, photo.slice(0, 10))
    await office.office.db.updateTable('file').set({ state: 'stored' }).execute()
    expect(await ask(phone, file.sha256)).toMatchObject({ kind: 'awaited', missing: [[0, 1]] })
    expect(await send(phone, file.sha256, 0, framed(photo, 0))).toMatchObject({ kind: 'stored' })
  })

  it('are held against their SHA-256 by the verify command', async () => {
    await using office = await openOffice(store)
    const [whole, rotten] = [aPhoto(2_000, 21), aPhoto(2_000, 22)]
    const { phone, file } = await phoneWithEvidence(office, whole)
    const other = referenceTo(rotten)
    await phone.create('evidence', toJson(evidenceOf(other)))
    await send(phone, file.sha256, 0, framed(whole, 0))
    await send(phone, other.sha256, 0, framed(rotten, 0))
    expect(await verifyFiles(office.office)).toEqual({ files: 2, faults: [] })
    await office.office.blobs.put(other.sha256, whole)
    expect(await verifyFiles(office.office)).toEqual({
      files: 2,
      faults: [`${AREA}: file ${other.sha256} is missing or damaged`],
    })
  })
})
