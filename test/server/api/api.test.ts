import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/domain/exchange/tables.ts'
import { KINDS } from '../../../src/domain/records/kinds.ts'
import { ApiKeyResponse } from '../../../src/protocol/api-key.ts'
import { API_ROUTES } from '../../../src/server/api/api-routes.ts'
import { AREAS, STORES } from '../offices.ts'
import { enrolPhone, problemOf, producerData, signIn } from '../visitors.ts'
import { makeKey, openFullOffice, reader } from './readers.ts'

interface Listed {
  readonly records: readonly {
    id: string
    kind: string
    area: string
    version: number
    data?: Record<string, unknown>
  }[]
  readonly next?: string
}

/** The address of a route, its parameter filled in with an id that the list beside it has given. */
const pathWith = (path: string, ids: ReadonlyMap<string, string>): string =>
  path.replace('{id}', ids.get(listOf(path)) ?? '')

/** The list of which the route gives one. */
const listOf = (path: string): string => path.replace(/(\/|\(')\{id\}('\))?$/, '')

describe.each(STORES)('the API over %s', (store) => {
  it('answers every route that it documents by the schema that it documents', async () => {
    await using office = await openFullOffice(store)
    const { key } = await makeKey(office, { readsPersonal: true })
    const ask = reader(office, key)
    const ids = new Map<string, string>()
    for (const kind of KINDS) {
      const { records } = (await (await ask(`/records/${kind}`)).json()) as Listed
      if (records[0] !== undefined) ids.set(`/records/${kind}`, records[0].id)
    }
    for (const { entitySet } of TABLES) {
      const { value } = (await (await ask(`/odata/${entitySet}`)).json()) as { value: { id: string }[] }
      if (value[0] !== undefined) ids.set(`/odata/${entitySet}`, value[0].id)
    }
    expect(ids.size).toBeGreaterThan(15)
    for (const { id, path, answer, query } of API_ROUTES) {
      if (path.includes('{id}') && !ids.has(listOf(path))) continue
      const takesInclude = query?.safeParse({ include: 'personal' }).success === true
      for (const include of takesInclude ? ['', '?include=personal'] : ['']) {
        const response = await ask(`${pathWith(path, ids)}${include}`)
        expect([id, response.status]).toEqual([id, 200])
        if (answer === undefined) continue
        const parsed = answer.schema.safeParse(await response.json())
        expect([id, parsed.error?.issues ?? []]).toEqual([id, []])
      }
    }
  })

  it('gives a key its communes and no others, and nothing without a key or with a phone’s token', async () => {
    await using office = await openFullOffice(store)
    const { key } = await makeKey(office, { areas: [AREAS[1]] })
    const ask = reader(office, key)
    const { records } = (await (await ask('/records/producer?limit=1000')).json()) as Listed
    expect(new Set(records.map(({ area }) => area))).toEqual(new Set([AREAS[1]]))
    expect((await problemOf(await ask(`/records/producer?area=${AREAS[0]}`))).code).toBe('out-of-scope')
    const facts = (await (await ask('/facts')).json()) as { facts: { area: string }[] }
    expect(new Set(facts.facts.map(({ area }) => area))).toEqual(new Set([AREAS[1]]))

    const phone = await enrolPhone(office, { areas: [AREAS[0]] })
    const { record } = await phone.create('producer', producerData())
    expect((await ask(`/records/producer/${record}`)).status).toBe(404)
    for (const authorization of [`Bearer ${phone.token}`, 'Bearer slk_khong-co-khoa-nay-dau', 'Basic !!'])
      expect((await ask('/facts', { authorization })).status).toBe(401)
    expect((await office.send('GET', '/api/v1/facts')).status).toBe(401)
    const basic = `Basic ${Buffer.from(`excel:${key}`).toString('base64')}`
    expect((await ask('/me', { authorization: basic })).status).toBe(200)
  })

  it('leaves out what is about persons, gives it to keys that may have it, and notes each time', async () => {
    await using office = await openFullOffice(store)
    const phone = await enrolPhone(office)
    const place = { latitude: 16.8, longitude: 107.1 }
    const set = { ...producerData(), phone: '0912345678', representative: 'Trần Thị B', place }
    const { record } = await phone.create('producer', set)
    const plain = reader(office, (await makeKey(office)).key)
    const full = reader(office, (await makeKey(office, { readsPersonal: true })).key)
    const path = `/records/producer/${record}`
    const told = await (await plain(path)).text()
    expect(told).toContain('HTX Hiếu Giang')
    for (const secret of ['0912345678', 'Trần Thị B', '107.1', 'Nguyễn Văn A']) expect(told).not.toContain(secret)
    for (const address of ['/changes', '/facts', '/records/producer', '/records/response'])
      expect(await (await plain(`${address}?limit=1000`)).text()).not.toMatch(/0912345678|Trần Thị B|107\.1/)
    expect((await problemOf(await plain(`${path}?include=personal`))).code).toBe('forbidden')
    expect(await (await full(path)).text()).not.toContain('0912345678')
    expect(await (await full(`${path}?include=personal`)).text()).toContain('0912345678')
    const notes = await office.office.db.selectFrom('audit').selectAll().where('action', '=', 'read-personal').execute()
    expect(notes.map(({ subject }) => subject)).toEqual([`get-producer ${AREAS.join(' ')}`])
  })

  it('pages so that each record comes once, and shows a deleted one as a tombstone', async () => {
    await using office = await openFullOffice(store)
    const phone = await enrolPhone(office)
    const { record, v } = await phone.create('producer', producerData('Hộ sẽ xóa'))
    await phone.pushOne(phone.write({ op: 'delete', record, base: { v }, set: {} }))
    const ask = reader(office, (await makeKey(office)).key)
    const seen: Listed['records'][number][] = []
    for (let after = ''; ; ) {
      const page = (await (await ask(`/records/producer?limit=5${after}`)).json()) as Listed
      seen.push(...page.records)
      if (page.next === undefined) break
      after = `&after=${page.next}`
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect(seen.length).toBe(13)
    expect(seen.find(({ id }) => id === record)).not.toHaveProperty('data')
    const left = (await (await ask('/records/producer?deleted=leave-out&limit=100')).json()) as Listed
    expect(left.records.length).toBe(12)
    expect((await problemOf(await ask('/records/producer?after=xyz'))).paths).toEqual(['after'])
    expect((await problemOf(await ask('/records/producer?since=2026'))).paths).toEqual(['since'])
  })

  it('tells that nothing has changed, until something has', async () => {
    await using office = await openFullOffice(store)
    const ask = reader(office, (await makeKey(office)).key)
    const first = await ask('/facts')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await ask('/facts', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const phone = await enrolPhone(office)
    await phone.create('producer', producerData())
    expect((await ask('/facts', { 'if-none-match': etag })).status).toBe(200)
    const packed = await ask('/facts', { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
  })

  it('gives the facts of today’s records, also of what was changed a moment ago', async () => {
    await using office = await openFullOffice(store)
    const ask = reader(office, (await makeKey(office)).key)
    const names = async (): Promise<string[]> => {
      const { facts } = (await (await ask('/facts?limit=1000')).json()) as { facts: { name: string }[] }
      return facts.map(({ name }) => name)
    }
    const before = await names()
    const phone = await enrolPhone(office)
    const { record } = await phone.create('producer', producerData())
    const criteria = { decision: '26/2026', set: 11 }
    await phone.create('product', { producer: record, name: 'Chè vằng La Vang', criteria })
    const after = await names()
    expect([before.length, after.length]).toEqual([13, 14])
    expect(after).toContain('Chè vằng La Vang')
  })

  it('makes keys at the desk only for communes that their maker holds, and ends them', async () => {
    await using office = await openFullOffice(store)
    const cookie = await signIn(office, 'dieu-phoi')
    const beyond = { name: 'x', areas: [AREAS[1]], days: 1, readsPersonal: false }
    expect((await problemOf(await office.post('/v1/office/keys', beyond, { cookie }))).code).toBe('out-of-scope')
    const { key, row } = await makeKey(office, { days: 2 })
    const stored = await office.office.db.selectFrom('api_key').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(key)
    const ask = reader(office, key)
    expect((await ask('/me')).status).toBe(200)
    const ofOthers = await (await office.send('GET', '/v1/office/keys', { headers: { cookie } })).json()
    expect(ofOthers).toEqual({ keys: [] })
    const admin = await signIn(office)
    const list = await (await office.send('GET', '/v1/office/keys', { headers: { cookie: admin } })).json()
    expect(list).toMatchObject({ keys: [{ id: row.id, usedAt: expect.any(String) }] })
    expect((await office.post(`/v1/office/keys/${row.id}/revoke`, {}, { cookie })).status).toBe(404)
    expect((await office.post(`/v1/office/keys/${row.id}/revoke`, {}, { cookie: admin })).status).toBe(204)
    expect((await ask('/me')).status).toBe(401)

    const other = await makeKey(office, { days: 2 })
    office.pass(2 * 24 * 3_600_000 + 1)
    expect((await reader(office, other.key)('/me')).status).toBe(401)
  })

  it('ends the keys of an account that is disabled, for good, and nobody else’s', async () => {
    await using office = await openFullOffice(store)
    const [admin, coordinator] = [await signIn(office), await signIn(office, 'dieu-phoi')]
    const own = await makeKey(office)
    const request = { name: 'Excel của tỉnh', areas: [AREAS[0]], days: 30, readsPersonal: false }
    const given = await office.post('/v1/office/keys', request, { cookie: coordinator })
    const ask = reader(office, ApiKeyResponse.parse(await given.json()).key)
    expect((await ask('/me')).status).toBe(200)
    const { id } = await office.office.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'dieu-phoi')
      .executeTakeFirstOrThrow()
    await office.post(`/v1/office/accounts/${id}/disable`, {}, { cookie: admin })
    expect((await ask('/me')).status).toBe(401)
    await office.post(`/v1/office/accounts/${id}/enable`, {}, { cookie: admin })
    expect((await ask('/me')).status).toBe(401)
    expect((await reader(office, own.key)('/me')).status).toBe(200)
  })

  it('ends the keys of an account whose new role may make none, and leaves them where it may', async () => {
    await using office = await openFullOffice(store)
    const [admin, coordinator] = [await signIn(office), await signIn(office, 'dieu-phoi')]
    const request = { name: 'Excel của tỉnh', areas: [AREAS[0]], days: 30, readsPersonal: false }
    const given = await office.post('/v1/office/keys', request, { cookie: coordinator })
    const ask = reader(office, ApiKeyResponse.parse(await given.json()).key)
    const { id } = await office.office.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'dieu-phoi')
      .executeTakeFirstOrThrow()
    await office.post(`/v1/office/accounts/${id}/role`, { role: 'administrator' }, { cookie: admin })
    expect((await ask('/me')).status).toBe(200)
    await office.post(`/v1/office/accounts/${id}/role`, { role: 'consultant' }, { cookie: admin })
    expect((await ask('/me')).status).toBe(401)
  })

  it('closes for a while to who asks too much, and to who tries keys', async () => {
    await using office = await openFullOffice(store)
    const { key, row } = await makeKey(office)
    await office.office.db
      .insertInto('attempt')
      .values({ door: `api:key:${row.id}`, tries: 1_800, since: new Date(office.office.nowMs()).toISOString() })
      .execute()
    const busy = await reader(office, key)('/me')
    expect([busy.status, Number(busy.headers.get('retry-after')) > 0]).toEqual([429, true])
    const statuses = new Set<number>()
    for (let at = 0; at < 62; at += 1) statuses.add((await reader(office, `slk_${'x'.repeat(40)}`)('/me')).status)
    expect([...statuses]).toEqual([401, 429])
  })
})
