import * as z from 'zod/mini'
import { AreaCode, Uuid } from '../domain/records/envelope.ts'
import { KINDS } from '../domain/records/kinds.ts'
import { Lease } from '../protocol/access.ts'
import { PublicKey } from '../protocol/device-key.ts'
import { Identity } from '../protocol/enrol.ts'
import { Forgotten } from '../protocol/mutation.ts'
import { ProblemCode } from '../protocol/problem.ts'
import type { Database } from './database.ts'
import { META_SHAPES } from './meta.ts'

/** By whom a store is sealed: stands in clear in `meta`, and is missing in a plain store. */
export const SealedBy = z.object({
  /** The seal's name (`Seal.id`); empty for a plain store that is being moved. */
  id: z.string(),
  /** It is being moved under another seal, or out of every seal (`sealed/reseal.ts`): nobody else may open it. */
  moving: z.optional(z.literal(true)),
})
export type SealedBy = z.infer<typeof SealedBy>

/** What is remembered once per phone, by key. When one changes, `META_SHAPES` does. */
export const META_KEYS = {
  /** By which of these shapes the values were written, or looked at since. */
  shapes: z.int(),
  device: Uuid,
  /** Number of the last mutation made here; the next is one more, without gaps. */
  lastSequence: z.int(),
  /** Epoch of the tab that leads the queue; a write that names an older one is refused. */
  leaderEpoch: z.int(),
  /** This phone's last statement about what it finalised (`domain/integrity/attestation.ts`): its number and its hash. */
  attested: z.object({ n: z.int(), hash: z.string() }),
  /** How many records there are of each kind, while it is known (`kept-counts.ts`). */
  counts: z.partialRecord(z.enum(KINDS), z.int()),
  cursor: z.string(),
  epoch: z.string(),
  /** Shape of the records that this store was last opened with. */
  schema: z.int(),
  /** Communes that this phone no longer holds, but has unanswered changes in. */
  leftAreas: z.array(AreaCode),
  /** When the queue was last emptied and the feed read to its end. */
  exchangedAt: z.string(),
  /** Set by a restore to the copy's last number, until the office has told which numbers this phone had used since. */
  restoredAt: z.int(),
  /** From then on: the numbers of what this phone may have written and does not know of. */
  forgotten: Forgotten,
  /** By which rules the kept facts were made. */
  factRules: z.string(),
  /** When a copy of this phone was last given out. */
  copiedAt: z.string(),
  identity: z.object({
    identity: Identity,
    token: z.optional(z.string()),
    /** User name at the office's desk. */
    username: z.optional(z.string()),
    /** Why the office refused this phone, until it is enrolled again. */
    pausedBy: z.optional(ProblemCode),
  }),
  /** The token that all tabs go with, and until when by this phone's clock (`device/access.ts`). */
  access: z.object({ token: z.string(), untilMs: z.number(), mark: z.string() }),
  /** By it the office's orders are told from others'. */
  officeKey: PublicKey,
  lease: Lease,
  /** The latest moment that this phone knows of, and how far its clock was ahead at the last contact. */
  times: z.object({ latestMs: z.number(), aheadMs: z.number() }),
  /** This phone has handed over its work and erased itself, as the office told it to. */
  farewell: z.object({ at: z.string(), changes: z.int(), files: z.int() }),
  /** By whom the store is sealed. */
  sealedBy: SealedBy,
  /** Where the user was when camera or file chooser opened (`Store.returnPlace`). */
  returnPlace: z.object({ href: z.string(), at: z.string() }),
  settings: z.object({
    language: z.optional(z.enum(['vi', 'en'])),
    theme: z.optional(z.enum(['system', 'light', 'dark'])),
    filesOver: z.optional(z.enum(['any', 'wifi'])),
    keepOriginals: z.optional(z.boolean()),
    notePlace: z.optional(z.boolean()),
    textSize: z.optional(z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)])),
  }),
} as const

export type MetaKeys = typeof META_KEYS

/**
 * The table is a door too: what another version of the app has written is looked at when the store is opened, and goes where it is not what it should be.
 * What this version writes is what it says it is.
 */
export const checkMeta = (db: Database): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const rows = await db.meta.toArray()
    const strange = rows.filter(
      ({ key, value }) =>
        isKey(key) && value !== undefined && value !== null && !META_KEYS[key].safeParse(value).success,
    )
    await db.meta.bulkDelete(strange.map(({ key }) => key))
    await db.meta.put({ key: 'shapes', value: META_SHAPES })
  })

/** Of a key that a newer version has made, nothing is known here. */
const isKey = (key: string): key is keyof MetaKeys => Object.hasOwn(META_KEYS, key)
