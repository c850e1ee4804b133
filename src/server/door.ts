import type { Context } from 'hono'
import type { Role } from '../domain/records/role.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { type Action, mayDo, type Principal } from './access.ts'
import type { Office } from './office.ts'
import { problem } from './problems.ts'
import { readCookie } from './session-cookie.ts'
import { resolveAreas } from './storage/areas.ts'
import { deviceById, deviceByToken } from './storage/devices.ts'
import { sessionOf } from './storage/sessions.ts'

export type Entered = { kind: 'entered'; principal: Principal } | { kind: 'refused'; response: Response }

const refused = (c: Context, code: ProblemCode): Entered => ({ kind: 'refused', response: problem(c, code) })

/** Who asks: a phone by its bearer token, or a signed-in office browser by its cookie. */
export const enter = async (office: Office, c: Context): Promise<Entered> => {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) return byToken(office, c, bearer)
  if (c.req.header('authorization') !== undefined) return refused(c, 'unauthorised')
  const cookie = readCookie(office, c, 'session')
  return cookie === undefined ? refused(c, 'unauthorised') : bySession(office, c, cookie)
}

/** The same, for one action at the desk. */
export const enterDesk = async (office: Office, c: Context, action: Action): Promise<Entered> => {
  const entered = await enter(office, c)
  if (entered.kind === 'refused' || mayDo(entered.principal, action)) return entered
  return refused(c, 'forbidden')
}

const byToken = async (office: Office, c: Context, token: string): Promise<Entered> => {
  const device = await deviceByToken(office.db, token)
  if (device === undefined) return refused(c, 'unauthorised')
  if (device.revoked_at !== null) return refused(c, 'device-revoked')
  const areas = (await resolveAreas(office.db, device.areas)).map((area) => area.code)
  return { kind: 'entered', principal: { device: device.id, name: device.name, role: device.role as Role, areas } }
}

const bySession = async (office: Office, c: Context, token: string): Promise<Entered> => {
  // A cookie comes along with requests that other sites start: those are told by this header, which every browser of the last years sends.
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return refused(c, 'forbidden')
  const session = await sessionOf(office.db, token, office.nowMs())
  if (session === undefined) return refused(c, 'unauthorised')
  const device = await deviceById(office.db, session.device)
  if (device?.revoked_at !== null) return refused(c, 'device-revoked')
  const areas = (await resolveAreas(office.db, session.areas)).map((area) => area.code)
  return {
    kind: 'entered',
    principal: {
      ...{ device: session.device, name: session.name, role: session.role as Role, areas },
      ...{ account: session.id, session: session.session },
    },
  }
}
