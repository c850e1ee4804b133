import * as z from 'zod/mini'
import type { CellType, Table } from '../../../domain/exchange/column.ts'
import { TABLES } from '../../../domain/exchange/tables.ts'
import { Day, Instant, Uuid } from '../../../domain/records/envelope.ts'
import { SCOPE } from '../queries.ts'
import { type Answered, type ApiRoute, route } from '../route.ts'
import { ODataFault } from './filter.ts'
import { metadataXml, openColumns, serviceDocument } from './metadata.ts'
import { type Options, odataCount, odataEntity, odataPage } from './page.ts'

/** As Power BI asks for it (JSON format, 3.1). */
const JSON_TYPE = 'application/json;odata.metadata=minimal'
const HEADERS = { 'odata-version': '4.0' } as const

const VALUES: Readonly<Record<CellType, z.ZodMiniType>> = {
  ...{ text: z.string(), whole: z.int(), number: z.number(), day: Day, moment: Instant, 'yes-no': z.boolean() },
}

const entitySchema = (table: Table) =>
  z.object(
    Object.fromEntries(
      openColumns(table).map(({ column: { id, type } }) => [
        id,
        z.optional(id === 'id' ? z.string() : z.nullable(VALUES[type])),
      ]),
    ),
  )

/** Options with a dollar sign are judged by OData's own rules; others that are not ours are passed over, as it wants. */
const Query = z.looseObject({
  area: SCOPE.area,
  ...{ $select: z.optional(z.string()), $filter: z.optional(z.string().check(z.maxLength(4_000))) },
  ...{ $orderby: z.optional(z.string()), $top: z.optional(z.string()), $skip: z.optional(z.string()) },
  ...{ $count: z.optional(z.enum(['true', 'false'])), $skiptoken: z.optional(z.string()) },
})

const TEXT = {
  vi: 'OData 4.0, chỉ đọc. `$filter` hiểu: eq ne gt ge lt le, and or not, ngoặc, contains startswith endswith tolower toupper; `$orderby`, `$select`, `$top`, `$skip`, `$count`. Mỗi trang nhiều nhất 1000 dòng, đi tiếp theo `@odata.nextLink`. Không có cột nào về cá nhân.',
  en: 'OData 4.0, read-only. `$filter` knows: eq ne gt ge lt le, and or not, brackets, contains startswith endswith tolower toupper; `$orderby`, `$select`, `$top`, `$skip`, `$count`. At most 1000 rows a page, `@odata.nextLink` leads on. No column is about persons.',
} as const

const answered = (value: () => unknown): Answered => {
  try {
    return { kind: 'json', value: value(), type: JSON_TYPE, headers: HEADERS }
  } catch (error) {
    if (!(error instanceof ODataFault)) throw error
    // JSON format, 21.1
    const body = JSON.stringify({ error: { code: 'BadRequest', message: error.message } })
    return { kind: 'content', status: 400, type: 'application/json', body, headers: HEADERS }
  }
}

const SERVICE = route({
  ...{ id: 'odata-service', path: '/odata', tag: 'analysis', text: TEXT },
  mount: ['/odata', '/odata/'],
  title: { vi: 'OData: có những bảng nào', en: 'OData: which tables there are' },
  query: z.looseObject({}),
  answer: {
    ...{ name: 'ODataService', type: 'application/json' },
    schema: z.object({
      '@odata.context': z.string(),
      value: z.array(z.object({ name: z.string(), kind: z.literal('EntitySet'), url: z.string(), title: z.string() })),
    }),
  },
  handle: async ({ root }) => answered(() => serviceDocument(root)),
})

const METADATA = route({
  ...{ id: 'odata-metadata', path: '/odata/$metadata', tag: 'analysis' },
  title: { vi: 'OData: mô hình dữ liệu (CSDL XML)', en: 'OData: the model (CSDL XML)' },
  query: z.looseObject({}),
  contents: ['application/xml'],
  handle: () =>
    Promise.resolve({ kind: 'content', type: 'application/xml', body: metadataXml(), headers: HEADERS } as const),
})

const setOf = (table: Table): ApiRoute =>
  route({
    ...{ id: `odata-${table.id}`, path: `/odata/${table.entitySet}`, tag: 'analysis', text: TEXT },
    title: { vi: `OData: ${table.name.vi}`, en: `OData: ${table.name.en}` },
    query: Query,
    answer: {
      ...{ name: `OData${table.entitySet}`, type: 'application/json' },
      schema: z.object({
        ...{ '@odata.context': z.string(), '@odata.count': z.optional(z.int()) },
        ...{ value: z.array(entitySchema(table)), '@odata.nextLink': z.optional(z.string()) },
      }),
    },
    handle: async ({ book, areas, query, root, prefer }) => {
      const rows = await book.rows(table, areas)
      const size = Number(/odata\.maxpagesize=(\d{1,6})/.exec(prefer)?.[1] ?? 0)
      const asked = { table, rows, options: query as Options, root, maxPageSize: size > 0 ? size : undefined }
      return answered(() => odataPage(asked))
    },
  })

const countOf = (table: Table): ApiRoute =>
  route({
    ...{ id: `odata-${table.id}-count`, path: `/odata/${table.entitySet}/$count`, tag: 'analysis' },
    title: { vi: `OData: bao nhiêu dòng, ${table.name.vi}`, en: `OData: how many, ${table.name.en}` },
    query: Query,
    contents: ['text/plain'],
    handle: async ({ book, areas, query }) => {
      const rows = await book.rows(table, areas)
      const result = answered(() => odataCount(table, rows, query as Options))
      return result.kind === 'json'
        ? { kind: 'content', type: 'text/plain', body: String(result.value), headers: HEADERS }
        : result
    },
  })

const oneOf = (table: Table): ApiRoute =>
  route({
    ...{ id: `odata-${table.id}-one`, path: `/odata/${table.entitySet}('{id}')`, tag: 'analysis' },
    title: { vi: `OData: một dòng, ${table.name.vi}`, en: `OData: one row, ${table.name.en}` },
    mount: [`/odata/:key{${table.entitySet}\\('[0-9a-f-]+'\\)}`],
    params: z.strictObject({ id: Uuid }),
    query: Query,
    answer: {
      ...{ name: `OData${table.entitySet}Row`, type: 'application/json' },
      schema: z.extend(entitySchema(table), { '@odata.context': z.string() }),
    },
    handle: async ({ book, areas, params, query, root }) => {
      const row = (await book.rows(table, areas)).find(({ id }) => id === params.id)
      if (row === undefined) return { kind: 'problem', code: 'not-found' }
      return answered(() => odataEntity(table, row, query as Options, root))
    },
  })

/** A way into Excel, Power BI and whatever else reads OData feeds. */
export const ODATA_ROUTES: readonly ApiRoute[] = [
  ...[SERVICE, METADATA],
  ...TABLES.flatMap((table) => [setOf(table), countOf(table), oneOf(table)]),
]
