import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { RequiredLine } from '../domain/records/text.ts'
import { Area } from './enrol.ts'

/**
 * What a producer sends to its commune without an account: a bundle of kind `self` (`bundle.ts`), unencrypted, as the body of a request. The commune
 * looks at it and takes it over, or declines it.
 */

/** Most bytes of one: some fifty photos, and what a phone sends over a weak link (20 KB/s) in half an hour. Everything else goes by file. */
export const INTAKE_BYTES = 30 * 1024 * 1024

/** Communes that take self-assessments in: names and codes only. */
export const IntakeAreas = z.object({ areas: z.array(Area) })

/**
 * Number under which the producer asks later what became of it, and the only proof that it may: the commune's code and twelve signs without
 * look-alikes, 60 bits.
 */
export const Receipt = z.string().check(z.regex(/^\d{5}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/))
export type Receipt = z.infer<typeof Receipt>
export const ReceiptRequest = z.object({ receipt: Receipt })

const INTAKE_STATES = ['pending', 'taken', 'declined'] as const
export const IntakeState = z.enum(INTAKE_STATES)
export type IntakeState = z.infer<typeof IntakeState>

/** What became of one: what the producer may know. */
export const IntakeStanding = z.object({
  state: IntakeState,
  receivedAt: Instant,
  decidedAt: z.optional(Instant),
  /** Why it was declined. */
  reason: z.optional(z.string()),
})
export type IntakeStanding = z.infer<typeof IntakeStanding>

/** The answer to whoever sent it; to the same content sent again, the same. */
export const IntakeReceived = z.extend(IntakeStanding, { receipt: Receipt })
export type IntakeReceived = z.infer<typeof IntakeReceived>

/** What the commune sees of one before it opens it. */
export const IntakeSummary = z.object({
  producer: z.string(),
  product: z.string(),
  set: z.int(),
  assessments: z.int(),
  /** Answers of the fullest of them. */
  answers: z.int(),
  evidence: z.int(),
  /** Photos and other files whose bytes came along. */
  files: z.int(),
})
export type IntakeSummary = z.infer<typeof IntakeSummary>

export const IntakeItem = z.extend(IntakeStanding, {
  id: Uuid,
  area: AreaCode,
  bytes: z.int(),
  summary: IntakeSummary,
  decidedBy: z.optional(z.string()),
})
export type IntakeItem = z.infer<typeof IntakeItem>

/** Newest first; `next` names the page behind it. */
export const IntakeList = z.object({ items: z.array(IntakeItem), next: z.optional(Uuid) })
export type IntakeList = z.infer<typeof IntakeList>

export const IntakeDecision = z.discriminatedUnion('state', [
  z.object({ state: z.literal('taken') }),
  z.object({ state: z.literal('declined'), reason: RequiredLine }),
])
export type IntakeDecision = z.infer<typeof IntakeDecision>

/** A receipt as the producer's phone keeps it: for which product, to which commune, and what was last heard of it. */
export const KeptReceipt = z.extend(IntakeReceived, { product: Uuid, areaName: z.string() })
export type KeptReceipt = z.infer<typeof KeptReceipt>
