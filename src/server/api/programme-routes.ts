import * as z from 'zod/mini'
import { ProductFact } from '../../domain/programme/product-fact.ts'
import { AreaCode } from '../../domain/records/envelope.ts'
import { KINDS, Kind } from '../../domain/records/kinds.ts'
import { Area } from '../../protocol/enrol.ts'
import { SCHEMA } from '../../protocol/version.ts'
import { listAreas } from '../storage/areas.ts'
import { readPage } from '../storage/feed.ts'
import { Next, PAGE_ROWS, PageQuery, SCOPE } from './queries.ts'
import { RECORD_SCHEMAS, Tombstone, toApiRecord } from './records.ts'
import { type ApiRoute, route } from './route.ts'

const WHO = route({
  ...{ id: 'who-am-i', path: '/me', tag: 'start' },
  title: { vi: 'Khóa này đọc được gì', en: 'What this key may read' },
  query: z.strictObject({}),
  answer: {
    name: 'Reader',
    schema: z.object({
      name: z.string(),
      areas: z.array(AreaCode),
      mayReadPersonal: z.boolean(),
      kinds: z.array(Kind),
    }),
  },
  handle: ({ reader: { name, areas, mayReadPersonal } }) =>
    Promise.resolve({ kind: 'json', value: { name, areas, mayReadPersonal, kinds: KINDS } }),
})

const AREAS = route({
  ...{ id: 'list-areas', path: '/areas', tag: 'start' },
  title: { vi: 'Xã, phường được đọc', en: 'Communes that may be read' },
  text: {
    vi: 'Mã theo Quyết định 19/2025/QĐ-TTg. `into`: xã đã sáp nhập vào xã đó; hồ sơ cũ giữ mã cũ.',
    en: 'Codes of Decision 19/2025/QĐ-TTg. `into`: merged into that commune; its records keep their code.',
  },
  query: z.strictObject({}),
  answer: { name: 'Areas', schema: z.object({ areas: z.array(Area) }) },
  handle: async ({ office, reader }) => ({
    kind: 'json',
    value: { areas: (await listAreas(office.db)).filter(({ code }) => reader.areas.includes(code)) },
  }),
})

const FACTS = route({
  ...{ id: 'list-facts', path: '/facts', tag: 'facts' },
  title: {
    vi: 'Mỗi sản phẩm một dòng: đánh giá, công nhận, hồ sơ, kế hoạch',
    en: 'One fact a product: assessment, recognition, dossier, plan',
  },
  text: {
    vi: 'Mọi số liệu, biểu đồ và báo cáo của Sao Làng tính từ đây. Vị trí chỉ có khi hỏi `include=personal`.',
    en: 'All figures, charts and reports of Sao Làng are made of these. Places only with `include=personal`.',
  },
  query: PageQuery,
  answer: { name: 'FactPage', schema: z.object({ facts: z.array(ProductFact), next: Next }) },
  handle: async ({ book, query, areas, withPersonal }) => {
    const facts = await book.facts(areas)
    const from = query.after === undefined ? 0 : placeAfter(facts, query.after)
    if (from === undefined) return { kind: 'problem', code: 'malformed', paths: ['after'] }
    const page = facts.slice(from, from + query.limit)
    const last = page.at(-1)
    return {
      kind: 'json',
      value: {
        facts: page.map(({ place, ...fact }) => (withPersonal && place !== undefined ? { ...fact, place } : fact)),
        ...(from + page.length < facts.length && last !== undefined ? { next: keyOf(last) } : {}),
      },
    }
  },
})

const keyOf = ({ area, product }: Pick<ProductFact, 'area' | 'product'>): string => `${area}.${product}`

/** The first place behind that key, whether its product is still there or not: facts come by commune, then by product. */
const placeAfter = (facts: readonly ProductFact[], after: string): number | undefined => {
  if (!/^\d{5}\.[0-9a-f-]{36}$/.test(after)) return undefined
  const at = facts.findIndex((fact) => keyOf(fact) > after)
  return at === -1 ? facts.length : at
}

const AnyRecord = z.union([Tombstone, ...KINDS.map((kind) => RECORD_SCHEMAS[kind])])

const CHANGES = route({
  ...{ id: 'list-changes', path: '/changes', tag: 'changes' },
  title: { vi: 'Những gì đã thay đổi từ lần trước', en: 'What has changed since the last time' },
  text: {
    vi: 'Cùng thứ tự với đồng bộ của máy: không bỏ sót, không phụ thuộc đồng hồ của ai. Lần đầu không có `after`; giữ `cursor` cùng với dữ liệu, hỏi tiếp tới khi `more` là false. `reset`: máy chủ đã khôi phục từ bản sao lưu, phải lấy lại từ đầu (trang này đã là trang đầu). `leave`: không còn được đọc các xã này. Dạng NDJSON: mỗi dòng một hồ sơ, dòng cuối là `cursor`, `more`, `leave`, `reset`.',
    en: "In the order of the phones' own feed: nothing is missed, and nobody's clock matters. None `after` at first; keep `cursor` with the data and ask on until `more` is false. `reset`: the server was restored from a backup, begin anew (this page is the first). `leave`: these communes may no longer be read. As NDJSON: a record a line, the last line has `cursor`, `more`, `leave`, `reset`.",
  },
  query: z.strictObject({
    include: SCOPE.include,
    after: PageQuery.shape.after,
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(PAGE_ROWS)), PAGE_ROWS),
    format: z._default(z.enum(['json', 'ndjson']), 'json'),
  }),
  answer: {
    name: 'ChangePage',
    schema: z.object({
      ...{ records: z.array(AnyRecord), cursor: z.string(), more: z.boolean() },
      ...{ reset: z.boolean(), leave: z.array(AreaCode) },
    }),
  },
  contents: ['application/x-ndjson'],
  handle: async ({ office, reader, query, withPersonal, accept }) => {
    const asked = { schema: SCHEMA, limit: query.limit, ...(query.after === undefined ? {} : { cursor: query.after }) }
    const page = await readPage(office.db, office.life.epoch, reader.viewer, asked)
    const records = page.changes.map((row) => toApiRecord(row, withPersonal))
    const { cursor, more, reset, leave } = page
    if (query.format === 'json' && !accept.includes('application/x-ndjson'))
      return { kind: 'json', value: { records, cursor, more, reset, leave } }
    const lines = [...records, { cursor, more, reset, leave }].map((line) => `${JSON.stringify(line)}\n`)
    return { kind: 'content', type: 'application/x-ndjson', body: lines.join('') }
  },
})

/** What a program asks first, and what it asks again and again. */
export const PROGRAMME_ROUTES: readonly ApiRoute[] = [WHO, AREAS, FACTS, CHANGES]
