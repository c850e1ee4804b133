import type * as z from 'zod/mini'
import type { Bilingual } from '../../domain/bilingual.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { Problem, ProblemCode } from '../../protocol/problem.ts'
import type { Office } from '../office.ts'
import type { Reader } from './reader.ts'
import type { TableBook } from './table-book.ts'

/** By what routes are gathered for people. */
export const TAGS = {
  start: { vi: 'Bắt đầu', en: 'To begin' },
  facts: { vi: 'Sản phẩm và số liệu', en: 'Products and figures' },
  changes: { vi: 'Lấy phần thay đổi', en: 'What has changed' },
  records: { vi: 'Từng loại hồ sơ', en: 'Records by kind' },
  analysis: { vi: 'Công cụ phân tích', en: 'Tools of analysis' },
} as const satisfies Record<string, Bilingual>

type Shape = z.ZodMiniType<Record<string, unknown>>

/** What a handler is asked, once the door has let the reader in and the schemas have read the address. */
interface Call<Params, Query> {
  readonly office: Office
  readonly book: TableBook
  readonly reader: Reader
  readonly params: Params
  readonly query: Query
  /** The communes that are asked for, all of them the reader's. */
  readonly areas: readonly AreaCode[]
  /** Asked for, allowed, and noted in the audit trail. */
  readonly withPersonal: boolean
  /** What the client would rather have. */
  readonly accept: string
  readonly prefer: string
  /** Where the API is, as the client addressed it. */
  readonly root: string
}

/** What a handler answers: a value by the route's schema, other content that the route declares, or a problem. */
export type Answered =
  | { readonly kind: 'json'; readonly value: unknown; readonly type?: string; readonly headers?: Headers }
  | {
      readonly kind: 'content'
      readonly type: string
      readonly status?: 400
      readonly body: string | Uint8Array<ArrayBuffer>
      readonly headers?: Headers
    }
  | ({ readonly kind: 'problem'; readonly code: ProblemCode } & Pick<Problem, 'paths'>)
type Headers = Readonly<Record<string, string>>

/** A route with everything that is told of it: what is written here is what is served, checked, and documented. */
export interface ApiRoute {
  /** Name of the operation, never changed. */
  readonly id: string
  /** Under `/api/v1`, with parameters in braces. */
  readonly path: string
  /** How the router reads the path where it is told otherwise: a parameter that is no whole segment has the segment named `key`. */
  readonly mount?: readonly string[]
  readonly tag: keyof typeof TAGS
  readonly title: Bilingual
  readonly text?: Bilingual
  readonly params?: Shape
  readonly query?: Shape
  /** Name and schema of a JSON answer. */
  readonly answer?: { readonly name: string; readonly schema: z.ZodMiniType; readonly type?: string }
  /** Content types that it has beside, or instead. */
  readonly contents?: readonly string[]
  /** Anybody may read it: it tells of the API, and nothing of records. */
  readonly isOpen?: true
  readonly handle: (call: Call<never, never>) => Promise<Answered>
}

/** Declares a route; the handler is given what the schemas read. */
export const route = <Params extends Shape, Query extends Shape>(
  declared: Omit<ApiRoute, 'handle' | 'params' | 'query'> & {
    readonly params?: Params
    readonly query?: Query
    readonly handle: (call: Call<z.infer<Params>, z.infer<Query>>) => Promise<Answered>
  },
): ApiRoute => declared as unknown as ApiRoute
