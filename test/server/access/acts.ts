import 'fake-indexeddb/auto'
import { packBundle } from '../../../src/device/pack-bundle.ts'
import { checkCodeOf } from '../../../src/domain/integrity/check-code.ts'
import { PROTOCOL, SCHEMA } from '../../../src/protocol/version.ts'
import { producersPhone } from '../../store/producers-phone.ts'
import { PRODUCERS_FILE, postOf, visitXml } from '../openrosa-phone.ts'
import { partOf } from '../part-of.ts'
import { sha256Of } from '../pictures.ts'
import { newId, producerData } from '../visitors.ts'
import { ACCOUNT_ACTS } from './account-acts.ts'
import { type Act, type Aim, type Ask, at, idOf, type Route } from './act.ts'
import { keyRequest, signedNonce, twinOf, type Who } from './credentials.ts'
import { OFFICE_ACTS } from './office-acts.ts'
import type { Things } from './things.ts'

const shaOf = async ({ things, area, isThere }: Aim): Promise<string> =>
  isThere ? things.file(area) : sha256Of(Buffer.from(newId()))

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
  ...ACCOUNT_ACTS,
  ...OFFICE_ACTS,
  'GET /healthz': at('/healthz'),
  'POST /v1/enrol': async ({ things, area }) => ({
    path: '/v1/enrol',
    body: { protocol: PROTOCOL, code: await things.code(area), device: newId(), label: 'Máy thử' },
  }),
  'POST /v1/push': async ({ things, area }) => ({
    path: '/v1/push',
    body: { protocol: PROTOCOL, waiting: 0, mutations: [(await things.writer(area)).write({ area })] },
  }),
  'POST /v1/token/nonce': () => ({ path: '/v1/token/nonce', body: {} }),
  'POST /v1/token': async ({ things, area }) => ({ path: '/v1/token', body: await signedNonce(things, area) }),
  'POST /v1/device-key': async (aim) => {
    const twin = aim.who === undefined ? undefined : await twinOf(aim.things.office, aim.who)
    const body = await keyRequest(twin?.device ?? newId())
    return { path: '/v1/device-key', body, ...(twin === undefined ? {} : { headers: twin.headers }) }
  },
  'POST /v1/quarantine': async ({ things, area }) => ({
    path: '/v1/quarantine',
    body: { protocol: PROTOCOL, mutations: [(await things.writer(area)).write({ area })] },
  }),
  'POST /v1/pull': () => ({ path: '/v1/pull', body: { protocol: PROTOCOL, schema: SCHEMA } }),
  'POST /v1/hand-in': async ({ things, area }) => {
    const writer = await things.writer(area)
    return { path: '/v1/hand-in', body: partOf(writer, [writer.write({ area, set: producerData() })]) }
  },
  'GET /v1/history/:record': async (aim) => ({
    path: `/v1/history/${await idOf(aim, () => aim.things.record(aim.area))}`,
  }),
  'GET /v1/attestations/:record': async (aim) => ({
    path: `/v1/attestations/${await idOf(aim, () => aim.things.attestation(aim.area))}`,
  }),
  'POST /v1/check': () => ({ path: '/v1/check', body: { code: checkCodeOf('f'.repeat(64)) } }),
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
  who: Who,
): Promise<Response> => {
  asked += 1
  const isBytes = body instanceof Uint8Array
  return office.send(route.split(' ')[0] ?? '', path, {
    from: `198.51.${Math.floor(asked / 250)}.${asked % 250}`,
    headers: { 'content-type': `application/${isBytes ? 'octet-stream' : 'json'}`, ...who, ...headers },
    ...(body === undefined ? {} : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  })
}
