import * as z from 'zod/mini'
import { FundingSource, Vnd } from './money.ts'
import { SUPPORT_MEASURES, SupportMeasure } from './support-measure.ts'
import { Line } from './text.ts'

/** What one step under a measure is reckoned to take: months, whole dong, and who usually pays. */
export const Rate = z.object({
  months: z.number().check(z.gte(0), z.lte(120)),
  costVnd: Vnd,
  paidBy: FundingSource,
})
export type Rate = z.infer<typeof Rate>

/** Định mức ước tính: the office's estimates by measure; one record a commune says the same in each. What it does not name stays at the default. */
export const RateTable = z.object({
  measures: z.partialRecord(SupportMeasure, Rate),
  source: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type RateTable = z.infer<typeof RateTable>

/** Every measure has a rate. */
export type Rates = Readonly<Record<SupportMeasure, Rate>>

/** Our estimates, not official figures; screens must label them so. The months are those that the way to the next star has always been reckoned with. */
export const DEFAULT_RATES: Rates = {
  'quality-declaration': { months: 2, costVnd: 8_000_000, paidBy: 'city' },
  'quality-certification': { months: 6, costVnd: 40_000_000, paidBy: 'province' },
  packaging: { months: 2, costVnd: 15_000_000, paidBy: 'city' },
  'raw-material': { months: 9, costVnd: 50_000_000, paidBy: 'producers' },
  traceability: { months: 2, costVnd: 10_000_000, paidBy: 'city' },
  'trade-promotion': { months: 4, costVnd: 20_000_000, paidBy: 'province' },
  'value-chain': { months: 9, costVnd: 60_000_000, paidBy: 'programme' },
  'science-technology': { months: 8, costVnd: 80_000_000, paidBy: 'province' },
  training: { months: 1, costVnd: 3_000_000, paidBy: 'city' },
  'intellectual-property': { months: 10, costVnd: 12_000_000, paidBy: 'producers' },
  organisation: { months: 6, costVnd: 10_000_000, paidBy: 'producers' },
}

/** The rates that hold: the office's where it has set them, the defaults for the rest. Of several tables the later in the list wins. */
export const ratesOf = (tables: readonly RateTable[]): Rates => {
  const set = Object.assign({}, ...tables.map(({ measures }) => measures)) as RateTable['measures']
  return Object.fromEntries(
    SUPPORT_MEASURES.map((measure) => [measure, set[measure] ?? DEFAULT_RATES[measure]]),
  ) as Record<SupportMeasure, Rate>
}
