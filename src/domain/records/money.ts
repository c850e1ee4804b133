import * as z from 'zod/mini'

/** Who pays: province (tỉnh), city or commune budget (thành phố, xã), the producers themselves, the national programme. */
export const FUNDING_SOURCES = ['province', 'city', 'producers', 'programme'] as const
export const FundingSource = z.enum(FUNDING_SOURCES)
export type FundingSource = z.infer<typeof FundingSource>

/** Whole Vietnamese dong; at most a thousand billion. */
export const Vnd = z.int().check(z.gte(0), z.lte(1_000_000_000_000))

/** What one source gives for one thing: as planned (dự kiến), as committed by a decision or contract (cam kết), as spent (đã chi). */
export const Cost = z.object({ planned: Vnd, committed: z.optional(Vnd), spent: z.optional(Vnd) })
export type Cost = z.infer<typeof Cost>

/** Costs by who pays. */
export const Costs = z.partialRecord(FundingSource, Cost)
export type Costs = z.infer<typeof Costs>
