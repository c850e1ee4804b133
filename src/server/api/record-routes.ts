import * as z from 'zod/mini'
import type { Bilingual } from '../../domain/bilingual.ts'
import { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import { KINDS, type Kind } from '../../domain/records/kinds.ts'
import { oneRecord, recordPage } from '../storage/record-pages.ts'
import { Next, RecordsQuery, ScopeQuery } from './queries.ts'
import { RECORD_SCHEMAS, Tombstone, toApiRecord } from './records.ts'
import { type ApiRoute, route } from './route.ts'

const NAMES: Readonly<Record<Kind, Bilingual>> = {
  producer: { vi: 'chủ thể', en: 'producers' },
  product: { vi: 'sản phẩm', en: 'products' },
  assessment: { vi: 'bản đánh giá', en: 'assessments' },
  response: { vi: 'phiếu khảo sát', en: 'filled surveys' },
  evidence: { vi: 'minh chứng', en: 'evidence' },
  form: { vi: 'mẫu phiếu', en: 'survey forms' },
  target: { vi: 'chỉ tiêu', en: 'targets' },
  budget: { vi: 'kinh phí', en: 'budgets' },
  dossier: { vi: 'hồ sơ đánh giá', en: 'dossiers' },
  comment: { vi: 'ý kiến', en: 'comments' },
  session: { vi: 'phiên họp hội đồng', en: 'council sessions' },
  hearing: { vi: 'hồ sơ tại hội đồng', en: 'council hearings' },
  certificate: { vi: 'giấy chứng nhận', en: 'certificates' },
  check: { vi: 'kiểm tra sau công nhận', en: 'checks after recognition' },
  holidays: { vi: 'ngày nghỉ lễ', en: 'holidays' },
  plan: { vi: 'kế hoạch nâng hạng', en: 'plans' },
  action: { vi: 'việc cần làm', en: 'actions' },
  training: { vi: 'buổi tập huấn', en: 'trainings' },
  rates: { vi: 'định mức ước tính', en: 'rates' },
}

const LIST_TEXT: Bilingual = {
  vi: 'Theo xã rồi theo mã hồ sơ, từng trang; `next` của trang này là `after` của trang sau. Hồ sơ đã xóa chỉ còn mã và ngày xóa. Thông tin cá nhân chỉ có khi hỏi `include=personal`.',
  en: 'By commune, then by id, page by page; `next` of a page is `after` of the following one. Of deleted records only id and day are left. Personal data only with `include=personal`.',
}

/** A place in a list as an opaque text. */
const place = z.object({ area: AreaCode, id: Uuid })
const pack = (at: z.infer<typeof place>): string => Buffer.from(JSON.stringify([at.area, at.id])).toString('base64url')
const unpack = (text: string): z.infer<typeof place> | undefined => {
  try {
    const [area, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown]
    const parsed = place.safeParse({ area, id })
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** A name as it stands in the names of schemas. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const listOf = (kind: Kind): ApiRoute =>
  route({
    ...{ id: `list-${kind}`, path: `/records/${kind}`, tag: 'records', text: LIST_TEXT },
    title: { vi: `Danh sách ${NAMES[kind].vi}`, en: `List ${NAMES[kind].en}` },
    query: RecordsQuery,
    answer: {
      name: `${capital(kind)}Page`,
      schema: z.object({ records: z.array(z.union([RECORD_SCHEMAS[kind], Tombstone])), next: Next }),
    },
    handle: async ({ office, reader, query, areas, withPersonal }) => {
      const after = query.after === undefined ? undefined : unpack(query.after)
      if (query.after !== undefined && after === undefined)
        return { kind: 'problem', code: 'malformed', paths: ['after'] }
      const asked = { kind, areas, after, limit: query.limit + 1, withDeleted: query.deleted === 'include' }
      const rows = await recordPage(office.db, reader.viewer, { ...asked, updatedSince: query.updatedSince })
      const page = rows.slice(0, query.limit)
      const last = page.at(-1)
      return {
        kind: 'json',
        value: {
          records: page.map((row) => toApiRecord(row, withPersonal)),
          ...(rows.length > page.length && last !== undefined ? { next: pack(last) } : {}),
        },
      }
    },
  })

const oneOf = (kind: Kind): ApiRoute =>
  route({
    ...{ id: `get-${kind}`, path: `/records/${kind}/{id}`, tag: 'records' },
    title: { vi: `Một hồ sơ: ${NAMES[kind].vi}`, en: `One record: ${NAMES[kind].en}` },
    params: z.strictObject({ id: Uuid }),
    query: ScopeQuery,
    answer: { name: `One${capital(kind)}`, schema: z.union([RECORD_SCHEMAS[kind], Tombstone]) },
    handle: async ({ office, reader, params, areas, withPersonal }) => {
      const found = await oneRecord(office.db, { ...reader.viewer, areas }, kind, params.id)
      return found === undefined
        ? { kind: 'problem', code: 'not-found' }
        : { kind: 'json', value: toApiRecord(found, withPersonal) }
    },
  })

/** Every kind of record, as a list and one by one. */
export const RECORD_ROUTES: readonly ApiRoute[] = KINDS.flatMap((kind) => [listOf(kind), oneOf(kind)])
