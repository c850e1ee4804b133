import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Office } from './office.ts'

/** Where a request comes from and by which address it reached us. Behind a proxy it says so itself; it is believed where PUBLIC_URL tells that there is one. */
type Known = Pick<Office, 'publicUrl'>

/** The address of who asks: of the connection, or what the one proxy before us has added last, whatever was written before it. */
export const addressOf = (office: Known, c: Context): string => {
  const connection = getConnInfo(c).remote.address ?? ''
  if (office.publicUrl === undefined) return connection
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || connection
}

/** Whether the browser speaks HTTPS. A lie about it harms nobody but the liar: their own cookie is not kept. */
export const isSecure = (office: Known, c: Context): boolean =>
  (office.publicUrl ?? c.req.url).startsWith('https:') || c.req.header('x-forwarded-proto') === 'https'

/** The origin of our own pages: as PUBLIC_URL says, else as the browser named the host. */
export const ownOrigin = (office: Known, c: Context): string => {
  if (office.publicUrl !== undefined) return new URL(office.publicUrl).origin
  const host = c.req.header('host') ?? new URL(c.req.url).host
  return `${isSecure(office, c) ? 'https' : 'http'}://${host}`
}

/**
 * The domain that passkeys of this office are bound to (WebAuthn's RP id): the one of PUBLIC_URL, or `localhost` where it is tried out. None elsewhere:
 * what a visitor calls us is not what we are.
 */
export const passkeyHost = (office: Known, c: Context): string | undefined => {
  const url = new URL(ownOrigin(office, c))
  if (url.hostname === 'localhost') return url.hostname
  const isDomain = /\.[a-z][a-z0-9-]*$/i.test(url.hostname)
  return office.publicUrl !== undefined && url.protocol === 'https:' && isDomain ? url.hostname : undefined
}
