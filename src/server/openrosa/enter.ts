import { Buffer } from 'node:buffer'
import type { Context } from 'hono'
import type { Role } from '../../domain/records/role.ts'
import type { Action } from '../access/actions.ts'
import { mayDo, type Principal } from '../access.ts'
import type { Entered } from '../door.ts'
import type { Office } from '../office.ts'
import { resolveAreas } from '../storage/areas.ts'
import { DAY_MS, knock } from '../storage/attempts.ts'
import { deviceByOpenRosa } from '../storage/devices.ts'
import { addressOf } from '../visitor.ts'
import { openRosaMessage } from './answers.ts'

/** Wrong passwords from one address in a quarter of an hour; a password has 80 bits. */
const MOST_WRONG = 60
/** Posts of one phone in a day: a hundred surveys with ten posts each. */
const MOST_POSTS = 1_000

const CHALLENGE = { 'www-authenticate': 'Basic realm="Sao Lang", charset="UTF-8"' }

/**
 * Who asks, by Basic authentication (RFC 7617; OpenRosa: authentication): ODK Collect sends it over HTTPS only. The password alone tells the device; the user
 * name is for people.
 */
export const enterOpenRosa = async (office: Office, c: Context, action: Action): Promise<Entered> => {
  const password = passwordOf(c.req.header('authorization'))
  // Every phone asks without a password first, to be told that one is needed.
  if (password === undefined) return refused(openRosaMessage(c, office, 401, 'wrongKey', CHALLENGE))
  const device = await deviceByOpenRosa(office.db, password)
  if (device === undefined) {
    const door = { name: `openrosa:from:${addressOf(office, c)}`, most: MOST_WRONG }
    const wait = await knock(office.db, door, office.nowMs())
    if (wait !== undefined) return refused(openRosaMessage(c, office, 429, 'busy', { 'retry-after': String(wait) }))
    return refused(openRosaMessage(c, office, 401, 'wrongKey', CHALLENGE))
  }
  // No challenge: asked anew for the same password, its holder would never read why.
  if (device.revoked_at !== null) return refused(openRosaMessage(c, office, 403, 'revoked'))
  const areas = (await resolveAreas(office.db, device.areas)).map(({ code }) => code)
  const principal: Principal = {
    ...{ device: device.id, name: device.name, role: device.role as Role, areas },
    door: 'openrosa',
  }
  return mayDo(principal, action)
    ? { kind: 'entered', principal, lastSeenAt: device.last_seen_at }
    : refused(openRosaMessage(c, office, 403, 'revoked'))
}

/** Undefined while the phone may post; else the answer that tells it to wait. */
export const tooManyPosts = async (
  office: Office,
  c: Context,
  { device }: Principal,
): Promise<Response | undefined> => {
  const door = { name: `openrosa:device:${device}`, most: MOST_POSTS, windowMs: DAY_MS }
  const wait = await knock(office.db, door, office.nowMs())
  return wait === undefined ? undefined : openRosaMessage(c, office, 429, 'busy', { 'retry-after': String(wait) })
}

const refused = (response: Response): Entered => ({ kind: 'refused', response })

const passwordOf = (header: string | undefined): string | undefined => {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const pair = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon === -1 ? undefined : pair.slice(colon + 1)
}
