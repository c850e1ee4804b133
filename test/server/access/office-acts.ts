import type { PersonRequest } from '../../../src/protocol/people.ts'
import { newId } from '../visitors.ts'
import { type Act, type Aim, at, idOf, type Route } from './act.ts'
import { forgottenLock } from './credentials.ts'
import { personDraft } from './things.ts'

const instanceOf = async ({ things, area, isThere }: Aim): Promise<string> =>
  isThere ? things.submission(area) : `uuid:${newId()}`
const personRequest = async (aim: Aim, tail = '', state?: PersonRequest['state']): Promise<string> =>
  `/v1/office/people/${aim.area}/${await idOf(aim, () => aim.things.personRequest(aim.area, state))}${tail}`

/** How everything else at the desk is asked. */
export const OFFICE_ACTS = {
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
  'GET /v1/office/quarantine': at('/v1/office/quarantine'),
  'POST /v1/office/quarantine/decide': async (aim) => ({
    path: '/v1/office/quarantine/decide',
    body: {
      device: await idOf(aim, () => aim.things.quarantined(aim.area)),
      take: false,
      reason: 'Không phải của máy',
    },
  }),
  'GET /v1/office/people': at('/v1/office/people'),
  'POST /v1/office/people': ({ area }) => ({ path: '/v1/office/people', body: personDraft(area) }),
  'GET /v1/office/people/:area/:id': async (aim) => ({ path: await personRequest(aim) }),
  'POST /v1/office/people/:area/:id/acknowledge': async (aim) => ({
    path: await personRequest(aim, '/acknowledge'),
    body: {},
  }),
  'POST /v1/office/people/:area/:id/refuse': async (aim) => ({
    path: await personRequest(aim, '/refuse'),
    body: { ground: 'Hồ sơ đã nộp phải được lưu' },
  }),
  'POST /v1/office/people/:area/:id/finish': async (aim) => ({
    path: await personRequest(aim, '/finish'),
    body: { answer: 'Đã làm' },
  }),
  'GET /v1/office/people/:area/:id/held': async (aim) => ({ path: await personRequest(aim, '/held') }),
  'GET /v1/office/people/:area/:id/export': async (aim) => ({ path: await personRequest(aim, '/export') }),
  'POST /v1/office/people/:area/:id/correct': async (aim) => ({ path: await personRequest(aim, '/correct'), body: {} }),
  'POST /v1/office/people/:area/:id/erase': async (aim) => ({
    path: await personRequest(aim, '/erase'),
    body: { items: [{ area: aim.area, record: await aim.things.record(aim.area), whole: true, paths: [] }] },
  }),
  'POST /v1/office/people/:area/:id/devices/:device': async (aim) => ({
    path: await personRequest(aim, `/devices/${await aim.things.device(aim.area)}`, 'carried-out'),
    body: {},
  }),
  'GET /v1/office/recovery/key': at('/v1/office/recovery/key'),
  'POST /v1/office/recovery/answer': async (aim) => ({
    path: '/v1/office/recovery/answer',
    body: { request: await forgottenLock(aim.things.office, await idOf(aim, () => aim.things.device(aim.area))) },
  }),
  'GET /v1/office/retention': at('/v1/office/retention'),
  'GET /v1/office/integrity/devices': at('/v1/office/integrity/devices'),
  'GET /v1/office/integrity/audit': at('/v1/office/integrity/audit'),
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
} satisfies Partial<Record<Route, Act>>
