import * as z from 'zod/mini'
import { AreaCode, type Author, Uuid } from '../domain/records/envelope.ts'
import { Lease } from '../protocol/access.ts'
import { PublicKey } from '../protocol/device-key.ts'
import { Identity } from '../protocol/enrol.ts'
import { Forgotten } from '../protocol/mutation.ts'
import { ProblemCode } from '../protocol/problem.ts'
import type { Database } from './database.ts'
import { KeptCounts } from './kept-counts.ts'
import { SealedBy } from './sealed-by.ts'

/** What is remembered once per phone, by key. Each has its schema: the table is a door too. */
const KEYS = {
  device: Uuid,
  /** Number of the last mutation made here; the next is one more, without gaps. */
  lastSequence: z.int(),
  /** Epoch of the tab that leads the queue; a write that names an older one is refused. */
  leaderEpoch: z.int(),
  /** This phone's last statement about what it finalised (`domain/integrity/attestation.ts`): its number and its hash. */
  attested: z.object({ n: z.int(), hash: z.string() }),
  /** How many records there are of each kind, while it is known (`kept-counts.ts`). */
  counts: KeptCounts,
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

type Keys = typeof KEYS
export type MetaValue<K extends keyof Keys> = z.infer<Keys[K]>

/** The remembered value, undefined when there is none or it is not what it should be. */
export const readMeta = async <K extends keyof Keys>(db: Database, key: K): Promise<MetaValue<K> | undefined> => {
  const row = await db.meta.get(key)
  const parsed = KEYS[key].safeParse(row?.value)
  return parsed.success ? (parsed.data as MetaValue<K>) : undefined
}

/** Several of them, asked for at once. */
export const readMetas = async <K extends keyof Keys>(
  db: Database,
  keys: readonly K[],
): Promise<{ readonly [P in K]: MetaValue<P> | undefined }> => {
  const rows = await db.meta.bulkGet([...keys])
  const values = keys.map((key, n) => [key, KEYS[key].safeParse(rows[n]?.value).data] as const)
  return Object.fromEntries(values) as { [P in K]: MetaValue<P> | undefined }
}

export const writeMeta = async <K extends keyof Keys>(db: Database, key: K, value: MetaValue<K>): Promise<void> => {
  await db.meta.put({ key, value })
}

export const forgetMeta = (db: Database, key: keyof Keys): Promise<void> => db.meta.delete(key)

/** The next mutation number, taken inside the caller's transaction. */
export const nextSequence = async (db: Database): Promise<number> => {
  const next = ((await readMeta(db, 'lastSequence')) ?? 0) + 1
  await writeMeta(db, 'lastSequence', next)
  return next
}

/** This phone's id, made at the first time. Asked for anew in each transaction, as another tab may have erased the store. */
export const ownDevice = async (db: Database, newId: () => Uuid): Promise<Uuid> => {
  const known = await readMeta(db, 'device')
  if (known !== undefined) return known
  const device = newId()
  await writeMeta(db, 'device', device)
  return device
}

/** Who writes on this phone; the name is empty before enrolment. */
export const authorOf = async (db: Database, newId: () => Uuid): Promise<Author> => {
  const { identity, device } = await readMetas(db, ['identity', 'device'])
  return { name: identity?.identity.name ?? '', device: device ?? (await ownDevice(db, newId)) }
}
