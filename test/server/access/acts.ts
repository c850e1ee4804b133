import 'fake-indexeddb/auto'
import { packBundle } from '../../../src/device/pack-bundle.ts'
import type { AreaCode } from '../../../src/domain/records/envelope.ts'
import { PROTOCOL, SCHEMA } from '../../../src/protocol/version.ts'
import type { ROUTES } from '../../../src/server/access/routes.ts'
import { producersPhone } from '../../store/producers-phone.ts'
import { PASSWORD, USERS } from '../offices.ts'
import { PRODUCERS_FILE, postOf, visitXml } from '../openrosa-phone.ts'
import { partOf } from '../part-of.ts'
import { sha256Of } from '../pictures.ts'
import { newId, producerData } from '../visitors.ts'
import type { Things } from './things.ts'

export type Route = keyof typeof ROUTES

/** A request, without who asks. */
export interface Ask {
  readonly path: string
  /** JSON, unless it is bytes already. */
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** Where the act is done, and whether what it is about is there. */
interface Aim {
  readonly things: Things
  readonly area: AreaCode
  readonly isThere: boolean
}

/** How a route is asked for something that it answers with what was asked for, to whoever may. */
type Act = (aim: Aim) => Promise<Ask> | Ask

const EVERY_PAGE = { protocol: PROTOCOL, schema: SCHEMA }

/** Its id, or one that nothing has. */
const idOf = async ({ isThere }: Aim, made: () => Promise<string>): Promise<string> => (isThere ? made() : newId())
const shaOf = async ({ things, area, isThere }: Aim): Promise<string> =>
  isThere ? things.file(area) : sha256Of(Buffer.from(newId()))
const instanceOf = async ({ things, area, isThere }: Aim): Promise<string> =>
  isThere ? things.submission(area) : `uuid:${newId()}`

const at =
  (path: string): Act =>
  () => ({ path })

let bundle: Promise<Uint8Array<ArrayBuffer>> | undefined
/** A self-assessment as a producer's phone sends it. */
const selfAssessment = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const phone = await producersPhone()
  await phone.answer({ '1.1': 1 })
  const content = await phone.handOver()
  const header = { device: content.device, holder: '', madeAt: '2026-11-02T02:00:00.000Z', count: 1 }
  const made = await packBundle({ content, header, bytesOf: phone.store.bytesOf })
  if (made.kind !== 'packed') throw new Error(made.kind)
  return new Uint8Array(await made.blob.arrayBuffer())
}

/** Every route, as it is asked. One that has no entry does not compile. */
export const ACTS: Readonly<Record<Route, Act>> = {
  'GET /healthz': at('/healthz'),
  'POST /v1/enrol': async ({ things, area }) => ({
    path: '/v1/enrol',
    body: { protocol: PROTOCOL, code: await things.code(area), device: newId(), label: 'Máy thử' },
  }),
  'POST /v1/push': async ({ things, area }) => ({
    path: '/v1/push',
    body: { protocol: PROTOCOL, waiting: 0, mutations: [(await things.writer(area)).write({ area })] },
  }),
  'POST /v1/pull': () => ({ path: '/v1/pull', body: EVERY_PAGE }),
  'POST /v1/hand-in': async ({ things, area }) => {
    const writer = await things.writer(area)
    return { path: '/v1/hand-in', body: partOf(writer, [writer.write({ area, set: producerData() })]) }
  },
  'GET /v1/history/:record': async (aim) => ({
    path: `/v1/history/${await idOf(aim, () => aim.things.record(aim.area))}`,
  }),
  'POST /v1/files': async (aim) => ({
    path: '/v1/files',
    body: { protocol: PROTOCOL, files: [{ area: aim.area, sha256: await shaOf(aim) }] },
  }),
  'PUT /v1/files/:area/:sha256/:from': async (aim) => ({
    path: `/v1/files/${aim.area}/${await shaOf(aim)}/0`,
    body: new Uint8Array(16),
  }),
  'GET /v1/files/:area/:sha256': async (aim) => ({ path: `/v1/files/${aim.area}/${await shaOf(aim)}` }),
  'GET /v1/intake/areas': at('/v1/intake/areas'),
  'POST /v1/intake/receipt': async ({ things, area }) => ({
    path: '/v1/intake/receipt',
    body: { receipt: (await things.intake(area)).receipt },
  }),
  'POST /v1/intake/:area': async ({ area }) => {
    bundle ??= selfAssessment()
    return { path: `/v1/intake/${area}`, body: await bundle }
  },
  'GET /v1/intake': at('/v1/intake'),
  'GET /v1/intake/:area/:id': async (aim) => ({
    path: `/v1/intake/${aim.area}/${await idOf(aim, async () => (await aim.things.intake(aim.area)).id)}`,
  }),
  'POST /v1/intake/:area/:id/decide': async (aim) => ({
    path: `/v1/intake/${aim.area}/${await idOf(aim, async () => (await aim.things.intake(aim.area)).id)}/decide`,
    body: { state: 'taken' },
  }),
  'POST /v1/office/sign-in': () => ({
    path: '/v1/office/sign-in',
    body: { protocol: PROTOCOL, username: USERS.administrator, password: PASSWORD, device: newId() },
  }),
  // Of somebody else's session: who asks goes on asking.
  'POST /v1/office/sign-out': () => ({ path: '/v1/office/sign-out', body: {}, headers: { cookie: '' } }),
  'GET /v1/office/me': at('/v1/office/me'),
  'GET /v1/office/areas': at('/v1/office/areas'),
  'GET /v1/office/served-areas': at('/v1/office/served-areas'),
  'POST /v1/office/served-areas': ({ area }) => ({
    path: '/v1/office/served-areas',
    body: { areas: [{ code: area, name: `Phường ${area}` }] },
  }),
  'POST /v1/office/served-areas/:code/merge': async ({ things, isThere }) => ({
    path: `/v1/office/served-areas/${isThere ? await things.newArea() : '89999'}/merge`,
    body: { into: isThere ? await things.newArea() : '89998' },
  }),
  'GET /v1/office/retention': at('/v1/office/retention'),
  'GET /v1/office/provinces': at('/v1/office/provinces'),
  'GET /v1/office/provinces/:code': at('/v1/office/provinces/44'),
  'GET /v1/office/devices': at('/v1/office/devices'),
  'POST /v1/office/codes': ({ area }) => ({
    path: '/v1/office/codes',
    body: { name: 'Lê Văn Ba', role: 'officer', areas: [area] },
  }),
  'POST /v1/office/devices/:id/areas': async (aim) => ({
    path: `/v1/office/devices/${await idOf(aim, () => aim.things.device(aim.area))}/areas`,
    body: { areas: ['19333'] },
  }),
  'POST /v1/office/devices/:id/revoke': async (aim) => ({
    path: `/v1/office/devices/${await idOf(aim, () => aim.things.device(aim.area))}/revoke`,
    body: {},
  }),
  'GET /v1/office/accounts': at('/v1/office/accounts'),
  'POST /v1/office/accounts': ({ area }) => ({
    path: '/v1/office/accounts',
    body: { username: `u${newId().slice(-12)}`, name: 'Lê Ba', role: 'officer', areas: [area], password: PASSWORD },
  }),
  'POST /v1/office/accounts/:id/areas': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/areas`,
    body: { areas: ['19333'] },
  }),
  'POST /v1/office/accounts/:id/disable': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/disable`,
    body: {},
  }),
  'GET /v1/office/reports': at('/v1/office/reports'),
  'GET /v1/office/reports/kept/:period/:format': async ({ things, isThere }) => ({
    path: `/v1/office/reports/kept/${isThere ? await things.report('2026-09') : '2026-08'}/docx`,
  }),
  'GET /v1/office/reports/make/:period/:format': at('/v1/office/reports/make/2026-10/xlsx'),
  'GET /v1/office/keys': at('/v1/office/keys'),
  'POST /v1/office/keys': ({ area }) => ({
    path: '/v1/office/keys',
    body: { name: 'Sở', areas: [area], readsPersonal: true, days: 30 },
  }),
  'POST /v1/office/keys/:id/revoke': async (aim) => ({
    path: `/v1/office/keys/${await idOf(aim, () => aim.things.key(aim.area))}/revoke`,
    body: {},
  }),
  'POST /v1/office/exports/personal': () => ({ path: '/v1/office/exports/personal', body: { tables: ['producers'] } }),
  'POST /v1/office/openrosa/keys': ({ area }) => ({
    path: '/v1/office/openrosa/keys',
    body: { name: 'Hồ Văn B', areas: [area] },
  }),
  'GET /v1/office/openrosa/submissions': at('/v1/office/openrosa/submissions'),
  'POST /v1/office/openrosa/read-again': async (aim) => ({
    path: '/v1/office/openrosa/read-again',
    body: { area: aim.area, instance: await instanceOf(aim) },
  }),
  'GET /v1/office/openrosa/submission.xml': async (aim) => ({
    path: `/v1/office/openrosa/submission.xml?area=${aim.area}&instance=${await instanceOf(aim)}`,
  }),
  'GET /v1/office/openrosa/attachment': async (aim) => ({
    path: `/v1/office/openrosa/attachment?area=${aim.area}&instance=${await instanceOf(aim)}&name=anh.jpg`,
  }),
  'GET /openrosa/formList': at('/openrosa/formList'),
  'GET /openrosa/form': at('/openrosa/form?id=visit-note&version=1'),
  'GET /openrosa/manifest': at('/openrosa/manifest?id=visit-note&version=1'),
  'GET /openrosa/lists/:name': at(`/openrosa/lists/${PRODUCERS_FILE}`),
  'GET /openrosa/submission': at('/openrosa/submission'),
  'POST /openrosa/submission': () => ({ path: '/openrosa/submission', ...postOf(visitXml('new')) }),
  'GET /api/v1/openapi.json': at('/api/v1/openapi.json'),
  'GET /api/v1/*': async (aim) => ({
    path: `/api/v1/records/producer/${await idOf(aim, () => aim.things.record(aim.area))}`,
  }),
  'GET /api/v1/*?include=personal': async (aim) => ({
    path: `/api/v1/records/producer/${await idOf(aim, () => aim.things.record(aim.area))}?include=personal`,
  }),
  'GET /*': at('/'),
}

/** Asks in somebody's name, each time from another address, so that no count of tries is full. */
let asked = 0
export const askAs = (
  { office }: Things,
  route: Route,
  { path, body, headers = {} }: Ask,
  who: Readonly<Record<string, string>>,
): Promise<Response> => {
  asked += 1
  const isBytes = body instanceof Uint8Array
  return office.send(route.split(' ')[0] ?? '', path, {
    from: `198.51.${Math.floor(asked / 250)}.${asked % 250}`,
    headers: { ...(isBytes ? {} : { 'content-type': 'application/json' }), ...who, ...headers },
    ...(body === undefined ? {} : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  })
}
