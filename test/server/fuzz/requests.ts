import fc from 'fast-check'
import type { Hono } from 'hono'
import type * as z from 'zod/mini'
import { DATA_OF_KIND } from '../../../src/domain/records/data-of-kind.ts'
import { KINDS } from '../../../src/domain/records/kinds.ts'
import { Mutation } from '../../../src/protocol/mutation.ts'
import { PROTOCOL, SCHEMA } from '../../../src/protocol/version.ts'
import { arbitraryOf } from './arbitrary-of.ts'
import { BODIES } from './bodies.ts'
import { type Actor, type FuzzWorld, OWN } from './fuzz-world.ts'
import { spoiltFrom } from './spoilt.ts'

/** One request, whole. */
export interface FuzzRequest {
  readonly actor: Actor
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

/** Routes whose answer takes a second of work, or hashes a password: asked for seldom, so that the others get their share. */
const SLOW = /sign-in|reports\/make|POST \/v1\/office\/accounts$|\.parquet$/

/** Names of what routes read behind the question mark. */
const QUERY = [
  'after',
  'before',
  'from',
  'limit',
  'cursor',
  'include',
  'state',
  'area',
  'name',
  'instance',
  'formId',
  '$filter',
  '$top',
  '$skip',
  '$select',
  '$orderby',
  '$count',
  'format',
  'kind',
  'stars',
  'updatedSince',
  'actor',
  'action',
]

/** Every route of the app but the one of the app's own files. */
export const routesOf = (app: Hono): { method: string; path: string }[] => [
  ...new Map(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  ).values(),
]

/** Requests to every route, by all of these: right ones, spoilt ones, and bytes by chance. */
export const fuzzRequests = (world: FuzzWorld, actors: readonly Actor[]): fc.Arbitrary<FuzzRequest> => {
  const routes = routesOf(world.office.app)
  // Made once: to make them again for each request would take longer than all the rest.
  const anybody = fc.constantFrom(...actors)
  const phones = actors.filter(({ phone }) => phone !== undefined)
  return fc.oneof(
    ...routes.map(({ method, path }) => {
      const name = `${method} ${path}`
      const weight = SLOW.test(name) ? 1 : name === 'POST /v1/push' ? 1_000 : 20
      const isOfPhones = name.startsWith('POST /v1/') && !name.includes('/office/') && phones.length > 0
      const parts = {
        actor: isOfPhones ? fc.oneof(anybody, fc.constantFrom(...phones)) : anybody,
        own: pathOf(world, path),
        query: queryOf(world),
        body: bodyOf(world, name),
        isOdd: fc.nat(30),
      }
      return { weight, arbitrary: fc.record(parts).map((drawn) => asRequest(method, drawn)) }
    }),
  )
}

const asRequest = (
  method: string,
  { actor, own, query, body, isOdd }: { actor: Actor; own: string; query: string; body: unknown; isOdd: number },
): FuzzRequest => ({
  ...{ actor, method: isOdd === 0 ? 'DELETE' : method, path: `${own}${query}` },
  headers: headersOf(actor, body, isOdd),
  body: method === 'GET' || isOdd === 0 ? undefined : textOf(body, actor),
})

const headersOf = (actor: Actor, body: unknown, isOdd: number): Record<string, string> => ({
  'content-type': body instanceof Uint8Array || isOdd === 1 ? 'application/octet-stream' : 'application/json',
  ...(isOdd === 2 ? { 'content-encoding': 'gzip' } : {}),
  ...(isOdd === 3 ? { 'if-none-match': '*', range: 'bytes=0-', 'accept-language': 'x'.repeat(300) } : {}),
  ...actor.headers,
})

/** As JSON; a phone's own changes go out under its own name and numbers, as these are what the office looks at first. */
const textOf = (body: unknown, { phone }: Actor): FuzzRequest['body'] => {
  if (body === undefined || body instanceof Uint8Array) return body as FuzzRequest['body']
  return JSON.stringify(body, (_key, value: unknown) => {
    if (phone === undefined || !isOwnChange(value)) return value
    const { device, ds } = phone.write()
    return { ...value, device, ds }
  })
}

const OWN_DEVICE = '00000000-0000-7000-8000-000000000000'

const isOwnChange = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'device' in value && value.device === OWN_DEVICE

const pathOf = ({ known, fitting }: FuzzWorld, pattern: string): fc.Arbitrary<string> => {
  const area = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(fitting.areas ?? known)) },
    fc.constantFrom(...known),
  )
  const fits = Object.entries(fitting).find(([name]) => pattern.includes(`/${name}/`))?.[1] ?? known
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 4, arbitrary: fc.constantFrom(...fits) },
    { weight: 1, arbitrary: fc.uuid() },
    {
      weight: 1,
      arbitrary: fc.constantFrom('0', '-1', '1e9', '%2e%2e', '%00', '%ff', "'", '☃', 'x'.repeat(3_000), '{}'),
    },
  )
  const parts = pattern.split(/(:[a-z0-9]+(?:\{.*?\}(?=\/|$))?)/i)
  return fc
    .tuple(
      ...parts.map((one) => (one.startsWith(':') ? (one === ':area' ? area : part).map(encoded) : fc.constant(one))),
    )
    .map((all) => all.join(''))
}

const encoded = (text: string): string => (text.startsWith('%') ? text : encodeURIComponent(text))

const queryOf = ({ known }: FuzzWorld): fc.Arbitrary<string> => {
  const value = fc.oneof(
    fc.constantFrom(...known, 'personal', '1', '\u0000', '-1', '999999', "name eq 'x'", '(', ''),
    fc.string({ maxLength: 20 }),
  )
  const query = fc.dictionary(fc.constantFrom(...QUERY), value, { maxKeys: 3, noNullPrototype: true })
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: query.map((named) => `?${new URLSearchParams(named).toString()}`) },
  )
}

const bodyOf = (world: FuzzWorld, route: string): fc.Arbitrary<unknown> => {
  const expected = BODIES[route]
  if (expected === undefined || expected === 'nothing')
    return fc.oneof(fc.constant(undefined), fc.constant({}), fc.jsonValue())
  const bytes = fc.uint8Array({ maxLength: 4_000 })
  if (expected === 'bytes')
    return fc.oneof(
      bytes,
      fc.string({ maxLength: 500 }).map((text) => new TextEncoder().encode(text)),
    )
  const fitting = route === 'POST /v1/push' ? pushes(world) : spokenNow(arbitraryOf(expected, world.known))
  return fc.oneof(
    { weight: 5, arbitrary: fitting },
    { weight: 4, arbitrary: spoiltFrom(fitting) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: bytes },
  )
}

/** Of the protocol of today, so that what comes behind it is looked at too. */
const spokenNow = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  body.map((one) =>
    typeof one === 'object' && one !== null && 'protocol' in one ? { ...one, protocol: PROTOCOL } : one,
  )

/** Changes of every kind, with data as its schema has it. */
const pushes = ({ known }: FuzzWorld): fc.Arbitrary<unknown> => {
  const envelope = arbitraryOf(Mutation, known)
  const mutation = fc.oneof(
    ...KINDS.map((kind) =>
      fc
        .tuple(
          envelope,
          arbitraryOf(DATA_OF_KIND[kind] as z.ZodMiniType, known),
          fc.uuid({ version: 7 }),
          fc.uuid({ version: 7 }),
          fc.noBias(fc.nat(5)),
        )
        .map(([made, data, m, record, chance]) => ({
          ...(made as object),
          ...{ kind, schema: SCHEMA, patch: { set: data, unset: [] } },
          ...(chance > 0 ? { m, device: OWN_DEVICE } : {}),
          // Most are new records of the own commune, which the office takes: then the others meet something.
          ...(chance > 2 ? { record, op: 'create', area: OWN, base: { v: 0 } } : {}),
        })),
    ),
  )
  return fc.record({
    protocol: fc.constant(PROTOCOL),
    waiting: fc.nat(10),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
  })
}
