import * as z from 'zod/mini'
import { Day, Uuid } from './envelope.ts'
import { Line, Note, RequiredLine } from './text.ts'

/** The decisions whose criteria sets the app can score by. */
const DECISIONS = ['26/2026'] as const
export const Decision = z.enum(DECISIONS)
export type Decision = z.infer<typeof Decision>

/** A criteria set (bộ sản phẩm): its decision and its number in annex II. */
export const SetReference = z.object({ decision: Decision, set: z.int().check(z.gte(1), z.lte(26)) })
export type SetReference = z.infer<typeof SetReference>

/** Sản phẩm OCOP: one product of one producer. */
export const Product = z.object({
  producer: Uuid,
  name: RequiredLine,
  criteria: SetReference,
  /** Product code of form 01: (province)-(commune)-(running number)-year. */
  code: z.optional(Line),
  description: z.optional(Note),
  /** Stars of the certificate in force, if any, and its last day (Art. 4.3: 36 months). */
  certifiedStars: z.optional(z.int().check(z.gte(3), z.lte(5))),
  certificateExpires: z.optional(Day),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Product = z.infer<typeof Product>
