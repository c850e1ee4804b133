import * as z from 'zod/mini'
import { CERTIFICATE_STATES } from '../certificates/state.ts'
import { GateStars } from '../criteria/schema.ts'
import { STAGES } from '../dossier/transitions.ts'
import { ASSESSOR_ROLES, CriterionCode } from '../records/assessment.ts'
import { AreaCode, Day, Instant, Uuid } from '../records/envelope.ts'
import { Place } from '../records/evidence.ts'
import { LegalForm } from '../records/producer.ts'
import { SetReference } from '../records/product.ts'

const Count = z.int().check(z.gte(0))
const StarCount = z.int().check(z.gte(0), z.lte(5))

/** A gate ("dấu sao") that is not met: the family tells the same matter across sets. */
const UnmetGate = z.object({ stars: GateStars, criterion: CriterionCode, family: z.string() })

/** What the latest assessment of a product comes to; a council's sheets are not among them. */
const Assessed = z.object({
  assessment: Uuid,
  role: z.enum(ASSESSOR_ROLES),
  isFinal: z.boolean(),
  /** The day of its last change. */
  on: Day,
  criteria: SetReference,
  /** 0: disqualified. */
  stars: StarCount,
  /** Least and most that are still possible while criteria are open. */
  starsLeast: StarCount,
  starsMost: StarCount,
  points: Count,
  open: Count,
  isDisqualified: z.boolean(),
  /** The criterion at which it stopped. */
  stoppedAt: z.optional(CriterionCode),
  /** What blocks the next star; none at 5. */
  next: z.optional(z.object({ stars: StarCount, pointsMissing: Count, gates: z.array(UnmetGate) })),
})

/** What a product is recognised by, as far as it is known here. */
const Certified = z.object({
  /** None where only the product's own fields tell of it. */
  certificate: z.optional(Uuid),
  number: z.optional(z.string()),
  stars: StarCount,
  issuedOn: z.optional(Day),
  expiresOn: z.optional(Day),
  state: z.enum([...CERTIFICATE_STATES, 'noted']),
  isInForce: z.boolean(),
})

/** The dossier that is under way, else the last one. */
const OnItsWay = z.object({
  dossier: Uuid,
  stage: z.enum(STAGES),
  isClosed: z.boolean(),
  /** Day on which it came to its stage, and on which the stage is due. */
  since: z.optional(Day),
  due: z.optional(Day),
})

/** The plan that counts for the product: agreed before draft, the later made before the earlier. */
const Planned = z.object({
  plan: Uuid,
  status: z.enum(['draft', 'agreed', 'closed']),
  target: StarCount,
  deadline: z.optional(Day),
  planned: Count,
  underWay: Count,
  done: Count,
  /** Open actions whose day has passed. */
  overdue: Count,
})

/** All that the programme's figures, lists, reports and exports say of one product; one row a product. Dates are days in Vietnam. */
export const ProductFact = z.object({
  product: Uuid,
  name: z.string(),
  code: z.optional(z.string()),
  producer: Uuid,
  producerName: z.string(),
  legalForm: z.optional(LegalForm),
  area: AreaCode,
  criteria: SetReference,
  /** Industry of annex I (ngành). */
  industry: z.optional(z.enum(['I', 'II', 'III', 'IV', 'V', 'VI'])),
  place: z.optional(Place),
  createdAt: Instant,
  updatedAt: Instant,
  assessed: z.optional(Assessed),
  certified: z.optional(Certified),
  dossier: z.optional(OnItsWay),
  plan: z.optional(Planned),
  isSample: z.boolean(),
})
export type ProductFact = z.infer<typeof ProductFact>
