import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Office } from './office.ts'
import { isSecure } from './visitor.ts'

/** Names of our cookies. Over HTTPS with the prefix by which a browser vouches that this very host has set it (RFC 6265bis, 4.1.3.2). */
const NAMES = { session: 'sao_lang_session', known: 'sao_lang_known' } as const
type CookieName = keyof typeof NAMES

/** How long a browser is known: browsers keep no cookie for longer. */
const KNOWN_S = 400 * 24 * 60 * 60

const nameOf = (office: Office, c: Context, name: CookieName): string =>
  `${isSecure(office, c) ? '__Host-' : ''}${NAMES[name]}`

const optionsOf = (office: Office, c: Context): CookieOptions => ({
  ...{ httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(office, c) },
})

export const readCookie = (office: Office, c: Context, name: CookieName): string | undefined =>
  getCookie(c, nameOf(office, c, name)) || undefined

export const setSessionCookie = (office: Office, c: Context, token: string): void =>
  setCookie(c, nameOf(office, c, 'session'), token, optionsOf(office, c))

export const setKnownCookie = (office: Office, c: Context, token: string): void =>
  setCookie(c, nameOf(office, c, 'known'), token, { ...optionsOf(office, c), maxAge: KNOWN_S })

export const clearSessionCookie = (office: Office, c: Context): void =>
  setCookie(c, nameOf(office, c, 'session'), '', { ...optionsOf(office, c), maxAge: 0 })
