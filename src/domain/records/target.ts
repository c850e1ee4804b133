import * as z from 'zod/mini'
import { FundingSource, Vnd } from './money.ts'
import { LegalForm } from './producer.ts'
import { SupportMeasure } from './support-measure.ts'
import { Line } from './text.ts'

/** What a year of the programme is measured by. */
export const TARGET_MEASURES = [
  'products-proposed',
  'products-standardised',
  'products-3-stars',
  'products-4-stars',
  'products-5-stars',
  'organisations',
  'value-chains',
] as const
export const TargetMeasure = z.enum(TARGET_MEASURES)
export type TargetMeasure = z.infer<typeof TargetMeasure>

/** Whether a figure is the commune's own or the whole province's; the record's commune is then where it is kept. */
const Scope = z.enum(['commune', 'province'])

const Year = z.int().check(z.gte(2018), z.lte(2100))
const Count = z.int().check(z.gte(0), z.lte(1_000_000))

/** One measure of one year: what was planned and what came of it (chỉ tiêu và kết quả). */
export const Target = z.object({
  year: Year,
  measure: TargetMeasure,
  planned: z.optional(Count),
  /** Results that came from elsewhere than the records here: a report, a year before the app. */
  achieved: z.optional(Count),
  scope: z.optional(Scope),
  /** Industry of annex I (ngành), where it is about one. */
  industry: z.optional(z.enum(['I', 'II', 'III', 'IV', 'V', 'VI'])),
  legalForm: z.optional(LegalForm),
  source: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type Target = z.infer<typeof Target>

/** Money of one source in one year, in Vietnamese dong; for one measure, or for all. */
export const Budget = z.object({
  year: Year,
  source: FundingSource,
  amountVnd: Vnd,
  measure: z.optional(SupportMeasure),
  scope: z.optional(Scope),
  reference: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type Budget = z.infer<typeof Budget>
