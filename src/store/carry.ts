import type { BundleFile, BundlePart } from '../protocol/bundle.ts'
import type { FileName, FileState } from '../protocol/files.ts'
import type { Verdict } from '../protocol/push.ts'
import type { CarriedFile, CarriedRow, Database } from './database.ts'
import { dropBytes } from './files.ts'

/** A file of changes as it comes: nothing has been answered, and the bytes of its files are still in it. */
export type NewCarried = Omit<CarriedRow, 'verdicts' | 'epoch' | 'files'> & { readonly files: readonly BundleFile[] }

/** Keeps another phone's file; one that is here already stays as far as it has come. */
export const carry = (db: Database, { files, ...file }: NewCarried): Promise<CarriedRow> =>
  db.transaction('rw', db.carried, async () => {
    const known = await db.carried.get(file.id)
    if (known !== undefined) return known
    const coming = files.map((one): CarriedFile => ({ ...one, state: 'coming' }))
    const row: CarriedRow = { ...file, files: coming, verdicts: [], epoch: '' }
    await db.carried.put(row)
    return row
  })

/**
 * Notes what the office said of that part and takes it off; gives what is left then. A part that another tab has noted meanwhile changes nothing
 * more.
 */
export const noteHandedIn = (
  db: Database,
  id: string,
  part: BundlePart,
  answer: { readonly epoch: string; readonly verdicts: readonly Verdict[] },
): Promise<CarriedRow | undefined> =>
  db.transaction('rw', db.carried, async () => {
    const row = await db.carried.get(id)
    if (row === undefined || !row.parts.some(({ proof }) => proof === part.proof)) return row
    const next: CarriedRow = {
      ...answered(row, answer.epoch),
      parts: row.parts.filter(({ proof }) => proof !== part.proof),
      verdicts: [...row.verdicts, ...answer.verdicts],
    }
    await db.carried.put(next)
    return next
  })

/**
 * The first answer's epoch stands for all of them: what was said before the office was restored, the restored one may have lost, and the phone that
 * hears of the older life offers everything again once it meets the newer one.
 */
const answered = (row: CarriedRow, epoch: string): CarriedRow => ({
  ...row,
  epoch: row.epoch === '' ? epoch : row.epoch,
})

/** Whose bytes the bundle has still to give: those that were not read yet, or not to any use. */
export const isComing = ({ state }: CarriedFile): boolean =>
  state === 'coming' || state === 'damaged' || state === 'no-room'

/**
 * Notes how one file of a bundle came in. Kept, it waits to be sent like this phone's own, unless this phone knows already what the office has of it.
 */
export const noteCome = (
  db: Database,
  id: string,
  name: FileName,
  come: 'kept' | 'damaged' | 'no-room',
): Promise<CarriedRow | undefined> =>
  db.transaction('rw', [db.carried, db.uploads, db.blobs], async () => {
    const row = await db.carried.get(id)
    const file = row?.files?.find((one) => isNamed(one, name))
    if (row === undefined || file === undefined || !isComing(file)) return row
    // Another bundle's end may just have let its bytes go: then it is still to come.
    if (come === 'kept' && (await db.blobs.get(name.sha256)) === undefined) return row
    const next = withState(row, name, come === 'kept' ? await kept(db, row, file) : { state: come })
    await db.carried.put(next)
    return next
  })

type Come = Pick<CarriedFile, 'state' | 'why'>

const kept = async (db: Database, row: CarriedRow, file: CarriedFile): Promise<Come> => {
  const { area, sha256, bytes, type, rank } = file
  const own = await db.uploads.get([area, sha256])
  if (own !== undefined) return { state: own.state, ...(own.why === undefined ? {} : { why: own.why }) }
  const name = { area, sha256, bytes, type, rank }
  await db.uploads.put({ ...name, record: row.id, at: row.madeAt, state: 'waiting', sentBytes: 0, isCarried: true })
  return { state: 'waiting' }
}

const isNamed = (one: FileName, other: FileName): boolean => one.area === other.area && one.sha256 === other.sha256

const withState = (row: CarriedRow, name: FileName, come: Come): CarriedRow => ({
  ...row,
  files: (row.files ?? []).map((file) => (isNamed(file, name) ? { ...file, ...come } : file)),
})

/** Tells the kept bundles what the office has of their files, in the transaction that notes it, and lets go of what was kept for them only. */
export const noteCarriedFiles = async (db: Database, states: readonly FileState[], epoch: string): Promise<void> => {
  const ended = states.filter((state) => state.kind === 'stored' || state.kind === 'refused')
  if (ended.length === 0) return
  for (const row of await db.carried.toArray()) {
    const next = ended.reduce((told, state) => withEnd(told, state, epoch), row)
    if (next !== row) await db.carried.put(next)
  }
  for (const state of ended) await letGo(db, state)
}

const withEnd = (
  row: CarriedRow,
  end: Extract<FileState, { kind: 'stored' | 'refused' }>,
  epoch: string,
): CarriedRow => {
  const file = row.files?.find((one) => isNamed(one, end))
  if (file === undefined || file.state === end.kind) return row
  const come: Come = end.kind === 'stored' ? { state: 'stored' } : { state: 'refused', why: end.why }
  return withState(answered(row, epoch), end, come)
}

/** Drops what waited for others here, with its bytes, where nothing else needs them. */
const letGo = async (db: Database, { area, sha256 }: FileName): Promise<void> => {
  const upload = await db.uploads.get([area, sha256])
  if (upload?.isCarried !== true) return
  await db.uploads.delete([area, sha256])
  if ((await db.uploads.where('sha256').equals(sha256).count()) === 0) await dropBytes(db, sha256)
}

/** Forgets a kept bundle, and the files that wait here for its sake alone. */
export const dropCarried = (db: Database, id: string): Promise<void> =>
  db.transaction('rw', [db.carried, db.uploads, db.blobs, db.chunks], async () => {
    const row = await db.carried.get(id)
    await db.carried.delete(id)
    const others = (await db.carried.toArray()).flatMap(({ files }) => files ?? [])
    for (const file of row?.files ?? []) if (!others.some((other) => isNamed(other, file))) await letGo(db, file)
  })
