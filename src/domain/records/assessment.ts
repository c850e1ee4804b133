import * as z from 'zod/mini'
import { Attestation } from '../integrity/attestation.ts'
import { MemberKey, MOST_SCORINGS } from './council.ts'
import { Instant, Uuid } from './envelope.ts'
import { SetReference } from './product.ts'
import { Line, Note } from './text.ts'

/**
 * Code of a criterion in its set: "1.1", "6.1.2", "12"; of 2023 also with the letters of the Vietnamese alphabet, "1a", "3đ", "6b.2". A letter at
 * the end tells two apart that the source gives one code ("6.1.3b").
 */
export const CriterionCode = z.string().check(z.regex(/^\d{1,2}([a-zđ]?(\.\d{1,2}){0,2}|(\.\d{1,2}){1,2}[a-z])$/))
export type CriterionCode = z.infer<typeof CriterionCode>

/**
 * Place of the chosen option in the official order, from 0; -1 when none is reached yet. Yes/no criteria: 0 no, 1 yes.
 * A criterion that has no entry is unanswered, which is not the same as none reached.
 */
export const Answer = z.int().check(z.gte(-1), z.lte(19))
export type Answer = z.infer<typeof Answer>
export const NONE_REACHED: Answer = -1

export const Answers = z.record(CriterionCode, Answer)
export type Answers = z.infer<typeof Answers>

/**
 * What the assessor established beside the options, by finding id (see `findingId`): a requirement is met or not, a
 * stop or a ground for disqualification was found or not. No entry: not looked at yet.
 */
export const Findings = z.record(z.string().check(z.maxLength(40)), z.boolean())
export type Findings = z.infer<typeof Findings>

/**
 * How the assessor dealt with what the surveys show: took it, or decided against it (why stands in the criterion's note). It holds for that
 * answer: with another one it says nothing any more.
 */
export const Basis = z.object({
  kind: z.enum(['confirmed', 'overridden']),
  answer: Answer,
  /** The answer that the surveys showed. */
  survey: Answer,
  /** The surveys that it rests on. */
  responses: z.array(Uuid).check(z.maxLength(10)),
})
export type Basis = z.infer<typeof Basis>

/** Who assesses: producer for itself, extension officer, commune, consulting team (tổ tư vấn), member of the council. */
export const ASSESSOR_ROLES = ['self', 'officer', 'commune', 'consultant', 'council'] as const
const AssessorRole = z.enum(ASSESSOR_ROLES)

/** One scoring of one product by one assessor, pinned to the pack that was on screen. Final ones never change. */
export const Assessment = z.object({
  product: Uuid,
  producer: Uuid,
  criteria: SetReference,
  packVersion: z.int().check(z.gte(1)),
  role: AssessorRole,
  assessor: Line,
  status: z.enum(['draft', 'final']),
  startedAt: Instant,
  finalisedAt: z.optional(Instant),
  answers: Answers,
  findings: Findings,
  notes: z.record(CriterionCode, Note),
  /** Where answers come from that were taken from, or held against, surveys. */
  basis: z.optional(z.record(CriterionCode, Basis)),
  /** Criteria that the producer says cannot be raised; the plan leaves them out. */
  locks: z.record(CriterionCode, z.literal(true)),
  /** Stars that the producer is aiming at. */
  target: z.optional(z.int().check(z.gte(2), z.lte(5))),
  /** The final assessment that this one corrects. */
  revises: z.optional(Uuid),
  /** Dossier in whose course it was made. */
  dossier: z.optional(Uuid),
  /** Of a council member's sheet (phiếu chấm điểm): the hearing, whose sheet of its session's list, and of which scoring. */
  hearing: z.optional(Uuid),
  member: z.optional(MemberKey),
  scoring: z.optional(z.int().check(z.gte(1), z.lte(MOST_SCORINGS))),
  /** Of a sheet that came on paper: who typed it in at the office. */
  typedBy: z.optional(Line),
  /** Answers, findings and notes were left out by the office, as the hearing's sheets are not opened yet. Never written, only received. */
  sealed: z.optional(z.boolean()),
  /** The assessment under another decision whose observations are offered here, one by one, to be confirmed. */
  carriesFrom: z.optional(Uuid),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
  /** What the device that finalised it said and signed of it; none of what was finalised before there was one. */
  attestation: z.optional(Attestation),
})
export type Assessment = z.infer<typeof Assessment>
