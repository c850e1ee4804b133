import * as z from 'zod/mini'
import { DOCUMENT_KIND_IDS } from '../evidence/document-kind-ids.ts'
import { Answer, CriterionCode } from './assessment.ts'
import { Day, Uuid } from './envelope.ts'
import { Costs } from './money.ts'
import { SupportMeasure } from './support-measure.ts'
import { Line, Note, RequiredLine } from './text.ts'

/** A criterion of a product that an action raises; `from` is missing where it was unanswered. */
export const Raise = z.object({ product: Uuid, criterion: CriterionCode, from: z.optional(Answer), to: Answer })
export type Raise = z.infer<typeof Raise>

export const ACTION_STATUSES = ['planned', 'under-way', 'done', 'dropped'] as const
export const ActionStatus = z.enum(ACTION_STATUSES)
export type ActionStatus = z.infer<typeof ActionStatus>

/** Who sees to it. */
export const ACTION_OWNERS = ['producer', 'officer', 'commune', 'province', 'consultant'] as const
export const ActionOwner = z.enum(ACTION_OWNERS)
export type ActionOwner = z.infer<typeof ActionOwner>

/** A paper that the action is to bring. */
export const AwaitedDocument = z.object({
  name: Line,
  /** Which of the 15 documents of form 02 it is. */
  kind: z.optional(z.enum(DOCUMENT_KIND_IDS)),
  obtainedOn: z.optional(Day),
})
export type AwaitedDocument = z.infer<typeof AwaitedDocument>

/** Việc cần làm: one step of a plan. One that raises criteria of several products counts once, in effort and money. */
export const Action = z.object({
  plan: Uuid,
  producer: Uuid,
  /** Empty of one that was added by hand for no criterion. */
  raises: z.array(Raise).check(z.maxLength(50)),
  measure: SupportMeasure,
  title: RequiredLine,
  detail: z.optional(Note),
  /** By a key of their own. */
  documents: z.record(z.string().check(z.regex(/^[^/]{1,60}$/)), AwaitedDocument),
  owner: ActionOwner,
  ownerName: z.optional(Line),
  startOn: z.optional(Day),
  dueOn: z.optional(Day),
  months: z.number().check(z.gte(0), z.lte(120)),
  costs: Costs,
  status: ActionStatus,
  doneOn: z.optional(Day),
  /** The training in which it is taken up. */
  training: z.optional(Uuid),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Action = z.infer<typeof Action>
