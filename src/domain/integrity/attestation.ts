import * as z from 'zod/mini'
import { Instant, Uuid } from '../records/envelope.ts'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 in lower-case hexadecimal digits. */
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** The hash that a device's first statement follows. */
export const CHAIN_START = '0'.repeat(64)

/** Kinds that somebody finalises; a record of them says what it was then. */
const ATTESTED_KINDS = ['assessment', 'response'] as const

/** Most files that one statement names; no survey has as many. */
const MOST_FILES = 500

/**
 * What a device says of a record at the moment in which it is finalised. `digest` is SHA-256 over the canonical JSON (RFC 8785) of
 * `{"data": …, "salt": …}`: the record's data without the attestation itself. The salt is there because a digest of few possible answers could be
 * guessed, and statements are known to some who may not see the record yet. `n` counts the device's statements without gaps, `prev` is the hash of the
 * one before: SHA-256 over its canonical JSON. `at` is the time by the device's own clock, `officeAt` what it took the office's time to be.
 */
export const Statement = z.object({
  v: z.literal(1),
  kind: z.enum(ATTESTED_KINDS),
  record: Uuid,
  /** The final record that this one corrects. */
  revises: z.optional(Uuid),
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  digest: Hash,
  /** Files of the evidence that hangs under the record, by the ids of the evidence. */
  files: z.array(z.object({ evidence: Uuid, sha256: Hash })).check(z.maxLength(MOST_FILES)),
  device: Uuid,
  /** The name that the office knows the person by; empty before the device is enrolled. */
  by: z.string().check(z.maxLength(200)),
  n: z.int().check(z.gte(1)),
  prev: Hash,
  at: Instant,
  officeAt: z.optional(Instant),
})
export type Statement = z.infer<typeof Statement>

/**
 * A statement with its signature: ECDSA on P-256 with SHA-256 over the statement's canonical JSON in UTF-8, r and s of 32 bytes each (IEEE P1363), in
 * base64url; `key` is the public point, uncompressed (65 bytes), in base64url. Whoever has the record checks it without us, with any library.
 */
export const Attestation = z.object({
  statement: Statement,
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
})
export type Attestation = z.infer<typeof Attestation>

/** The text whose SHA-256 is a statement's digest: a record's data as it is, whatever fields a newer app gave it. */
export const digestedText = (data: object, salt: string): string => {
  const { attestation: _itself, ...said } = data as Record<string, unknown>
  return canonicalJson({ data: said, salt })
}

/** The text that is signed, and whose SHA-256 the next statement follows. */
export const statementText = (statement: Statement): string => canonicalJson(statement)
