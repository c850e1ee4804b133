import type * as z from 'zod/mini'
import type { Author, Uuid } from '../domain/records/envelope.ts'
import type { ChangeTables } from './change-tables.ts'
import type { MetaRow } from './database.ts'
import type { MetaKeys } from './meta-shapes.ts'

/**
 * Number of the shapes of what is remembered (`meta-shapes.ts`). A store that was written under another is looked through when it is opened (`checkMeta`),
 * so that every start can do without the code that looks. Under 1 a plain store had no list of names.
 */
export const META_SHAPES = 2

/** Where it is remembered. */
type Remembering = Pick<ChangeTables, 'meta'>

export type MetaValue<K extends keyof MetaKeys> = z.infer<MetaKeys[K]>

/** The remembered value, undefined when there is none. */
export const readMeta = async <K extends keyof MetaKeys>(db: Remembering, key: K): Promise<MetaValue<K> | undefined> =>
  asKept<K>(await db.meta.get(key))

/** What does not open any more comes without a value. */
const asKept = <K extends keyof MetaKeys>(row: MetaRow | undefined): MetaValue<K> | undefined =>
  (row?.value ?? undefined) as MetaValue<K> | undefined

/** Several of them, asked for at once. */
export const readMetas = async <K extends keyof MetaKeys>(
  db: Remembering,
  keys: readonly K[],
): Promise<{ readonly [P in K]: MetaValue<P> | undefined }> => {
  const rows = await db.meta.bulkGet([...keys])
  const values = keys.map((key, n) => [key, asKept(rows[n])] as const)
  return Object.fromEntries(values) as { [P in K]: MetaValue<P> | undefined }
}

export const writeMeta = async <K extends keyof MetaKeys>(
  db: Remembering,
  key: K,
  value: MetaValue<K>,
): Promise<void> => {
  await db.meta.put({ key, value })
}

export const forgetMeta = async (db: Remembering, key: keyof MetaKeys): Promise<void> => {
  await db.meta.delete(key)
}

/** The next mutation number, taken inside the caller's transaction. */
export const nextSequence = async (db: Remembering): Promise<number> => {
  const next = ((await readMeta(db, 'lastSequence')) ?? 0) + 1
  await writeMeta(db, 'lastSequence', next)
  return next
}

/** This phone's id, made at the first time. Asked for anew in each transaction, as another tab may have erased the store. */
export const ownDevice = async (db: Remembering, newId: () => Uuid): Promise<Uuid> => {
  const known = await readMeta(db, 'device')
  if (known !== undefined) return known
  const device = newId()
  await writeMeta(db, 'device', device)
  return device
}

/** Who writes on this phone; the name is empty before enrolment. */
export const authorOf = async (db: Remembering, newId: () => Uuid): Promise<Author> => {
  const { identity, device } = await readMetas(db, ['identity', 'device'])
  return { name: identity?.identity.name ?? '', device: device ?? (await ownDevice(db, newId)) }
}
