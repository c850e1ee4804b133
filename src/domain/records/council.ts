import * as z from 'zod/mini'
import { Day, Instant, Uuid } from './envelope.ts'
import { Line, Note, RequiredLine } from './text.ts'

/** Key of a member in a session's list: "m01". */
export const MemberKey = z.string().check(z.regex(/^m\d{2}$/))
export type MemberKey = z.infer<typeof MemberKey>

export const MEMBER_SEATS = ['chair', 'deputy', 'secretary', 'member'] as const

/** Thành viên hội đồng. By `name` the office knows whose device may hand in this member's sheet. */
const Member = z.object({
  name: RequiredLine,
  seat: z.enum(MEMBER_SEATS),
  organisation: z.optional(Line),
  /** Present in the meeting; of a written opinion: has answered. */
  isPresent: z.optional(z.boolean()),
})
export type Member = z.infer<typeof Member>

/** How the council agrees on a gate; the decision leaves it open. */
export const GATE_RULES = [
  /** More than half of the members chose at least the gated option. */
  'majority',
  /** The mean of the criterion's points reaches the gated option's. */
  'mean',
  /** Each sheet has its stars, and the floor of their mean counts. */
  'each-sheet',
] as const
export const GateRule = z.enum(GATE_RULES)
export type GateRule = z.infer<typeof GateRule>

/** Quy chế hoạt động của hội đồng: each province's own (Art. 7.3.b). */
const CouncilRules = z.object({
  quorumPercent: z.int().check(z.gte(1), z.lte(100)),
  mustChairBePresent: z.boolean(),
  /** Points between the highest and the lowest total; more calls for a second scoring. */
  spreadLimit: z.number().check(z.gte(0), z.lte(100)),
  gates: GateRule,
})
export type CouncilRules = z.infer<typeof CouncilRules>

/** Phiên họp hội đồng, or a round of written opinions (Art. 7.6.d). */
export const Session = z.object({
  name: RequiredLine,
  level: z.enum(['province', 'ministry']),
  manner: z.enum(['meeting', 'written']),
  heldOn: Day,
  place: z.optional(Line),
  members: z.record(MemberKey, Member),
  rules: CouncilRules,
  status: z.enum(['planned', 'open', 'closed']),
  minutes: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Session = z.infer<typeof Session>

/** One dossier before the council: members score it each alone, then the sheets are opened. Its sheets are assessments of role council that name it. */
export const Hearing = z.object({
  session: Uuid,
  dossier: Uuid,
  product: Uuid,
  producer: Uuid,
  place: z.int().check(z.gte(1), z.lte(500)),
  /** Which scoring is under way: a spread beyond the limit calls for a second one. */
  scoring: z.int().check(z.gte(1), z.lte(5)),
  /** scoring: sheets are sealed. opened: all see them. decided: the council's result stands. */
  status: z.enum(['scoring', 'opened', 'decided']),
  openedAt: z.optional(Instant),
  /** The sheets that count, by member, as of the opening. */
  sheets: z.record(MemberKey, Uuid),
  result: z.optional(
    z.object({
      /** Sum of the totals over the number of sheets: the average as it is, never rounded. */
      sum: z.int(),
      sheets: z.int(),
      stars: z.int().check(z.gte(0), z.lte(5)),
      isOut: z.optional(z.boolean()),
    }),
  ),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Hearing = z.infer<typeof Hearing>
