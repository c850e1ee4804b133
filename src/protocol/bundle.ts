import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { Identity } from './enrol.ts'
import { Mutation } from './mutation.ts'
import { ProblemCode } from './problem.ts'
import { Verdict } from './push.ts'
import { WireRecord } from './record.ts'

/**
 * What travels in a file where no network does (`.slbundle`). Number of the file's shape, written first; a reader serves every number up to its own.
 *
 * 1  2026-11: changes, reply, copy.
 */
export const BUNDLE_FORMAT = 1

/** Ending of the files' names. */
export const BUNDLE_ENDING = '.slbundle'

/**
 * A stretch of a phone's changes as it hands them over: the text of a JSON array of at most 500 mutations, and its proof, by which the office knows
 * that this phone wrote it, whoever carries it: HMAC-SHA256 of the text in hex; the key is the SHA-256 of the phone's token in hex, which the office has.
 */
const BundlePart = z.object({ text: z.string(), proof: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })
export type BundlePart = z.infer<typeof BundlePart>

/** What a carrier hands in of another phone: answered as a push of that phone, once however often it comes. */
export const HandIn = z.extend(BundlePart, { protocol: z.int(), device: Uuid })
export type HandIn = z.infer<typeof HandIn>

const QueuedRow = z.extend(Mutation, {
  state: z.enum(['pending', 'sent', 'blocked', 'rejected']),
  problem: z.optional(z.object({ code: ProblemCode, paths: z.array(z.string()) })),
})
const DeliveredRow = z.extend(Mutation, {
  n: z.optional(z.int()),
  deliveredAt: z.string(),
  sum: z.optional(z.string()),
  verdict: z.enum(['applied', 'duplicate', 'merged', 'conflict', 'rejected', 'blocked', 'retry']),
})

/** Everything that a phone remembers but its token: from it another store goes on as this phone. */
export const PhoneCopy = z.object({
  device: Uuid,
  lastSequence: z.int(),
  epoch: z.optional(z.string()),
  identity: z.optional(Identity),
  leftAreas: z.array(AreaCode),
  records: z.array(WireRecord),
  bases: z.array(WireRecord),
  outbox: z.array(QueuedRow),
  delivered: z.array(DeliveredRow),
})
export type PhoneCopy = z.infer<typeof PhoneCopy>

/** What a file brings. changes: unsent work for the office. reply: what the office said of it. copy: a whole phone, to be restored. */
export const BundleContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changes'), device: Uuid, parts: z.array(BundlePart) }),
  z.object({ kind: z.literal('reply'), device: Uuid, epoch: z.string(), verdicts: z.array(Verdict) }),
  z.object({ kind: z.literal('copy'), copy: PhoneCopy }),
])
export type BundleContent = z.infer<typeof BundleContent>

/** The first line of a file, readable by all, also when the rest is encrypted: what it is, whose, and how to tell that it is whole. */
export const BundleHeader = z.object({
  format: z.int().check(z.gte(1)),
  kind: z.enum(['changes', 'reply', 'copy']),
  device: Uuid,
  /** Who holds the phone, as the office knows them; empty before enrolment. */
  holder: z.string(),
  madeAt: Instant,
  /** Records or changes inside. */
  count: z.int().check(z.nonnegative()),
  /** SHA-256, in hex, of all bytes behind this line. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Only with a passphrase: AES-256-GCM, its key by PBKDF2-SHA256; salt and nonce in hex. */
  encryption: z.optional(z.object({ salt: z.string(), nonce: z.string(), iterations: z.int().check(z.gte(1)) })),
})
export type BundleHeader = z.infer<typeof BundleHeader>
