import * as z from 'zod/mini'
import { REMINDERS } from '../certificates/reminders.ts'
import { GateStars } from '../criteria/schema.ts'
import { ASSESSOR_ROLES, CriterionCode } from '../records/assessment.ts'
import { Day, Instant, Uuid } from '../records/envelope.ts'
import { SetReference } from '../records/product.ts'
import { ProductFact } from './product-fact.ts'

const StarCount = z.int().check(z.gte(0), z.lte(5))

/** One certificate, and the first and last day on which it was the one that counted for its product, as far as is known now. */
export const CertifiedTerm = z.object({ stars: StarCount, from: Day, until: Day })
export type CertifiedTerm = z.infer<typeof CertifiedTerm>

/** One assessment as lists and figures know it: a council's sheets and what is sealed are not among them. */
export const CountedAssessment = z.object({
  assessment: Uuid,
  role: z.enum(ASSESSOR_ROLES),
  assessor: z.string(),
  isFinal: z.boolean(),
  criteria: SetReference,
  startedOn: Day,
  /** The day of its last change, and the moment. */
  on: Day,
  updatedAt: Instant,
  /** 0: disqualified; none where its criteria set could not be had. */
  stars: z.optional(StarCount),
  points: z.optional(z.int()),
  /** The first gate that holds it back at its next star. */
  blockedBy: z.optional(z.object({ stars: GateStars, criterion: CriterionCode })),
})
export type CountedAssessment = z.infer<typeof CountedAssessment>

/** What a certificate of it should be reminded of, and the day that this is about. */
const CountedReminder = z.object({ certificate: Uuid, kind: z.enum(REMINDERS), day: Day })

/** A product as the figures count it: its fact today, and what it went through. */
export const CountedProduct = z.object({
  fact: ProductFact,
  /** By their first day. */
  terms: z.array(CertifiedTerm),
  /** The last changed last. */
  assessments: z.array(CountedAssessment),
  reminders: z.array(CountedReminder),
})
export type CountedProduct = z.infer<typeof CountedProduct>
