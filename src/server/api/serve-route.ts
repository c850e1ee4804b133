import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { vietnamDay } from '../../domain/calendar/day.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import { SCHEMA } from '../../protocol/version.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { listAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { enterReader, type Reader } from './reader.ts'
import type { ApiRoute } from './route.ts'
import type { TableBook } from './table-book.ts'

/** Number of what the API answers, beside the records' own: with it every tag of an answer changes. */
const ANSWERS = 1

const NO_READER: Reader = { name: '', areas: [], mayReadPersonal: false, viewer: { device: '', name: '', areas: [] } }

/** Answers a request to that route: lets the reader in, reads the address by the schemas, tells an unchanged answer by its tag, notes what is personal. */
export const serveRoute = async (
  office: Office,
  book: TableBook,
  declared: ApiRoute,
  c: Context,
): Promise<Response> => {
  const entered = declared.isOpen ? ({ kind: 'entered', reader: NO_READER } as const) : await enterReader(office, c)
  if (entered.kind === 'refused') return entered.response
  const { reader } = entered
  const params = declared.params?.safeParse(paramsOf(c.req.param()))
  if (params?.success === false) return problem(c, 'not-found')
  const query = declared.query?.safeParse(c.req.query())
  if (query?.success === false) return problem(c, 'malformed', { paths: query.error.issues.flatMap(pathsOf) })
  const asked = (query?.data ?? {}) as { area?: string; include?: string }
  const areas = asked.area === undefined ? reader.areas : asked.area.split(',')
  if (!areas.every((area) => reader.areas.includes(area))) return problem(c, 'out-of-scope', { paths: ['area'] })
  const withPersonal = asked.include === 'personal'
  if (withPersonal && !reader.mayReadPersonal) return problem(c, 'forbidden', { paths: ['include'] })
  if (withPersonal)
    await note(office.db, office.nowMs(), reader.name, 'read-personal', `${declared.id} ${areas.join(' ')}`)
  const tag = declared.isOpen ? undefined : await tagOf(office, c, reader, areas)
  if (tag !== undefined && isHeld(c, tag)) return c.body(null, 304, cachedBy(tag))
  const call = { office, book, reader, areas, withPersonal, root: rootOf(c) }
  const wishes = { accept: c.req.header('accept') ?? '', prefer: c.req.header('prefer') ?? '' }
  const answered = await declared.handle({
    ...call,
    ...wishes,
    ...{ params: params?.data ?? {}, query: query?.data ?? {} },
  } as Parameters<ApiRoute['handle']>[0])
  switch (answered.kind) {
    case 'problem':
      return problem(c, answered.code, answered.paths === undefined ? {} : { paths: answered.paths })
    case 'json': {
      const type = answered.type ?? 'application/json'
      return c.body(JSON.stringify(answered.value), 200, {
        ...cachedBy(tag),
        'content-type': type,
        ...answered.headers,
      })
    }
    case 'content':
      return c.body(answered.body, answered.status ?? 200, {
        ...cachedBy(tag),
        'content-type': answered.type,
        ...answered.headers,
      })
  }
}

/** Of a segment that holds its parameter between quotes that parameter alone. */
const paramsOf = ({ key, ...others }: Record<string, string>): Record<string, string> =>
  key === undefined ? others : { ...others, id: key.split("'")[1] ?? '' }

/** Names of what was not known, or where something was that cannot be read. */
const pathsOf = (issue: { path: PropertyKey[]; code?: string; keys?: string[] }): string[] =>
  issue.code === 'unrecognized_keys' ? (issue.keys ?? []) : [issue.path.join('/')]

/** A copy may be kept by the reader alone, and must be asked about each time. */
const cachedBy = (tag: string | undefined): Record<string, string> => ({
  'cache-control': 'private, no-cache',
  vary: 'accept, authorization, cookie',
  ...(tag === undefined ? {} : { etag: tag }),
})

/**
 * The tag of an answer before it is made: everything that it can depend on. Weak, as what is compressed has other bytes (RFC 9110, 8.8.3).
 */
const tagOf = async (office: Office, c: Context, reader: Reader, areas: readonly AreaCode[]): Promise<string> => {
  const counters = await office.db
    .selectFrom('area_counter')
    .select(['area', 'seq'])
    .where('area', 'in', [...areas, ''])
    .orderBy('area')
    .execute()
  const { name, mayReadPersonal } = reader
  const state = [
    ...[ANSWERS, SCHEMA, office.life.epoch, vietnamDay(office.nowMs()), counters, await listAreas(office.db)],
    ...[c.req.url, c.req.header('accept') ?? '', c.req.header('prefer') ?? '', name, mayReadPersonal, reader.areas],
  ]
  return `W/"${createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 27)}"`
}

const isHeld = (c: Context, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((one) => one.trim() === tag)

/** The API's own address, also behind a proxy that ends TLS. */
const rootOf = (c: Context): string => {
  const url = new URL(c.req.url)
  const scheme = c.req.header('x-forwarded-proto') === 'https' ? 'https' : url.protocol.slice(0, -1)
  return `${scheme}://${c.req.header('x-forwarded-host') ?? url.host}/api/v1`
}
