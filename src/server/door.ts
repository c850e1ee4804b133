import type { Context } from 'hono'
import type { Instant } from '../domain/records/envelope.ts'
import type { Role } from '../domain/records/role.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { ACTIONS, type Action, type DeskAction, type HandingOver } from './access/actions.ts'
import { mayDo, type Principal } from './access.ts'
import { nowOf, type Office } from './office.ts'
import { problem } from './problems.ts'
import { readCookie } from './session-cookie.ts'
import { noteUse } from './storage/access.ts'
import { resolveAreas } from './storage/areas.ts'
import { deviceById, deviceByToken } from './storage/devices.ts'
import { sessionOf } from './storage/sessions.ts'

interface Refused {
  readonly kind: 'refused'
  readonly response: Response
}
export type Entered = { kind: 'entered'; principal: Principal; lastSeenAt: Instant | null } | Refused
interface EnteredWriter {
  readonly kind: 'entered'
  readonly principal: Principal
  readonly isRevoked: boolean
  /** When it was here before, as far as that was noted. */
  readonly lastSeenAt: Instant | null
}

const refused = (c: Context, code: ProblemCode): Refused => ({ kind: 'refused', response: problem(c, code) })

/** The token that a request brings. */
export const bearerOf = (c: Context): string | undefined =>
  /^Bearer ([\w-]{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1]

/**
 * Who asks, if they may do this (`access/actions.ts`): a phone by its bearer token, or a signed-in office browser by its cookie. A stopped phone may do
 * nothing.
 */
export const enter = async (office: Office, c: Context, action: Action): Promise<Entered> => {
  const entered = await whoAsks(office, c)
  if (entered.kind === 'entered' && entered.isRevoked) return refused(c, 'device-revoked')
  return allowed(c, entered, action)
}

/** The same for what only a desk does. */
export const enterDesk = (office: Office, c: Context, action: DeskAction): Promise<Entered> => enter(office, c, action)

/** The same for stopped phones, too, or for them alone: they may hand over what they still hold, and read nothing. */
export const enterToHandOver = async (
  office: Office,
  c: Context,
  action: HandingOver,
): Promise<EnteredWriter | Refused> => {
  const entered = allowed(c, await whoAsks(office, c), action)
  const isForStopped = ACTIONS[action].stopped === 'only'
  return entered.kind === 'entered' && isForStopped && !entered.isRevoked ? refused(c, 'forbidden') : entered
}

const allowed = <T extends EnteredWriter | Refused>(c: Context, entered: T, action: Action): T | Refused =>
  entered.kind === 'refused' || mayDo(entered.principal, action) ? entered : refused(c, 'forbidden')

const whoAsks = async (office: Office, c: Context): Promise<EnteredWriter | Refused> => {
  if (bearerOf(c) !== undefined) return byToken(office, c)
  if (c.req.header('authorization') !== undefined) return refused(c, 'unauthorised')
  const cookie = readCookie(office, c, 'session')
  return cookie === undefined ? refused(c, 'unauthorised') : bySession(office, c, cookie)
}

type Device = NonNullable<Awaited<ReturnType<typeof deviceByToken>>>

/** The device of the token that a request brings, stopped or not. */
const deviceOf = async (office: Office, c: Context): Promise<{ kind: 'entered'; device: Device } | Refused> => {
  const device = await deviceByToken(office.db, bearerOf(c) ?? '')
  if (device === undefined) return refused(c, 'unauthorised')
  if (device.token_expires_at !== null && device.token_expires_at <= nowOf(office)) return refused(c, 'token-expired')
  await noteUse(office.db, device)
  return { kind: 'entered', device }
}

/** The phone itself, by its token. */
export const enterByToken = async (office: Office, c: Context): ReturnType<typeof deviceOf> => {
  const found = await deviceOf(office, c)
  return found.kind === 'entered' && found.device.revoked_at !== null ? refused(c, 'device-revoked') : found
}

const byToken = async (office: Office, c: Context): Promise<EnteredWriter | Refused> => {
  const found = await deviceOf(office, c)
  if (found.kind === 'refused') return found
  const { device } = found
  const areas = (await resolveAreas(office.db, device.areas)).map((area) => area.code)
  const principal = { device: device.id, name: device.name, role: device.role as Role, areas }
  return { kind: 'entered', principal, isRevoked: device.revoked_at !== null, lastSeenAt: device.last_seen_at }
}

const bySession = async (office: Office, c: Context, token: string): Promise<EnteredWriter | Refused> => {
  // A cookie comes along with requests that other sites start: those are told by this header, which every browser of the last years sends.
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return refused(c, 'forbidden')
  const session = await sessionOf(office.db, token, office.nowMs())
  if (session === undefined) return refused(c, 'unauthorised')
  const device = await deviceById(office.db, session.device)
  if (device?.revoked_at !== null) return refused(c, 'device-revoked')
  const areas = (await resolveAreas(office.db, session.areas)).map((area) => area.code)
  return {
    ...{ kind: 'entered', isRevoked: false, lastSeenAt: device.last_seen_at },
    principal: {
      ...{ device: session.device, name: session.name, role: session.role as Role, areas },
      ...{ account: session.id, session: session.session },
    },
  }
}
