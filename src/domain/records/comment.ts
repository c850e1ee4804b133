import * as z from 'zod/mini'
import { Answer, CriterionCode } from './assessment.ts'
import { Instant, Uuid } from './envelope.ts'
import { Actor } from './role.ts'
import { Line, Note } from './text.ts'

export const STANCES = ['agree', 'dispute', 'question', 'answer'] as const
const Stance = z.enum(STANCES)
export type Stance = z.infer<typeof Stance>

/** One word in the talk about a product's assessments, on one criterion or as a whole. What was said stays; only whether it is settled changes. */
export const Comment = z.object({
  product: Uuid,
  producer: Uuid,
  dossier: z.optional(Uuid),
  /** The assessment that it is about. */
  assessment: z.optional(Uuid),
  criterion: z.optional(CriterionCode),
  /** The comment that it answers. */
  replyTo: z.optional(Uuid),
  stance: Stance,
  text: Note,
  /** The option that the writer holds right, by its place. */
  proposed: z.optional(Answer),
  evidence: z.optional(Uuid),
  /** Clause of the decision that it rests on. */
  clause: z.optional(Line),
  by: Line,
  role: Actor,
  /** Whose answer is asked for. */
  to: z.optional(Actor),
  at: Instant,
  settled: z.optional(z.object({ by: Line, at: Instant })),
  sample: z.optional(z.boolean()),
})
export type Comment = z.infer<typeof Comment>
