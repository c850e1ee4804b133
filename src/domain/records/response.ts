import * as z from 'zod/mini'
import { LANGUAGES } from '../bilingual.ts'
import { Attestation } from '../integrity/attestation.ts'
import { Instant, Uuid } from './envelope.ts'
import { Line, Note } from './text.ts'

/** Which form, in which version: a filled survey keeps to it, whatever is published later. */
export const FormReference = z.object({ id: Line, version: z.string().check(z.maxLength(100)) })
export type FormReference = z.infer<typeof FormReference>

/** Longest key of an answer: question, and the keys of the repeats around it. No slash: it is one step of a mutation's path. */
const AnswerKey = z.string().check(z.regex(/^[^/]{1,120}$/))

/** How a person agreed to having data about them recorded: by word of mouth, signed on the screen, on a paper of its own, ticked on their own phone. */
const CONSENT_METHODS = ['spoken', 'signed', 'written', 'ticked'] as const
export type ConsentMethod = (typeof CONSENT_METHODS)[number]

/**
 * Consent of one person for one purpose (Law 91/2025/QH15, Art. 9): which text they were shown, in which language, when, how they agreed or declined,
 * and who wrote it down. What was agreed to stays readable after it was taken back: then `given` is false, and `withdrawnAt` says since when.
 */
export const Consent = z.object({
  /** Version of the text (`survey/consent-texts.ts`); every one ever shown is kept there. */
  text: Line,
  given: z.boolean(),
  at: Instant,
  method: z.optional(z.enum(CONSENT_METHODS)),
  language: z.optional(z.enum(LANGUAGES)),
  /** Who asked and wrote it down; none of what a person ticked itself. */
  by: z.optional(Line),
  withdrawnAt: z.optional(Instant),
})
export type Consent = z.infer<typeof Consent>

/** Phiếu khảo sát: one filled survey of one producer, or of one of its products. Final ones never change. */
export const Response = z.object({
  form: FormReference,
  producer: Uuid,
  product: z.optional(Uuid),
  status: z.enum(['draft', 'final']),
  startedAt: Instant,
  finalisedAt: z.optional(Instant),
  surveyor: Line,
  /** Answers by key (`domain/survey`); the form judges them, the record keeps what was typed. */
  answers: z.record(AnswerKey, z.json()),
  /** By purpose. */
  consents: z.record(z.string().check(z.maxLength(60)), Consent),
  /** The final survey that this one corrects. */
  revises: z.optional(Uuid),
  note: z.optional(Note),
  sample: z.optional(z.boolean()),
  /** What the device that finalised it said and signed of it; none of what was finalised before there was one. */
  attestation: z.optional(Attestation),
})
export type Response = z.infer<typeof Response>
