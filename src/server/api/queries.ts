import * as z from 'zod/mini'
import { Instant } from '../../domain/records/envelope.ts'

/** Most rows of one page. */
export const PAGE_ROWS = 1_000
/** Rows of a page where nothing is said. */
const USUAL_ROWS = 100

/** Communes by their codes, divided by commas; all of the reader's where nothing is said. */
const AreaList = z.string().check(z.regex(/^\d{5}(,\d{5}){0,499}$/))

/** Fields that every list of records knows. */
export const SCOPE = {
  area: z.optional(AreaList),
  /** Also what is about persons: allowed to few, and noted in the audit trail. */
  include: z.optional(z.literal('personal')),
}

const Limit = z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(PAGE_ROWS)), USUAL_ROWS)
const Cursor = z.string().check(z.maxLength(8_000))

export const ScopeQuery = z.strictObject(SCOPE)

export const PageQuery = z.strictObject({ ...SCOPE, after: z.optional(Cursor), limit: Limit })

export const RecordsQuery = z.strictObject({
  ...SCOPE,
  ...{ after: z.optional(Cursor), limit: Limit },
  /** By the clock of whoever wrote: for people. What has changed for certain is told by `/changes`. */
  updatedSince: z.optional(Instant),
  deleted: z._default(z.enum(['include', 'leave-out']), 'include'),
})

/** What comes after a page: opaque, and absent at the end. */
export const Next = z.optional(z.string())
