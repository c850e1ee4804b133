import * as z from 'zod/mini'
import type { Author } from '../domain/records/envelope.ts'
import { Uuid } from '../domain/records/envelope.ts'
import { Identity } from '../protocol/enrol.ts'
import type { Database } from './database.ts'

/** What is remembered once per phone, by key. Each has its schema: the table is a door too. */
const KEYS = {
  device: Uuid,
  /** Number of the last mutation made here; the next is one more, without gaps. */
  lastSequence: z.int(),
  /** Epoch of the tab that leads the queue; a write that names an older one is refused. */
  leaderEpoch: z.int(),
  cursor: z.string(),
  epoch: z.string(),
  identity: z.object({ identity: Identity, token: z.optional(z.string()), paused: z.boolean() }),
  settings: z.object({
    language: z.optional(z.enum(['vi', 'en'])),
    theme: z.optional(z.enum(['system', 'light', 'dark'])),
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

/** Who writes on this phone; the name is empty before enrolment. */
export const authorOf = async (db: Database, device: Uuid): Promise<Author> => ({
  name: (await readMeta(db, 'identity'))?.identity.name ?? '',
  device,
})
