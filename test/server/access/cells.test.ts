import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givesOf, ROLES } from '../../../src/domain/records/role.ts'
import { PushRequest } from '../../../src/protocol/push.ts'
import { ROUTES } from '../../../src/server/access/routes.ts'
import { API_ROUTES } from '../../../src/server/api/api-routes.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { newId, problemOf } from '../visitors.ts'
import type { Ask, Route } from './act.ts'
import { type Actor, everybody, STOPPED } from './actors.ts'
import { ACTS, askAs } from './acts.ts'
import { Things } from './things.ts'

const ROUTE_LIST = Object.keys(ROUTES) as Route[]

/** The door does not know who it is, or knows and does not let them. */
const REFUSED = [401, 403]

/** `GET /*` of an office whose app was not built. */
const isDone = (route: Route, status: number): boolean =>
  (status >= 200 && status < 300) || (route === 'GET /*' && status === 503)

it('knows every route of the office, and no other', async () => {
  await using office = await openOffice('SQLite')
  const declared = new Set(API_ROUTES.flatMap(({ mount, path }) => mount ?? [path.replaceAll(/\{(\w+)\}/g, ':$1')]))
  const served = office.app.routes.flatMap(({ method, path }) => {
    // What is answered to every address alike: what goes before each request, and that there is nothing.
    if (method === 'ALL') return []
    const isApi = path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json'
    if (isApi) expect(declared).toContain(path.slice('/api/v1'.length))
    return [isApi ? `${method} /api/v1/*` : `${method} ${path}`]
  })
  expect(new Set(served)).toEqual(new Set(ROUTE_LIST.map((route) => route.split('?')[0])))
})

/** Rows of what an act leaves behind. */
const LEFT_BEHIND = [
  ...(['record', 'mutation', 'area', 'audit', 'api_key', 'enrolment_code', 'account', 'session', 'passkey'] as const),
  ...(['challenge', 'file', 'quarantine', 'person_request', 'erasure', 'erasure_reach', 'attestation'] as const),
]

const countRows = async ({ office: { db } }: TestOffice): Promise<unknown[]> => {
  const counts: unknown[] = []
  for (const table of LEFT_BEHIND)
    counts.push(
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('rows'))
        .executeTakeFirst(),
    )
  return counts
}

/** A stopped phone's push is kept, yet answered like a refusal: an app that knows of no quarantine goes on holding what it sent. */
const isKept = async ({ office: { db } }: TestOffice, route: Route, { body }: Ask): Promise<boolean> => {
  if (route !== 'POST /v1/push') return false
  const sent = PushRequest.parse(body).mutations.map(({ m }) => m)
  const kept = await db.selectFrom('quarantine').select('m').where('m', 'in', sent).execute()
  return kept.length === sent.length
}

describe.each(STORES)('who may do what, over %s', (store) => {
  let office: TestOffice
  let things: Things
  let actors: Actor[]

  beforeAll(async () => {
    office = await openOffice(store)
    things = new Things(office)
    actors = await everybody(office)
  })
  afterAll(() => office[Symbol.asyncDispose]())

  it.each(ROUTE_LIST)(
    'is as the table says for everybody at %s, and what is refused leaves nothing behind',
    async (route) => {
      const aim = { things, area: AREAS[0], isThere: true }
      const refused = await ACTS[route](aim)
      const before = await countRows(office)
      const wrong: string[] = []
      for (const { name, headers, may } of actors) {
        if (may(ROUTES[route])) continue
        const { status } = await askAs(things, route, refused, headers)
        if (!REFUSED.includes(status)) wrong.push(`${name} was not refused: ${status}`)
      }
      expect(await countRows(office)).toEqual(before)
      for (const { name, headers, may } of actors) {
        if (!may(ROUTES[route])) continue
        const ask = await ACTS[route]({ ...aim, who: headers })
        const { status } = await askAs(things, route, ask, headers)
        const isRight = name === STOPPED && status === 401 ? await isKept(office, route, ask) : isDone(route, status)
        if (!isRight) wrong.push(`${name} was refused: ${status}`)
      }
      expect(wrong).toEqual([])
    },
  )

  it('is so for each route of the API', async () => {
    const wrong: string[] = []
    for (const { path, isOpen } of API_ROUTES)
      for (const { name, headers, may } of actors) {
        const ask = { path: `/api/v1${path.replace('{id}', newId())}` }
        const { status } = await askAs(things, 'GET /api/v1/*', ask, headers)
        const isRight = may(isOpen ? 'read-api-document' : 'read-api')
          ? status === 200 || (status === 404 && path.includes('{id}'))
          : REFUSED.includes(status)
        if (!isRight) wrong.push(`${path} by ${name}: ${status}`)
      }
    expect(wrong).toEqual([])
  })

  it.each(ROLES.filter((role) => givesOf(role).length > 0))(
    'lets a desk of role %s give the roles that it may, and no commune that is not there',
    async (giver) => {
      const headers = actors.find(({ name }) => name === `a desk of role ${giver}`)?.headers ?? {}
      const give = (role: string, areas: readonly string[]): Promise<Response> => {
        const body = { name: 'Lê Ba', role, areas }
        return askAs(things, 'POST /v1/office/codes', { path: '/v1/office/codes', body }, headers)
      }
      for (const role of ROLES) {
        const answer = await give(role, [AREAS[0]])
        expect([role, answer.status]).toEqual([role, givesOf(giver).includes(role) ? 200 : 403])
      }
      expect(await problemOf(await give('officer', ['00001']))).toMatchObject({
        code: 'out-of-scope',
        paths: ['areas'],
      })
    },
  )
})
