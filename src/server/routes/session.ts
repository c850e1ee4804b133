import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Role } from '../../domain/records/role.ts'
import { type Identity, SignInRequest, type SignInResponse } from '../../protocol/enrol.ts'
import { readBody } from '../body.ts'
import { enter, SESSION_COOKIE } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { leaseFor } from '../office-key.ts'
import { problem } from '../problems.ts'
import { closeSession, openSession, signIn } from '../storage/accounts.ts'
import { resolveAreas } from '../storage/areas.ts'
import { type Door, knock, opened } from '../storage/attempts.ts'
import { note } from '../storage/audit.ts'
import { registerBrowser } from '../storage/devices.ts'

/** Wrong passwords for one user, and from one address, in a quarter of an hour. */
const MOST_FOR_USER = 10
const MOST_FROM_ADDRESS = 60

const isSecure = (c: Context): boolean =>
  c.req.header('x-forwarded-proto') === 'https' || new URL(c.req.url).protocol === 'https:'

/** Sign-in and sign-out of the office. Known and unknown users are refused alike, in words and in time. */
export const sessionRoutes = (office: Office): Hono =>
  new Hono()
    .post('/sign-in', async (c) => {
      const body = await readBody(c, SignInRequest)
      if (body.kind === 'refused') return body.response
      const { username, password, device } = body.value
      const doors: Door[] = [
        { name: `sign-in:user:${username}`, most: MOST_FOR_USER },
        { name: `sign-in:from:${getConnInfo(c).remote.address ?? ''}`, most: MOST_FROM_ADDRESS },
      ]
      for (const door of doors) {
        const wait = await knock(office.db, door, office.nowMs())
        if (wait !== undefined) return problem(c, 'too-many-requests', { retryAfterSeconds: wait })
      }
      const account = await signIn(office.db, username, password)
      if (account === undefined) return problem(c, 'sign-in-failed')
      for (const door of doors) await opened(office.db, door)
      const holder = { name: account.name, role: account.role as Role, areas: account.areas, account: account.id }
      const isBrowser = await registerBrowser(office.db, device, 'văn phòng', holder, nowOf(office))
      if (!isBrowser) return problem(c, 'forbidden', { paths: ['device'] })
      const token = await openSession(office.db, account.id, device, office.nowMs())
      await note(office.db, office.nowMs(), account.username, 'sign-in', device)
      setCookie(c, SESSION_COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(c) })
      const areas = await resolveAreas(office.db, account.areas)
      return c.json({
        account: account.id,
        identity: { name: account.name, role: holder.role, areas },
      } satisfies SignInResponse)
    })
    .post('/sign-out', async (c) => {
      const token = getCookie(c, SESSION_COOKIE)
      if (token !== undefined) await closeSession(office.db, token)
      deleteCookie(c, SESSION_COOKIE, { path: '/' })
      return c.body(null, 204)
    })
    .get('/me', async (c) => {
      const entered = await enter(office, c, 'see-self')
      if (entered.kind === 'refused') return entered.response
      const { name, role, areas, account, device } = entered.principal
      const named = await resolveAreas(office.db, JSON.stringify(areas))
      const ofPhone = account === undefined ? { policy: office.policy, ...(await leaseFor(office, device)) } : {}
      return c.json({ name, role, areas: named, ...ofPhone } satisfies Identity)
    })
