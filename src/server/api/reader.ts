import type { Context } from 'hono'
import type { AreaCode } from '../../domain/records/envelope.ts'
import { API_KEY_PREFIX } from '../../protocol/api-key.ts'
import { mayDo, mayKeyDo } from '../access.ts'
import { enter } from '../door.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { useApiKey } from '../storage/api-keys.ts'
import { resolveAreas } from '../storage/areas.ts'
import { type Door, knock } from '../storage/attempts.ts'
import type { Viewer } from '../storage/seal.ts'
import { addressOf } from '../visitor.ts'

/** Who reads through the API: a program by its key, or somebody signed in at the office. */
export interface Reader {
  /** For the audit trail. */
  readonly name: string
  readonly areas: readonly AreaCode[]
  readonly mayReadPersonal: boolean
  /** What it is to the seal of council sheets: nobody, so that no sheet leaves before it is opened. */
  readonly viewer: Viewer
}

export type EnteredReader =
  | { readonly kind: 'entered'; readonly reader: Reader }
  | { readonly kind: 'refused'; readonly response: Response }

/** Requests of one key or session in a quarter of an hour: two a second, all the time. */
const MOST_REQUESTS = 1_800
/** Keys that fit nothing, from one address in a quarter of an hour. */
const MOST_WRONG_KEYS = 60

/** No device, and a name that is nobody's (`isSameName`). */
const NOBODY = { device: '', name: '' } as const

/**
 * Lets a reader in: `Authorization: Bearer KEY`; the same key as the password of HTTP Basic with any user name, which is what Excel asks for; or the
 * office's session cookie. A phone's token opens its own doors, not this one.
 */
export const enterReader = async (office: Office, c: Context): Promise<EnteredReader> => {
  const given = c.req.header('authorization')
  const entered = given === undefined ? await bySession(office, c) : await byKey(office, c, keyIn(given))
  if (entered.kind === 'refused') return entered
  const busy = await closed(office, c, { name: `api:${entered.door}`, most: MOST_REQUESTS })
  return busy === undefined ? entered : { kind: 'refused', response: busy }
}

type Found = { kind: 'entered'; reader: Reader; door: string } | { kind: 'refused'; response: Response }

const bySession = async (office: Office, c: Context): Promise<Found> => {
  const entered = await enter(office, c, 'read-api')
  // Excel and its like ask for a key only when they are told how to give one.
  if (entered.kind === 'refused') return { kind: 'refused', response: withChallenge(c, entered.response) }
  const { name, areas, account } = entered.principal
  const mayReadPersonal = mayDo(entered.principal, 'read-personal')
  return {
    ...{ kind: 'entered', reader: { name, areas, mayReadPersonal, viewer: { ...NOBODY, areas } } },
    door: `account:${account}`,
  }
}

const byKey = async (office: Office, c: Context, given: string | undefined): Promise<Found> => {
  const row = given === undefined ? undefined : await useApiKey(office.db, given, office.nowMs())
  if (row === undefined) {
    const address = addressOf(office, c)
    const busy = await closed(office, c, { name: `api:wrong:${address}`, most: MOST_WRONG_KEYS })
    return { kind: 'refused', response: busy ?? withChallenge(c, problem(c, 'unauthorised')) }
  }
  const key = { readsPersonal: row.reads_personal === 1 }
  if (!mayKeyDo(key, 'read-api')) return { kind: 'refused', response: problem(c, 'forbidden') }
  const areas = (await resolveAreas(office.db, row.areas)).map(({ code }) => code)
  const name = `${row.name} (API ${row.id})`
  const reader = { name, areas, mayReadPersonal: mayKeyDo(key, 'read-personal'), viewer: { ...NOBODY, areas } }
  return { kind: 'entered', reader, door: `key:${row.id}` }
}

/** The key in a header of either scheme (RFC 6750, RFC 7617). */
const keyIn = (header: string): string | undefined => {
  const bearer = /^Bearer ([\w-]{20,200})$/i.exec(header)?.[1]
  const basic = /^Basic ([\w+/=-]{4,600})$/i.exec(header)?.[1]
  const plain =
    basic === undefined ? bearer : Buffer.from(basic, 'base64').toString('utf8').split(':').slice(1).join(':')
  return plain?.startsWith(API_KEY_PREFIX) === true ? plain : undefined
}

/** Not to our own pages, over which a browser would ask for a name and a password. */
const withChallenge = (c: Context, response: Response): Response => {
  if (response.status === 401 && c.req.header('sec-fetch-site') === undefined)
    response.headers.set('www-authenticate', 'Basic realm="Sao Lang API", charset="UTF-8"')
  return response
}

const closed = async (office: Office, c: Context, door: Door): Promise<Response | undefined> => {
  const wait = await knock(office.db, door, office.nowMs())
  return wait === undefined ? undefined : problem(c, 'too-many-requests', { retryAfterSeconds: wait })
}
