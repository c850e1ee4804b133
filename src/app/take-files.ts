import type { OpenBundle } from '../device/unpack-bundle.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import { filesBehind } from '../protocol/bundle.ts'
import { isComing } from '../store/carry.ts'
import type { CarriedRow } from '../store/database.ts'
import type { OpenStore } from '../store/open-store.ts'

/** Long work over files or parts, that can be seen and stopped. */
export interface Progress {
  readonly signal: AbortSignal
  step(done: number, all: number, of: 'files' | 'parts'): void
}

/** How many files of a copy came back that were not here, and how many did not come. */
export interface FilesTaken {
  readonly kept: number
  readonly damaged: number
  readonly noRoom: number
  readonly isStopped: boolean
}

/** Puts the files of a copy back, one after another; what is here already is not read. Stopped, it goes on when the copy is opened again. */
export const restoreFiles = async (store: OpenStore, bundle: OpenBundle, progress: Progress): Promise<FilesTaken> => {
  const taken = { kept: 0, damaged: 0, noRoom: 0 }
  const files = filesBehind(bundle.content)
  for (const [done, file] of files.entries()) {
    if (progress.signal.aborted) return { ...taken, isStopped: true }
    progress.step(done, files.length, 'files')
    if (await isHere(store, file)) continue
    const come = await bring(store, bundle, file)
    taken[come === 'no-room' ? 'noRoom' : come] += 1
  }
  return { ...taken, isStopped: false }
}

/** Takes the files of another phone's bundle in, one after another, each noted before the next; undefined when it was stopped or dropped meanwhile. */
export const takeCarried = async (
  store: OpenStore,
  bundle: OpenBundle,
  row: CarriedRow,
  progress: Progress,
): Promise<CarriedRow | undefined> => {
  const coming = (row.files ?? []).filter(isComing)
  let last: CarriedRow | undefined = row
  for (const [done, file] of coming.entries()) {
    if (progress.signal.aborted) return undefined
    progress.step(done, coming.length, 'files')
    const come = (await isHere(store, file)) ? 'kept' : await bring(store, bundle, file)
    last = await store.noteCome(row.id, file, come)
    if (last === undefined) return undefined
  }
  return last
}

const isHere = async (store: OpenStore, { sha256 }: FileReference): Promise<boolean> =>
  (await store.readBytes(sha256, 0, 1)) !== undefined

const bring = async (
  store: OpenStore,
  bundle: OpenBundle,
  { sha256, bytes: length, type }: FileReference,
): Promise<'kept' | 'damaged' | 'no-room'> => {
  const bytes = await bundle.bytesOf(sha256)
  if (bytes === undefined) return 'damaged'
  return (await store.keepBytes({ sha256, bytes: length, type }, bytes)) === 'kept' ? 'kept' : 'no-room'
}
