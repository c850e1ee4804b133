import * as z from 'zod/mini'
import { readCheckCode } from '../domain/integrity/check-code.ts'
import { ASSESSOR_ROLES } from '../domain/records/assessment.ts'
import { Instant, Uuid } from '../domain/records/envelope.ts'
import { SetReference } from '../domain/records/product.ts'

/**
 * What the office found about one signed statement. Only the first needs no look: the office did not know the device's key when it came. other-device:
 * another device brought it, as when a self-assessment is taken over.
 */
const ATTESTATION_FINDINGS = [
  'key-unknown',
  'other-device',
  'unsigned',
  'bad-signature',
  'other-key',
  'other-record',
  'altered',
  'files-differ',
  'clock-off',
] as const
export const AttestationFinding = z.enum(ATTESTATION_FINDINGS)
export type AttestationFinding = z.infer<typeof AttestationFinding>

/** Findings that tell how it came, and nothing against it. */
export const HARMLESS_FINDINGS: readonly AttestationFinding[] = ['key-unknown', 'other-device']

const ChainFault = z.object({
  n: z.int(),
  fault: z.enum(['missing', 'doubled', 'reordered', 'broken', 'back-dated']),
})

/** What the office knows of a record's statement: none where it was finalised without, and was not to be signed. */
export const AttestationStanding = z.object({
  statement: z.optional(
    z.object({
      n: z.int(),
      device: Uuid,
      /** What the device is called at the office, where it is known there. */
      label: z.optional(z.string()),
      by: z.string(),
      at: Instant,
      officeAt: z.optional(Instant),
    }),
  ),
  receivedAt: z.optional(Instant),
  findings: z.array(AttestationFinding),
  /** What is wrong with the device's chain at this statement. */
  chain: z.array(ChainFault),
})
export type AttestationStanding = z.infer<typeof AttestationStanding>

/** One statement, or what should have been one, on the page about a device; the record only where it is of one's own communes. */
const DeviceEntry = z.object({
  n: z.optional(z.int()),
  record: z.optional(z.object({ id: Uuid, kind: z.enum(['assessment', 'response']) })),
  at: z.optional(Instant),
  receivedAt: Instant,
  findings: z.array(AttestationFinding),
})

/** The chain of one device: how many statements, the faults in it, the first first, and the entries that need a look. */
export const DeviceChain = z.object({
  device: Uuid,
  label: z.optional(z.string()),
  name: z.optional(z.string()),
  isKeyKnown: z.boolean(),
  entries: z.int(),
  lastAt: z.optional(Instant),
  faults: z.array(ChainFault),
  /** At most a hundred, the newest first. */
  noted: z.array(DeviceEntry),
})
export type DeviceChain = z.infer<typeof DeviceChain>

export const DeviceChains = z.object({ devices: z.array(DeviceChain) })
export type DeviceChains = z.infer<typeof DeviceChains>

const AuditEntry = z.object({ n: z.int(), at: Instant, actor: z.string(), action: z.string(), subject: z.string() })
export type AuditEntry = z.infer<typeof AuditEntry>

/** A page of the office's log, the newest first, with what its chain comes to: how many entries are sound, or where it first breaks. */
export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** Pass it as `before` for the next page. */
  next: z.optional(z.int()),
  actors: z.array(z.string()),
  actions: z.array(z.string()),
  chain: z.object({ entries: z.int(), brokenAt: z.optional(z.int()) }),
})
export type AuditPage = z.infer<typeof AuditPage>

/** The code of a printed result (`domain/integrity/check-code.ts`), however it was typed; in a body, never in an address that logs keep. */
export const CheckRequest = z.object({
  code: z.string().check(
    z.maxLength(60),
    z.refine((code) => readCheckCode(code) !== undefined),
  ),
})

/** What the paper shows, so that it can be held against it; nobody's name. */
const CheckedResult = z.object({
  product: z.string(),
  criteria: SetReference,
  role: z.enum(ASSESSOR_ROLES),
  points: z.number(),
  stars: z.int(),
  open: z.int(),
  finalisedAt: Instant,
  commune: z.string(),
  /** Whether the office knew the key by which it is signed. */
  isKeyKnown: z.boolean(),
})

/**
 * What the office says to whoever holds a printed result. genuine: it is as it was signed. superseded: a later one corrects it. altered: what the office
 * holds is not what was signed. sealed: a council's sheet that is not opened yet. unknown: no result has that code, or it has not been received.
 */
export const CheckAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('genuine'), result: CheckedResult }),
  z.object({ kind: z.literal('superseded'), result: CheckedResult, correctedAt: Instant }),
  z.object({ kind: z.enum(['altered', 'sealed', 'unknown']) }),
])
export type CheckAnswer = z.infer<typeof CheckAnswer>
