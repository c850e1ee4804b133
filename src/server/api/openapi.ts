import * as z from 'zod/mini'
import type { Language } from '../../domain/bilingual.ts'
import { Problem } from '../../protocol/problem.ts'
import { type ApiRoute, TAGS } from './route.ts'

type Json = Record<string, unknown>

const ABOUT = {
  vi: 'Đọc dữ liệu của văn phòng OCOP từ chương trình khác. Mỗi khóa đọc được các xã của nó; tạo khóa ở văn phòng, mục Dữ liệu. Gửi khóa trong `Authorization: Bearer`, hoặc làm mật khẩu của HTTP Basic (Excel, Power BI). Thông tin cá nhân (Luật 91/2025/QH15) không có trong câu trả lời, trừ khi khóa được phép và hỏi `include=personal`; mỗi lần như vậy đều được ghi sổ. Phiếu chấm chưa mở của hội đồng không bao giờ ra ngoài.',
  en: 'Reads the records of an OCOP office from another program. A key reads its communes; keys are made at the office under Data. Send it as `Authorization: Bearer`, or as the password of HTTP Basic (Excel, Power BI). Personal data (Law 91/2025/QH15) is in no answer unless the key may read it and `include=personal` asks for it, and each time is noted. Sheets of a council that are not opened never leave.',
} as const

const REFUSALS = [
  [400, { vi: 'Câu hỏi sai: `paths` cho biết ở đâu', en: 'The address is wrong: `paths` says where' }],
  [401, { vi: 'Thiếu khóa, hoặc khóa không còn dùng được', en: 'No key, or one that no longer holds' }],
  [403, { vi: 'Không được đọc xã hoặc thông tin này', en: 'This commune or these data may not be read' }],
  [429, { vi: 'Hỏi quá nhiều; chờ theo `retry-after`', en: 'Too many requests; wait as `retry-after` says' }],
] as const

/** The document of OpenAPI 3.1 that these routes make: made of the very schemas by which they read and answer. `parts`: shapes that several share. */
export const openApi = (
  routes: readonly ApiRoute[],
  parts: Readonly<Record<string, z.ZodMiniType>>,
  language: Language,
): Json => {
  const schemas: Json = {}
  const metadata = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(parts)) metadata.add(schema, { id })
  const named = (name: string, schema: z.ZodMiniType): Json => {
    const {
      $schema: _,
      $defs = {},
      ...own
    } = z.toJSONSchema(schema, { io: 'output', metadata }) as Json & {
      $defs?: Json
    }
    const place = (key: string): string => `#/components/schemas/${key in parts ? key : `${name}${key}`}`
    for (const [key, part] of Object.entries($defs))
      schemas[key in parts ? key : `${name}${key}`] = withReferences(withoutId(part as Json), name, place)
    schemas[name] = withReferences(withoutId(own), name, place)
    return { $ref: `#/components/schemas/${name}` }
  }
  const problemAnswer = { 'application/problem+json': { schema: named('Problem', Problem) } }
  const responsesOf = (route: ApiRoute): Json => ({
    200: {
      description: route.title[language],
      content: Object.fromEntries([
        ...(route.answer === undefined
          ? []
          : [[route.answer.type ?? 'application/json', { schema: named(route.answer.name, route.answer.schema) }]]),
        ...(route.contents ?? []).map((type) => [type, {}]),
      ]),
    },
    ...(route.isOpen
      ? {}
      : {
          304: {
            description: language === 'vi' ? 'Không có gì mới (`if-none-match`)' : 'Nothing new (`if-none-match`)',
          },
        }),
    ...Object.fromEntries(
      REFUSALS.filter(([status]) => route.isOpen !== true || status === 400).map(([status, text]) => [
        status,
        { description: text[language], content: problemAnswer },
      ]),
    ),
    ...(route.params === undefined
      ? {}
      : {
          404: {
            description:
              language === 'vi' ? 'Không có, hoặc không được biết là có' : 'Not there, or not to be known of',
            content: problemAnswer,
          },
        }),
  })
  const paths = Object.fromEntries(
    routes.map((route) => [
      route.path,
      {
        get: {
          ...{ operationId: route.id, tags: [route.tag], summary: route.title[language] },
          ...(route.text === undefined ? {} : { description: route.text[language] }),
          parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
          responses: responsesOf(route),
          ...(route.isOpen ? { security: [] } : {}),
        },
      },
    ]),
  )
  return {
    openapi: '3.1.1',
    info: {
      ...{
        title: language === 'vi' ? 'API dữ liệu Sao Làng' : 'Sao Làng data API',
        version: '1',
        description: ABOUT[language],
      },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }, { basic: [] }, { session: [] }],
    tags: Object.entries(TAGS).map(([name, title]) => ({ name, description: title[language] })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1))),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        basic: { type: 'http', scheme: 'basic' },
        session: { type: 'apiKey', in: 'cookie', name: 'sao_lang_session' },
      },
    },
  }
}

const parametersOf = (shape: ApiRoute['params'], place: 'path' | 'query'): Json[] => {
  if (shape === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: place, required: place === 'path' || required.includes(name), schema },
  }))
}

const withoutId = ({ id: _, ...schema }: Json): Json => schema

/** References to parts of a schema, which stand beside it. */
const withReferences = (value: unknown, name: string, place: (key: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((one) => withReferences(one, name, place))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string'
        ? one === '#'
          ? `#/components/schemas/${name}`
          : place(one.replace(/^#\/\$defs\//, ''))
        : withReferences(one, name, place),
    ]),
  )
}
