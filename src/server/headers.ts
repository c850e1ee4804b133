import type { MiddlewareHandler } from 'hono'
import { OPEN_ROSA_PATH } from '../protocol/open-rosa.ts'

/**
 * Nothing but our own files runs, loads or frames this app: no inline code, no eval, no other origin. `trusted-types` names the one policy, which
 * makes the addresses of our workers.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-sw',
].join('; ')

/** What the API answers is data: opened as a page, an uploaded file too, it can run, load and frame nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self)',
  // By this a phone tells our answers from a captive portal's.
  'x-sao-lang': '1',
}

/** Security headers on every answer, and no copy of our own protocol's answers in any cache. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
  const isApi = c.req.path.startsWith('/api/')
  if (!isApi && !c.req.path.startsWith('/v1/') && !c.req.path.startsWith(`${OPEN_ROSA_PATH}/`)) return
  // What the API for programs answers is kept by its reader alone and asked about each time, where it has a tag.
  if (!isApi || !c.res.headers.has('etag')) c.header('cache-control', 'no-store')
  c.header('content-security-policy', DATA_POLICY)
}
