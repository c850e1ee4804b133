import * as z from 'zod/mini'
import { Day, Instant, Uuid } from './envelope.ts'
import { SetReference } from './product.ts'
import { Line, Note, RequiredLine } from './text.ts'

/** What a plan makes the least of: changes, months of work in all, the month in which the last of them is done, money. */
export const PLAN_OBJECTIVES = ['fewest', 'effort', 'fastest', 'cheapest'] as const
export const PlanObjective = z.enum(PLAN_OBJECTIVES)
export type PlanObjective = z.infer<typeof PlanObjective>

const PLAN_STATUSES = ['draft', 'agreed', 'closed'] as const

/** A product in a plan: the assessment that the plan starts from, what it came to then, and the stars aimed at. */
export const PlannedProduct = z.object({
  assessment: Uuid,
  criteria: SetReference,
  stars: z.int().check(z.gte(0), z.lte(5)),
  points: z.int().check(z.gte(0), z.lte(100)),
  target: z.int().check(z.gte(2), z.lte(5)),
})
export type PlannedProduct = z.infer<typeof PlannedProduct>

/** What officer and producer agreed on: who, when, and which actions as they stood then. */
export const Agreement = z.object({
  /** Who agreed for the producer. */
  by: RequiredLine,
  /** Who advised. */
  officer: Line,
  at: Instant,
  /** Evidence that holds the signature drawn on the screen. */
  signature: z.optional(Uuid),
  /** Each action as agreed, so that what changed since can be told. */
  actions: z
    .array(z.object({ action: Uuid, title: Line, dueOn: z.optional(Day), costVnd: z.int() }))
    .check(z.maxLength(100)),
})
export type Agreement = z.infer<typeof Agreement>

/** Kế hoạch nâng hạng: what one producer does to bring one or several products to more stars. Its actions are records of their own. */
export const Plan = z.object({
  producer: Uuid,
  /** By product. */
  products: z.record(Uuid, PlannedProduct),
  objective: PlanObjective,
  /** Last day of the round that it aims at, for dossiers put forward by the commune. */
  deadline: z.optional(Day),
  /** Criteria that cannot change, by `product:criterion`. */
  locks: z.record(z.string().check(z.maxLength(60)), z.literal(true)),
  status: z.enum(PLAN_STATUSES),
  agreement: z.optional(Agreement),
  /** The plan that this one takes the place of. */
  revises: z.optional(Uuid),
  closedOn: z.optional(Day),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Plan = z.infer<typeof Plan>

/** Key of a lock in a plan. */
export const lockKey = (product: Uuid, criterion: string): string => `${product}:${criterion}`
