import * as z from 'zod/mini'
import { Line } from './text.ts'

/** What a year of the programme is measured by. */
const TARGET_MEASURES = [
  'products-proposed',
  'products-standardised',
  'products-3-stars',
  'products-4-stars',
  'products-5-stars',
  'organisations',
  'value-chains',
] as const
const TargetMeasure = z.enum(TARGET_MEASURES)

const Year = z.int().check(z.gte(2018), z.lte(2100))
const Count = z.int().check(z.gte(0), z.lte(1_000_000))

/** One measure of one year: what was planned and what came of it (chỉ tiêu và kết quả). */
export const Target = z.object({
  year: Year,
  measure: TargetMeasure,
  planned: z.optional(Count),
  achieved: z.optional(Count),
  source: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type Target = z.infer<typeof Target>

/** Who pays: province (tỉnh), city or commune budget (thành phố, xã), the producers themselves, the national programme. */
const FUNDING_SOURCES = ['province', 'city', 'producers', 'programme'] as const
const FundingSource = z.enum(FUNDING_SOURCES)

/** Money of one source in one year, in Vietnamese dong. */
export const Budget = z.object({
  year: Year,
  source: FundingSource,
  amountVnd: z.int().check(z.nonnegative()),
  reference: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type Budget = z.infer<typeof Budget>
