import * as z from 'zod/mini'
import { ASSESSOR_ROLES } from '../records/assessment.ts'
import { Day } from '../records/envelope.ts'
import { ProductFact } from './product-fact.ts'

const StarCount = z.int().check(z.gte(0), z.lte(5))

/** One certificate, and the first and last day on which it was the one that counted for its product, as far as is known now. */
export const CertifiedTerm = z.object({ stars: StarCount, from: Day, until: Day })
export type CertifiedTerm = z.infer<typeof CertifiedTerm>

/** One assessment that was finished: a council's sheets are not among them. */
export const FinishedAssessment = z.object({
  role: z.enum(ASSESSOR_ROLES),
  startedOn: Day,
  on: Day,
  /** 0: disqualified; none where its criteria set could not be had. */
  stars: z.optional(StarCount),
})
export type FinishedAssessment = z.infer<typeof FinishedAssessment>

/** A product as the figures count it: its fact today, and what it went through. */
export const CountedProduct = z.object({
  fact: ProductFact,
  /** By their first day. */
  terms: z.array(CertifiedTerm),
  /** By the day on which they were finished. */
  assessments: z.array(FinishedAssessment),
})
export type CountedProduct = z.infer<typeof CountedProduct>
