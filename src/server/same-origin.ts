import type { Context, MiddlewareHandler } from 'hono'
import type { Office } from './office.ts'
import { problem } from './problems.ts'
import { readCookie } from './session-cookie.ts'
import { ownOrigin } from './visitor.ts'

/** Types of body that no page of another site can send without asking us first, which we never allow (Fetch, "CORS-safelisted request-header"). */
const OWN_TYPES = /^application\/(json|octet-stream)\s*(;|$)/i

const changes = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

/**
 * What another site makes a browser send is refused before anything is looked at (ASVS 5.0, 3.5.1 to 3.5.3): whatever comes with the session's cookie or
 * would get one, unless it comes from a page of our own. The browser says so by Sec-Fetch-Site, an older one by Origin; one that says neither can
 * still not make a foreign page send JSON.
 */
export const sameOrigin =
  (office: Office): MiddlewareHandler =>
  async (c, next) => {
    const isTold = c.req.header('authorization') !== undefined
    const isOffice = c.req.path.startsWith('/v1/office/')
    if (isTold || !(isOffice || readCookie(office, c, 'session') !== undefined) || isOwn(office, c)) return next()
    return problem(c, 'forbidden')
  }

const isOwn = (office: Office, c: Context): boolean => {
  const [site, origin] = [c.req.header('sec-fetch-site'), c.req.header('origin')]
  if (site !== undefined && site !== 'same-origin') return false
  if (origin !== undefined && site === undefined && origin !== ownOrigin(office, c)) return false
  return !changes(c.req.method) || OWN_TYPES.test(c.req.header('content-type') ?? '')
}
