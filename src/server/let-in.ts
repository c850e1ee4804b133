import type { Context } from 'hono'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Role } from '../domain/records/role.ts'
import type { SignInResponse } from '../protocol/enrol.ts'
import { browserName } from './browser-name.ts'
import { nowOf, type Office } from './office.ts'
import { problem } from './problems.ts'
import { readCookie, setKnownCookie, setSessionCookie } from './session-cookie.ts'
import { resolveAreas } from './storage/areas.ts'
import { note } from './storage/audit.ts'
import { registerBrowser } from './storage/devices.ts'
import { addKnownBrowser } from './storage/known-browsers.ts'
import { closeSession, openSession } from './storage/sessions.ts'
import type { Tables } from './storage/tables.ts'

/** How somebody has shown who they are. */
interface Shown {
  readonly account: Tables['account']
  readonly device: Uuid
  readonly method: 'password' | 'passkey'
  readonly isKnown: boolean
}

/** Begins a session under a token that nobody has seen (ASVS 5.0, 7.2.4); the one that this browser had before ends. */
export const letIn = async (
  office: Office,
  c: Context,
  { account, device, method, isKnown }: Shown,
): Promise<Response> => {
  const holder = { name: account.name, role: account.role as Role, areas: account.areas, account: account.id }
  const isBrowser = await registerBrowser(office.db, device, 'văn phòng', holder, nowOf(office))
  if (!isBrowser) return problem(c, 'forbidden', { paths: ['device'] })
  const before = readCookie(office, c, 'session')
  if (before !== undefined) await closeSession(office.db, before)
  const browser = browserName(c.req.header('user-agent') ?? '')
  const token = await openSession(office.db, { account: account.id, device, browser, method }, office.nowMs())
  await note(office.db, office.nowMs(), account.username, 'sign-in', device)
  setSessionCookie(office, c, token)
  if (!isKnown) setKnownCookie(office, c, await addKnownBrowser(office.db, account.id, office.nowMs()))
  const areas = await resolveAreas(office.db, account.areas)
  const identity = { name: account.name, role: holder.role, areas }
  return c.json({ account: account.id, username: account.username, identity } satisfies SignInResponse)
}
