import type { Context, MiddlewareHandler } from 'hono'
import { OPEN_ROSA_PATH } from '../protocol/open-rosa.ts'
import { SIGNATURE } from '../protocol/version.ts'
import type { Office } from './office.ts'
import { isSecure } from './visitor.ts'

/**
 * Nothing but our own files runs, loads or frames this app: no inline code, no eval, no other origin (sync.md 5.4). `blob:` is what the app itself has made
 * of records: photos, recordings. `trusted-types` names the one policy, which makes the addresses of our workers.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  'media-src blob:',
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

/** What the app asks the device for, each only for itself. */
const USED = [
  ...['autoplay', 'camera', 'clipboard-write', 'geolocation', 'microphone', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'web-share'],
]

/** All else that a page may ask for (W3C, "Policy Controlled Features"): closed, for whatever code might get in. */
const CLOSED = [
  ...['accelerometer', 'bluetooth', 'browsing-topics', 'clipboard-read', 'compute-pressure'],
  ...['cross-origin-isolated', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'keyboard-map', 'local-fonts', 'magnetometer', 'midi'],
  ...['otp-credentials', 'payment', 'picture-in-picture', 'serial', 'storage-access', 'sync-xhr', 'usb'],
  ...['window-management', 'xr-spatial-tracking'],
]

const PERMISSIONS = [...USED.map((name) => `${name}=(self)`), ...CLOSED.map((name) => `${name}=()`)].join(', ')

/**
 * No Cross-Origin-Embedder-Policy: the policy above lets nothing of another origin be embedded anyway, and a worker's script that an update has taken over
 * from an older build's cache has no such header and would be refused.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/**
 * What goes with every answer, and all that goes with data that a script of our own has asked for by POSTing JSON: no browser shows, frames or embeds
 * what came so, as no form and no link can send it, and another site's script is refused. Each idle look at the office carries these words.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // By this a phone tells our answers from a captive portal's.
  'x-sao-lang': SIGNATURE,
}

/** Of this host alone: others on the same domain may not be ours. */
const HTTPS_ONLY = 'max-age=31536000'

/** Security headers on every answer, and no copy of our own protocol's answers in any cache. */
export const securityHeaders =
  (office: Office): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(ALWAYS)) c.header(name, value)
    if (isSecure(office, c)) c.header('strict-transport-security', HTTPS_ONLY)
    const isApi = c.req.path.startsWith('/api/')
    const isData = isApi || c.req.path.startsWith('/v1/') || c.req.path.startsWith(`${OPEN_ROSA_PATH}/`)
    if (isAskedByScript(c)) {
      c.header('cache-control', 'no-store')
      return
    }
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
    // Data runs nothing that could ask the device for anything.
    if (isData) c.header('content-security-policy', DATA_POLICY)
    else c.header('permissions-policy', PERMISSIONS)
    // What the API for programs answers is kept by its reader alone and asked about each time, where it has a tag; files of the app say it themselves.
    const saysItself = isApi ? c.res.headers.has('etag') : !isData && c.res.headers.has('cache-control')
    if (!saysItself) c.header('cache-control', 'no-store')
  }

const JSON_TYPE = /^application\/json\s*(;|$)/i

/** Data, or that there is none, in answer to JSON that was POSTed to our own protocol. */
const isAskedByScript = ({ req, res }: Context): boolean => {
  const type = res.headers.get('content-type')
  return (
    req.method === 'POST' &&
    req.path.startsWith('/v1/') &&
    JSON_TYPE.test(req.header('content-type') ?? '') &&
    (res.status === 204 ? type === null : res.status === 200 && JSON_TYPE.test(type ?? ''))
  )
}
