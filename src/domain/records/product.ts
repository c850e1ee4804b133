import * as z from 'zod/mini'
import { Day, Uuid } from './envelope.ts'
import { Line, Note, RequiredLine } from './text.ts'

/**
 * The decisions whose criteria sets the app can score by, the one in force first: 26/2026/QĐ-TTg; 148/QĐ-TTg of 2023; 1048/QĐ-TTg of 2019
 * as amended by 781/QĐ-TTg of 2020. What there is to know of each is in `criteria/decisions.ts`.
 */
export const DECISIONS = ['26/2026', '148/2023', '1048/2019'] as const
export const Decision = z.enum(DECISIONS)
export type Decision = z.infer<typeof Decision>

/** A criteria set (bộ sản phẩm): its decision and its number in the annex of that decision. Numbers of different decisions do not name the same set. */
export const SetReference = z.object({ decision: Decision, set: z.int().check(z.gte(1), z.lte(26)) })
export type SetReference = z.infer<typeof SetReference>

export const isSameSet = (one: SetReference, other: SetReference): boolean =>
  one.decision === other.decision && one.set === other.set

/** Sản phẩm OCOP: one product of one producer. */
export const Product = z.object({
  producer: Uuid,
  name: RequiredLine,
  /** The set that it belongs to: under the decision of its certificate, else under the one in force. */
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
