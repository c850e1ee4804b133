import * as z from 'zod/mini'
import { Day, Instant, Uuid } from './envelope.ts'
import { SetReference } from './product.ts'
import { Line, Note, RequiredLine } from './text.ts'

/** Key of a member in a session's list: "m01". */
export const MemberKey = z.string().check(z.regex(/^m\d{2}$/))
export type MemberKey = z.infer<typeof MemberKey>

export const MEMBER_SEATS = ['chair', 'deputy', 'secretary', 'member'] as const

const MemberSeat = z.enum(MEMBER_SEATS)

/** Thành viên hội đồng. By `name` the office knows whose device may hand in this member's sheet. */
const Member = z.object({ name: RequiredLine, seat: MemberSeat, organisation: z.optional(Line) })
export type Member = z.infer<typeof Member>

/** A member with whether they are present: chosen for each meeting, and put down for each hearing when it is opened. */
const Attendee = z.extend(Member, { isPresent: z.optional(z.boolean()) })
export type Attendee = z.infer<typeof Attendee>

/** Họp trực tiếp, or lấy ý kiến bằng văn bản (Art. 7.6.d: for what is rated again). */
export const SESSION_MANNERS = ['meeting', 'written'] as const
const SessionManner = z.enum(SESSION_MANNERS)

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

export const SESSION_STATUSES = ['planned', 'open', 'closed'] as const

/** Phiên họp hội đồng, or a round of written opinions (Art. 7.6.d). Once closed it stays as it is. */
export const Session = z.object({
  name: RequiredLine,
  level: z.enum(['province', 'ministry']),
  manner: SessionManner,
  heldOn: Day,
  place: z.optional(Line),
  members: z.record(MemberKey, Attendee),
  rules: CouncilRules,
  status: z.enum(SESSION_STATUSES),
  minutes: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Session = z.infer<typeof Session>

/** Number of a scoring as a key: "1", "2". */
const ScoringKey = z.string().check(z.regex(/^[1-5]$/))

/** Most times that a dossier is scored in one hearing. */
export const MOST_SCORINGS = 5

/** The opening of the sheets (mở phiếu): who was present, and which sheets count. From then on all see them, and no other is taken. */
const SheetOpening = z.object({
  at: Instant,
  by: Line,
  present: z.array(MemberKey).check(z.maxLength(99)),
  sheets: z.record(MemberKey, Uuid),
})
export type SheetOpening = z.infer<typeof SheetOpening>

/** What the council came to. The average is kept as the fraction that it is; `gates` is the reading that it rests on. */
const HearingResult = z.object({
  sum: z.int().check(z.gte(0)),
  sheets: z.int().check(z.gte(1)),
  /** Points between the highest and the lowest total. */
  spread: z.int().check(z.gte(0), z.lte(100)),
  stars: z.int().check(z.gte(0), z.lte(5)),
  isOut: z.optional(z.boolean()),
  gates: GateRule,
  by: Line,
  at: Instant,
  /** Why it stands although the spread is beyond the limit. */
  note: z.optional(Note),
})
export type HearingResult = z.infer<typeof HearingResult>

/** scoring: sheets are sealed. opened: all see them. decided: the council's result stands. postponed: taken off the agenda; the dossier waits. */
export const HEARING_STATUSES = ['scoring', 'opened', 'decided', 'postponed'] as const

/**
 * One dossier before the council: members score it each alone, then the sheets are opened. Its sheets are assessments of role council that name it.
 * It rests in the dossier's commune and carries what its session said of members and rules, as the session may rest in another.
 */
export const Hearing = z.object({
  session: Uuid,
  sessionName: RequiredLine,
  heldOn: Day,
  manner: SessionManner,
  members: z.record(MemberKey, Member),
  rules: CouncilRules,
  dossier: Uuid,
  product: Uuid,
  producer: Uuid,
  criteria: SetReference,
  place: z.int().check(z.gte(1), z.lte(500)),
  /** Which scoring is under way, from 1: a spread beyond the limit calls for a second one. */
  scoring: z.int().check(z.gte(1), z.lte(MOST_SCORINGS)),
  status: z.enum(HEARING_STATUSES),
  /** By scoring: written once each. */
  openings: z.record(ScoringKey, SheetOpening),
  result: z.optional(HearingResult),
  /** Ý kiến bảo lưu: what a member holds against the result. */
  dissents: z.record(MemberKey, Note),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
})
export type Hearing = z.infer<typeof Hearing>
