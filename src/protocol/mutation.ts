import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { Kind } from '../domain/records/kinds.ts'

/** Any JSON value; the record's own schema judges it once the patch is applied. */
export const Json = z.json()
export type Json = z.infer<typeof Json>

/**
 * Field-level change: `set` and `unset` name fields of `data` by path. A path is a field name, or, for a field that is
 * a map (answers, findings, notes, locks), the field and the key joined by a slash: `answers/1.1`.
 */
export const Path = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}(\/[^/]{1,120})?$/))
export const Patch = z.object({ set: z.record(Path, Json), unset: z.array(Path).check(z.maxLength(200)) })
export type Patch = z.infer<typeof Patch>

/**
 * The server version that the writer saw, and in which life of the office's store (`epoch.ts`), or the writer's own earlier mutation of the record
 * that is still on its way.
 */
export const Base = z.union([
  z.object({ v: z.int().check(z.nonnegative()), epoch: z.optional(z.string().check(z.maxLength(200))) }),
  z.object({ m: Uuid }),
])
export type Base = z.infer<typeof Base>

const OPS = ['create', 'patch', 'delete', 'resolve'] as const

/** A conflict that a choice ends: the mutation whose value had lost, and the field. */
const Settled = z.object({ m: Uuid, path: Path })
export type Settled = z.infer<typeof Settled>

/**
 * A phone that was restored from a copy does not know what it had written since the copy was made: its own mutations numbered above `after`, up to
 * `upTo`. What these wrote is to it like another's.
 */
export const Forgotten = z.object({ after: z.int().check(z.nonnegative()), upTo: z.int().check(z.nonnegative()) })
export type Forgotten = z.infer<typeof Forgotten>

/**
 * One change of one record. `m` is its idempotency key: however often it is sent, it is applied once. `ds` counts the
 * device's mutations without gaps. A `resolve` names in `settles` the conflicts that it ends.
 */
export const Mutation = z.object({
  m: Uuid,
  device: Uuid,
  ds: z.int().check(z.gte(1)),
  record: Uuid,
  kind: Kind,
  area: AreaCode,
  op: z.enum(OPS),
  base: Base,
  patch: Patch,
  settles: z.optional(z.array(Settled).check(z.maxLength(200))),
  /** Of all that a restored phone writes. */
  forgotten: z.optional(Forgotten),
  schema: z.int().check(z.gte(1)),
  at: Instant,
  /** Name of who wrote it, where that was known: a phone that changes hands sends the former holder's work under its own name (hazard 25). */
  author: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})
export type Mutation = z.infer<typeof Mutation>
