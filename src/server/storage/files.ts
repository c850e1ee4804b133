import type { Transaction } from 'kysely'
import { type ContentType, contentTypeOf, HEAD_BYTES } from '../../domain/evidence/content-type.ts'
import { imageSizeOf } from '../../domain/evidence/image-size.ts'
import { hasMovingPicture } from '../../domain/evidence/moving-picture.ts'
import { Evidence, FileReference, filesOf } from '../../domain/records/evidence.ts'
import type { FileName, FileState } from '../../protocol/files.ts'
import { unitsOf } from '../../protocol/files.ts'
import type { WireRecord } from '../../protocol/record.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { sha256Of } from '../sha256-of.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** The database, and where whole files rest. */
export interface FileShelf {
  readonly db: Database
  readonly blobs: BlobStore
}

/** Notes, in the transaction that takes in evidence, which files it names: from then on they are awaited. */
export const awaitFiles = async (tx: Transaction<Tables>, record: WireRecord): Promise<void> => {
  if (record.kind !== 'evidence' || record.deletedAt !== undefined) return
  for (const { sha256, bytes, type } of filesOf(Evidence.parse(record.data)))
    await tx
      .insertInto('file')
      .values({ area: record.area, sha256, bytes, type, state: 'awaited', at: record.updatedAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** What the office has of a file. One whose units are all there is completed first, should the process have ended just before. */
export const stateOf = async (shelf: FileShelf, name: FileName, now: string): Promise<FileState> => {
  const file = await fileNamed(shelf.db, name)
  if (file === undefined) return { ...name, kind: 'unknown' }
  if (file.state === 'refused') return { ...name, kind: 'refused', why: 'not-of-type' }
  if (file.state === 'stored') return storedOrLost(shelf, name, file)
  if ((await shelf.blobs.size(name.sha256)) === file.bytes && (await isOwnBlob(shelf.db, name)))
    return adopt(shelf, name, file, now)
  const missing = await missingUnits(shelf.db, name, file.bytes)
  return missing.length > 0 ? { ...name, kind: 'awaited', missing } : complete(shelf, name, file, now)
}

/** The file as its record describes it, and how far it has come; undefined when no record names it. */
export const fileNamed = async (
  db: Database,
  { area, sha256 }: FileName,
): Promise<(FileReference & { state: Tables['file']['state'] }) | undefined> => {
  const row = await db
    .selectFrom('file')
    .selectAll()
    .where('area', '=', area)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...FileReference.parse(row), state: row.state }
}

/**
 * The blob store has it already, from this commune: it came with a submission, or the database was restored from a backup and the folder was not. Its
 * type is judged for this record, too.
 */
const adopt = async (
  { db, blobs }: FileShelf,
  name: FileName,
  file: FileReference,
  now: string,
): Promise<FileState> => {
  const whole = await blobs.get(name.sha256, 0, file.bytes)
  const isRight = whole !== undefined && isOfType(whole, file.type)
  await setState(db, name, isRight ? 'stored' : 'refused', now)
  await dropUnits(db, name)
  return isRight ? { ...name, kind: 'stored' } : { ...name, kind: 'refused', why: 'not-of-type' }
}

/**
 * Whether what lies in the blob store under that name may be taken for this commune's: whoever names the SHA-256 of another's file has not shown that
 * they hold it, and would be given it. Bytes that another commune is known to have must be sent here, too, as if there were none.
 */
const isOwnBlob = async (db: Database, { area, sha256 }: FileName): Promise<boolean> => {
  const submitted = await db.selectFrom('submission_file').select('area').where('sha256', '=', sha256).execute()
  if (submitted.some((row) => row.area === area)) return true
  const others = [
    ...submitted,
    ...(await db
      .selectFrom('file')
      .select('area')
      .where('sha256', '=', sha256)
      .where('area', '!=', area)
      .where('state', '=', 'stored')
      .execute()),
    ...(await db.selectFrom('intake').select('area').where('file', '=', sha256).execute()),
    ...(await db
      .selectFrom('report')
      .select('period')
      .where((eb) => eb.or([eb('docx_sha256', '=', sha256), eb('xlsx_sha256', '=', sha256)]))
      .execute()),
  ]
  return others.length === 0
}

/** A blob store that was restored without some of its files awaits them anew. */
const storedOrLost = async ({ db, blobs }: FileShelf, name: FileName, file: FileReference): Promise<FileState> => {
  if ((await blobs.size(name.sha256)) === file.bytes) return { ...name, kind: 'stored' }
  await setState(db, name, 'awaited')
  return { ...name, kind: 'awaited', missing: [[0, unitsOf(file.bytes)]] }
}

const setState = (db: Database, { area, sha256 }: FileName, state: Tables['file']['state'], at?: string) =>
  db
    .updateTable('file')
    .set({ state, ...(at === undefined ? {} : { at }) })
    .where('area', '=', area)
    .where('sha256', '=', sha256)
    .execute()

const unitsQuery = (db: Database, { area, sha256 }: FileName) =>
  db.selectFrom('file_unit').where('area', '=', area).where('sha256', '=', sha256).orderBy('n')

/** Runs [from, before) of the units that have not come. */
const missingUnits = async (db: Database, name: FileName, bytes: number): Promise<[number, number][]> => {
  const there = new Set((await unitsQuery(db, name).select('n').execute()).map(({ n }) => n))
  const runs: [number, number][] = []
  for (let n = 0; n < unitsOf(bytes); n += 1) {
    const last = runs.at(-1)
    if (there.has(n)) continue
    if (last !== undefined && last[1] === n) last[1] = n + 1
    else runs.push([n, n + 1])
  }
  return runs
}

/** Units that came, checked; one that is there already stays. */
export const keepUnits = async (
  db: Database,
  { area, sha256 }: FileName,
  units: readonly { readonly n: number; readonly content: Uint8Array }[],
): Promise<void> => {
  if (units.length === 0) return
  await db
    .insertInto('file_unit')
    .values(units.map(({ n, content }) => ({ area, sha256, n, content })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Puts the units together, checks the whole against its SHA-256 and its type, and moves it to the blob store before the units go: whenever the
 * process ends, one of the two has it.
 */
const complete = async (
  { db, blobs }: FileShelf,
  name: FileName,
  file: FileReference,
  now: string,
): Promise<FileState> => {
  const rows = await unitsQuery(db, name).select('content').execute()
  // Another request for the same file has finished it since: its units go all at once.
  if (rows.length === 0) return stateOf({ db, blobs }, name, now)
  const whole = Uint8Array.from(Buffer.concat(rows.map(({ content }) => content)))
  if (sha256Of(whole) !== name.sha256) {
    await dropUnits(db, name)
    return { ...name, kind: 'refused', why: 'damaged' }
  }
  if (!isOfType(whole, file.type)) {
    await setState(db, name, 'refused', now)
    await dropUnits(db, name)
    return { ...name, kind: 'refused', why: 'not-of-type' }
  }
  await blobs.put(name.sha256, whole)
  await setState(db, name, 'stored', now)
  await dropUnits(db, name)
  return { ...name, kind: 'stored' }
}

const dropUnits = (db: Database, { area, sha256 }: FileName) =>
  db.deleteFrom('file_unit').where('area', '=', area).where('sha256', '=', sha256).execute()

const isOfType = (bytes: Uint8Array, type: ContentType): boolean => typeOfFile(bytes) === type

/** Content, not name, decides: the first bytes must be of the type, an image must be whole, and a recording no film. */
export const typeOfFile = (bytes: Uint8Array): ContentType | undefined => {
  const type = contentTypeOf(bytes.subarray(0, HEAD_BYTES))
  if (type === undefined || hasMovingPicture(bytes, type)) return undefined
  return type.startsWith('image/') && imageSizeOf(bytes, type) === undefined ? undefined : type
}
