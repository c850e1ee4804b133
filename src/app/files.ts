import { type ReadonlySignal, signal } from '@preact/signals'
import type { Bearer } from '../device/request.ts'
import type { OpenBundle, Unpacked } from '../device/unpack-bundle.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { BundleContent } from '../protocol/bundle.ts'
import type { CopiedIn } from '../store/copy.ts'
import type { CarriedRow } from '../store/database.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { HandedIn } from './handed-in.ts'
import type { FilesTaken, Progress } from './take-files.ts'

/**
 * What giving a file out came to; `files` came along. not-enrolled: the office could not tell whose changes they are. nothing: all is sent. restored:
 * the office must be asked once first.
 */
export type Given =
  | { kind: 'shared' | 'saved' | 'cancelled'; name: string; files: number }
  | { kind: 'stopped' | 'not-enrolled' | 'nothing' | 'restored' }

/** How a file is to be given out. */
export interface Giving extends Progress {
  /** Encrypts it. */
  readonly passphrase?: string
  /** Whether photos and other files come along. */
  readonly withFiles: boolean
}

/** What would come along, so that people can decide. */
export interface FilesAlong {
  readonly files: number
  readonly bytes: number
}

/** What putting a copy back came to. */
export type Restored =
  | Extract<CopiedIn, { kind: 'foreign' }>
  | (Extract<CopiedIn, { kind: 'restored' }> & { files: FilesTaken })

/** An opened bundle of that kind. */
export type Opened<K extends BundleContent['kind']> = OpenBundle & {
  readonly content: Extract<BundleContent, { kind: K }>
}

/** Files that leave and enter this phone: copies of it, changes carried to the office, and the office's replies. */
export interface FileControl {
  /** When a copy was last given out. */
  readonly copiedAt: ReadonlySignal<string | undefined>
  /** Photos and other files that a copy, or a bundle of changes, would take along. */
  along(what: 'copy' | 'changes', producer?: Uuid): Promise<FilesAlong>
  giveCopy(how: Giving): Promise<Given>
  /** `producer`: only what belongs to the visit there. */
  giveChanges(how: Giving, producer?: Uuid): Promise<Given>
  /** The office's reply to changes that were handed in here, for the phone that they came from. */
  giveReply(reply: BundleContent): Promise<Given>
  open(file: Blob, passphrase?: string): Promise<Unpacked>
  /** Puts a copy back: what was written first, then the files. Stopped or done again, it adds only what is missing. */
  restore(opened: Opened<'copy'>, progress: Progress): Promise<Restored>
  /** Keeps another phone's file, then hands it in as far as the network goes; what is left, files too, goes by itself later. */
  handIn(opened: Opened<'changes'>, progress: Progress): Promise<HandedIn>
  /** Goes on with every file that is kept here. */
  deliverCarried(): Promise<void>
  drop(row: CarriedRow): Promise<void>
  /** Takes the office's reply in; how many changes and files it was about. `foreign`: it answers another phone. `stale`: the office was restored since. */
  takeReply(
    content: Extract<BundleContent, { kind: 'reply' }>,
  ): Promise<{ kind: 'taken'; changes: number; files: number } | { kind: 'foreign' | 'stale' }>
}

/** What files need of the phone. */
export interface FileOptions {
  readonly store: OpenStore
  readonly bearer: Bearer
  now(): Date
  /** Something came in that the queue should look at. */
  changed(): void
  /** Gives a file to the user. */
  giveFile(file: File): Promise<'shared' | 'saved' | 'cancelled'>
}

const IN_QUIET: Progress = { signal: new AbortController().signal, step: () => undefined }

export const createFiles = ({ store, bearer, now, changed, giveFile }: FileOptions): FileControl => {
  const copiedAt = signal<string | undefined>(undefined)
  void store.copiedAt().then((at) => {
    copiedAt.value = at
  })

  const give = async (content: BundleContent, count: number, how: Omit<Giving, 'withFiles'>): Promise<Given> => {
    // Fetched when it is first needed: most days nobody gives a file out.
    const { makeBundle } = await import('./make-bundle.ts')
    const made = await makeBundle({ store, now }, content, count, how)
    if (made.kind === 'stopped') return made
    return { kind: await giveFile(made.file), name: made.file.name, files: made.files }
  }

  return {
    copiedAt,
    along: async (what, producer) => {
      const files: FileReference[] = what === 'copy' ? await store.filesToCopy() : await store.filesToHandOver(producer)
      const sizes = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]))
      return { files: sizes.size, bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) }
    },
    giveCopy: async (how) => {
      const files = how.withFiles ? await store.filesToCopy() : []
      const copy = await store.copyOut()
      const given = await give({ kind: 'copy', copy, files }, copy.records.length, how)
      if (given.kind === 'shared' || given.kind === 'saved') {
        copiedAt.value = now().toISOString()
        await store.rememberCopy(copiedAt.value)
      }
      return given
    },
    giveChanges: async (how, producer) => {
      const { createProof } = await import('./make-bundle.ts')
      const proofOf = await createProof(store)
      if (proofOf === undefined) return { kind: 'not-enrolled' }
      const stretches = await store.handOver(producer)
      if (stretches === 'restored') return { kind: 'restored' }
      const files = how.withFiles ? await store.filesToHandOver(producer) : []
      if (stretches.length === 0 && files.length === 0) return { kind: 'nothing' }
      const texts = stretches.map((mutations) => JSON.stringify(mutations))
      const parts = await Promise.all(texts.map(async (text) => ({ text, proof: await proofOf(text) })))
      const content: BundleContent = { kind: 'changes', device: await store.currentDevice(), parts, files }
      return give(content, stretches.flat().length, how)
    },
    giveReply: (reply) => give(reply, reply.kind === 'reply' ? reply.verdicts.length : 0, IN_QUIET),
    open: async (file, passphrase) => (await import('../device/unpack-bundle.ts')).unpackBundle(file, passphrase),
    restore: async (opened, progress) => {
      const restored = await store.copyIn(opened.content.copy)
      if (restored.kind === 'foreign') return restored
      const { restoreFiles } = await import('./take-files.ts')
      const files = await restoreFiles(store, opened, progress)
      changed()
      return { ...restored, files }
    },
    handIn: async (opened, progress) => {
      const { holder, madeAt, count, sha256: id } = opened.header
      const { device, parts, files = [] } = opened.content
      const row = await store.carry({ id, holder, madeAt, count, device, parts, files })
      const { takeCarried } = await import('./take-files.ts')
      const come = await takeCarried(store, opened, row, progress)
      if (come === undefined) return { kind: 'stopped', done: 0 }
      const { deliverCarried } = await import('./deliver-carried.ts')
      const result = await deliverCarried({ store, bearer }, come, progress)
      // Their files go as this phone's own do.
      if (result.kind === 'handed-in' && files.length > 0) changed()
      return result
    },
    deliverCarried: async () => {
      for (const row of await store.carried()) {
        if (row.parts.length === 0) continue
        const { deliverCarried } = await import('./deliver-carried.ts')
        const result = await deliverCarried({ store, bearer }, row, IN_QUIET)
        if (result.kind === 'handed-in' && row.files !== undefined) changed()
      }
    },
    drop: (row) => store.dropCarried(row.id),
    takeReply: async ({ device, epoch, verdicts, files = [] }) => {
      if (device !== (await store.currentDevice())) return { kind: 'foreign' }
      const lease = await store.takeLead()
      const settled = await store.settle(lease, verdicts, epoch)
      const noted = settled === 'done' ? await store.noteFiles(lease, files, epoch) : settled
      changed()
      return noted === 'done' ? { kind: 'taken', changes: verdicts.length, files: files.length } : { kind: 'stale' }
    },
  }
}
