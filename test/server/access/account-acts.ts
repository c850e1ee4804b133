import type { Uuid } from '../../../src/domain/records/envelope.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { PASSWORD, USERS } from '../offices.ts'
import { newId } from '../visitors.ts'
import { type Act, type Aim, at, idOf, type Route } from './act.ts'
import { accountOf, passkeyOf, passkeySignIn, registrationOf, sessionOf, twinOf } from './credentials.ts'

/** The account of who asks, or somebody else's in the commune. */
const ownAccount = async ({ things, area, who = {} }: Aim): Promise<Uuid> =>
  (await accountOf(things.office, who)) ?? (await things.account(area))

const ownPasskey = (aim: Aim): Promise<string> =>
  idOf(aim, async () => (await passkeyOf(aim.things.office, await ownAccount(aim))).id)

/** How accounts are signed in, managed by their users and by the administrator. */
export const ACCOUNT_ACTS = {
  'POST /v1/office/sign-in': () => ({
    path: '/v1/office/sign-in',
    body: { protocol: PROTOCOL, username: USERS.administrator, password: PASSWORD, device: newId() },
    headers: { cookie: '' },
  }),
  'GET /v1/office/door': at('/v1/office/door'),
  'POST /v1/office/passkey/options': () => ({ path: '/v1/office/passkey/options', body: {} }),
  // In a browser of its own: the session that a browser had before ends.
  'POST /v1/office/passkey/sign-in': async ({ things, area }) => ({
    path: '/v1/office/passkey/sign-in',
    body: await passkeySignIn(things.office, await things.account(area)),
    headers: { cookie: '' },
  }),
  // Of somebody else's session: who asks goes on asking.
  'POST /v1/office/sign-out': () => ({ path: '/v1/office/sign-out', body: {}, headers: { cookie: '' } }),
  'GET /v1/office/account/sessions': at('/v1/office/account/sessions'),
  'POST /v1/office/account/sessions/end-others': () => ({
    path: '/v1/office/account/sessions/end-others',
    body: {},
  }),
  'POST /v1/office/account/sessions/:id/end': async (aim) => ({
    path: `/v1/office/account/sessions/${await idOf(aim, async () => (await sessionOf(aim.things.office, await ownAccount(aim))).id)}/end`,
    body: {},
  }),
  'POST /v1/office/account/password': async (aim) => ({
    path: '/v1/office/account/password',
    body: { old: PASSWORD, new: `${PASSWORD}-moi` },
    headers: aim.who === undefined ? {} : ((await twinOf(aim.things.office, aim.who))?.headers ?? {}),
  }),
  'GET /v1/office/account/passkeys': at('/v1/office/account/passkeys'),
  'POST /v1/office/account/passkeys/options': () => ({
    path: '/v1/office/account/passkeys/options',
    body: { password: PASSWORD },
  }),
  'POST /v1/office/account/passkeys': async (aim) => ({
    path: '/v1/office/account/passkeys',
    body: { name: 'Khóa', credential: (await registrationOf(aim.things.office, await ownAccount(aim))).credential },
  }),
  'POST /v1/office/account/passkeys/:id/name': async (aim) => ({
    path: `/v1/office/account/passkeys/${await ownPasskey(aim)}/name`,
    body: { name: 'Máy văn phòng' },
  }),
  'POST /v1/office/account/passkeys/:id/remove': async (aim) => ({
    path: `/v1/office/account/passkeys/${await ownPasskey(aim)}/remove`,
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
  'POST /v1/office/accounts/:id/role': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/role`,
    body: { role: 'consultant' },
  }),
  'POST /v1/office/accounts/:id/disable': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/disable`,
    body: {},
  }),
  'GET /v1/office/accounts/:id/sessions': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/sessions`,
  }),
  'POST /v1/office/accounts/:id/sessions/end': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/sessions/end`,
    body: {},
  }),
  'POST /v1/office/accounts/:id/enable': async (aim) => ({
    path: `/v1/office/accounts/${await idOf(aim, () => aim.things.account(aim.area))}/enable`,
    body: {},
  }),
} satisfies Partial<Record<Route, Act>>
