import { Hono } from 'hono'
import * as z from 'zod/mini'
import { ProductFact } from '../../domain/programme/product-fact.ts'
import { AreaCode, Author, Day, Instant, Uuid } from '../../domain/records/envelope.ts'
import { Json } from '../../protocol/mutation.ts'
import { Conflict } from '../../protocol/record.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { ODATA_ROUTES } from './odata/odata-routes.ts'
import { openApi } from './openapi.ts'
import { PROGRAMME_ROUTES } from './programme-routes.ts'
import { capital, RECORD_ROUTES } from './record-routes.ts'
import { RECORD_SCHEMAS, Tombstone } from './records.ts'
import { type ApiRoute, route } from './route.ts'
import { serveRoute } from './serve-route.ts'
import { createTableBook } from './table-book.ts'
import { TABLE_ROUTES } from './table-routes.ts'

/** Shapes that stand in several answers, by their names in the documentation. */
const PARTS = {
  ...Object.fromEntries(Object.entries(RECORD_SCHEMAS).map(([kind, schema]) => [`${capital(kind)}Record`, schema])),
  ...{ Tombstone, ProductFact, Uuid, Instant, Day, AreaCode, Json, Conflict, Author },
}

const DOCUMENT = route({
  ...{ id: 'get-openapi', path: '/openapi.json', tag: 'start', isOpen: true },
  title: { vi: 'Tài liệu này, dạng OpenAPI 3.1', en: 'This documentation as OpenAPI 3.1' },
  query: z.strictObject({ language: z._default(z.enum(['vi', 'en']), 'vi') }),
  answer: { name: 'OpenApi', schema: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }) },
  handle: ({ query }) => Promise.resolve({ kind: 'json', value: openApi(API_ROUTES, PARTS, query.language) }),
})

/** Everything that is served under `/api/v1`. */
export const API_ROUTES: readonly ApiRoute[] = [
  DOCUMENT,
  ...PROGRAMME_ROUTES,
  ...RECORD_ROUTES,
  ...ODATA_ROUTES,
  ...TABLE_ROUTES,
]

/** Reading for other programs: each route as it is declared and documented. */
export const apiRoutes = (office: Office): Hono => {
  const app = new Hono()
  const book = createTableBook(office)
  for (const declared of API_ROUTES)
    app.on('GET', [...(declared.mount ?? [declared.path.replaceAll(/\{(\w+)\}/g, ':$1')])], (c) =>
      serveRoute(office, book, declared, c),
    )
  return app.all('*', (c) => problem(c, 'not-found'))
}
