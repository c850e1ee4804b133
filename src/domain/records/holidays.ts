import * as z from 'zod/mini'
import { Day } from './envelope.ts'
import { Line } from './text.ts'

/** Ngày nghỉ lễ, tết of a year that have no fixed date, and weekend days that are worked in exchange, as announced. */
export const HolidayYear = z.object({
  year: z.int().check(z.gte(2018), z.lte(2100)),
  off: z.array(Day).check(z.maxLength(60)),
  worked: z.array(Day).check(z.maxLength(20)),
  source: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type HolidayYear = z.infer<typeof HolidayYear>
