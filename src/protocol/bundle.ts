import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { FileReference } from '../domain/records/evidence.ts'
import { Signature } from './device-key.ts'
import { Identity } from './enrol.ts'
import { FileRefusal, FileState } from './files.ts'
import { Mutation } from './mutation.ts'
import { ProblemCode } from './problem.ts'
import { Verdict } from './push.ts'
import { WireRecord } from './record.ts'

/**
 * What travels in a file where no network does (`.slbundle`). Number of the file's shape, written first; a reader serves every number up to its own,
 * and a writer writes the lowest that says all: a file without evidence opens in every app.
 *
 * 1  2026-11: a line of JSON (`BundleHeader`), then the content: gzip of JSON (`BundleContent`), encrypted on request.
 * 2  2026-11: behind the content the bytes of the files that it names, one after another, each once, in the order named. Encrypted on request: each
 *    with the content's key and a nonce of its own, twelve bytes in front, and its tag behind. `contentBytes` tells where they begin.
 * 3  2026-11: the kind `self`, a producer's self-assessment, of which earlier apps know nothing.
 * 4  2026-11: changes signed by the phone's key instead of its token.
 */
export const BUNDLE_FORMAT = 4

/** Ending of the files' names. */
export const BUNDLE_ENDING = '.slbundle'

/**
 * A stretch of a phone's changes as it hands them over: the text of a JSON array of at most 500 mutations, and its proof, by which the office knows
 * that this phone wrote it, whoever carries it: its key's signature of `bundleText`. Of phones without a key: HMAC-SHA256 of the text in hex; the key is
 * the SHA-256 of the phone's token in hex, which the office has.
 */
const BundlePart = z.object({
  text: z.string(),
  proof: z.union([z.string().check(z.regex(/^[0-9a-f]{64}$/)), Signature]),
})
export type BundlePart = z.infer<typeof BundlePart>

/** What a carrier hands in of another phone: answered as a push of that phone, once however often it comes. */
export const HandIn = z.extend(BundlePart, { protocol: z.int(), device: Uuid })
export type HandIn = z.infer<typeof HandIn>

/** Far beyond what one product's assessments and surveys come to, and little enough to be looked through at once. */
const SELF_MUTATIONS = 5_000
const SELF_FILES = 500

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

/** A file that a phone owes the office, or has delivered: then it is the receipt. */
export const KeptUpload = z.extend(FileReference, {
  area: AreaCode,
  /** The piece of evidence that named it first. */
  record: z.string(),
  /** 0 preview, then the file, then its original: the order of sending. */
  rank: z.int(),
  /** When that evidence was made. */
  at: z.string(),
  state: z.enum(['waiting', 'stored', 'refused']),
  sentBytes: z.int(),
  storedAt: z.optional(z.string()),
  why: z.optional(FileRefusal),
})
export type KeptUpload = z.infer<typeof KeptUpload>

/** Everything that a phone remembers but its token: from it another store goes on as this phone. */
export const PhoneCopy = z.object({
  device: Uuid,
  lastSequence: z.int(),
  /** Of a phone that was itself restored and has not asked the office since: the last number that is surely its own. */
  restoredAt: z.optional(z.int()),
  epoch: z.optional(z.string()),
  /** Its last statement about what it finalised. */
  attested: z.optional(z.object({ n: z.int(), hash: z.string() })),
  identity: z.optional(Identity),
  leftAreas: z.array(AreaCode),
  records: z.array(WireRecord),
  bases: z.array(WireRecord),
  outbox: z.array(QueuedRow),
  delivered: z.array(DeliveredRow),
  /** Missing in copies that were made before there were files. */
  uploads: z.optional(z.array(KeptUpload)),
})
export type PhoneCopy = z.infer<typeof PhoneCopy>

/** A file of evidence that comes along for the office; the same bytes may come for two areas. */
export const BundleFile = z.extend(FileReference, { area: AreaCode, rank: z.int().check(z.gte(0), z.lte(2)) })
export type BundleFile = z.infer<typeof BundleFile>

/**
 * A producer's self-assessment of one product, from a phone that the office does not know: the producer, the product, its own assessments, surveys and
 * evidence as the changes by which they were made, oldest first. Whoever takes it over writes them under a name that the office knows.
 */
export const SelfContent = z.object({
  kind: z.literal('self'),
  device: Uuid,
  producer: Uuid,
  product: Uuid,
  mutations: z.array(Mutation).check(z.minLength(1), z.maxLength(SELF_MUTATIONS)),
  files: z.optional(z.array(FileReference).check(z.maxLength(SELF_FILES))),
})
export type SelfContent = z.infer<typeof SelfContent>

/**
 * What a file brings. changes: unsent work for the office. reply: what the office said of it. copy: a whole phone, to be restored. self: a
 * producer's self-assessment, to be taken over.
 */
export const BundleContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changes'),
    device: Uuid,
    parts: z.array(BundlePart),
    files: z.optional(z.array(BundleFile)),
  }),
  z.object({
    kind: z.literal('reply'),
    device: Uuid,
    epoch: z.string(),
    verdicts: z.array(Verdict),
    files: z.optional(z.array(FileState)),
  }),
  z.object({ kind: z.literal('copy'), copy: PhoneCopy, files: z.optional(z.array(FileReference)) }),
  SelfContent,
])
export type BundleContent = z.infer<typeof BundleContent>

/** The lowest format that says all of it. */
export const formatFor = (content: BundleContent, files: number): number => {
  if (content.kind === 'changes' && content.parts.some(({ proof }) => proof.length !== HMAC_SIGNS)) return 4
  if (content.kind === 'self') return 3
  return files === 0 ? 1 : 2
}

/** Signs of a proof by a token. */
const HMAC_SIGNS = 64

/** The files whose bytes stand behind that content, in their order there: each once, though it is named twice. */
export const filesBehind = (content: BundleContent): FileReference[] => {
  const named = content.kind === 'reply' ? [] : (content.files ?? [])
  return [...new Map(named.map(({ sha256, bytes, type }) => [sha256, { sha256, bytes, type }])).values()]
}

/** The first line of a file, readable by all, also when the rest is encrypted: what it is, whose, and how to tell that it is whole. */
export const BundleHeader = z.object({
  format: z.int().check(z.gte(1)),
  kind: z.enum(['changes', 'reply', 'copy', 'self']),
  device: Uuid,
  /** Who holds the phone, as the office knows them; empty before enrolment. */
  holder: z.string(),
  madeAt: Instant,
  /** Records or changes inside. */
  count: z.int().check(z.nonnegative()),
  /** SHA-256, in hex, of the content's bytes as they stand behind this line; the files behind it have their own in the content. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Length of the content; without it, all that stands behind this line. */
  contentBytes: z.optional(z.int().check(z.nonnegative())),
  /** Files that came along, for who cannot open it. */
  files: z.optional(z.int().check(z.nonnegative())),
  /** Only with a passphrase: AES-256-GCM, its key by PBKDF2-SHA256; salt and nonce in hex. */
  encryption: z.optional(z.object({ salt: z.string(), nonce: z.string(), iterations: z.int().check(z.gte(1)) })),
})
export type BundleHeader = z.infer<typeof BundleHeader>
