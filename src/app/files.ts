import { type ReadonlySignal, signal } from '@preact/signals'
import { packBundle, proofOf, unpackBundle } from '../device/bundle-file.ts'
import { giveFile } from '../device/give-file.ts'
import * as desk from '../device/office-desk.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { BUNDLE_ENDING, type BundleContent, type BundleHeader } from '../protocol/bundle.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { CarriedRow } from '../store/database.ts'
import type { OpenStore } from '../store/open-store.ts'

/** A file that was opened: what it brings, or why it cannot be used (`device/bundle-file.ts`). */
export type Opened = Awaited<ReturnType<typeof unpackBundle>>

/** What giving a file out came to. not-enrolled: the office could not tell whose changes they are. nothing: all is sent. restored: the office must be asked once first. */
export type Given =
  | { kind: 'shared' | 'saved' | 'cancelled'; name: string }
  | { kind: 'not-enrolled' | 'nothing' | 'restored' }

/** What handing a file in came to, for the people: how many were taken now, taken before, and refused. */
export type HandedIn =
  | { kind: 'handed-in'; taken: number; before: number; refused: number; reply: BundleContent }
  | { kind: 'stopped'; done: number }
  | { kind: 'unreachable'; done: number }
  | { kind: 'problem'; code: ProblemCode }

/** An opened file of changes, with its first line. */
export interface OpenedChanges {
  readonly header: BundleHeader
  readonly content: Extract<BundleContent, { kind: 'changes' }>
}

interface Progress {
  readonly signal: AbortSignal
  step(done: number, all: number): void
}

/** Files that leave and enter this phone: copies of it, changes carried to the office, and the office's replies. */
export interface FileControl {
  /** When a copy was last given out. */
  readonly copiedAt: ReadonlySignal<string | undefined>
  giveCopy(passphrase?: string): Promise<Given>
  /** `producer`: only what belongs to the visit there. */
  giveChanges(passphrase?: string, producer?: Uuid): Promise<Given>
  /** The office's reply to changes that were handed in here, for the phone that they came from. */
  giveReply(reply: BundleContent): Promise<Given>
  open(file: Blob, passphrase?: string): Promise<Opened>
  restore(content: Extract<BundleContent, { kind: 'copy' }>): ReturnType<OpenStore['copyIn']>
  /** Keeps another phone's file, then hands it in as far as the network goes; what is left goes by itself later. */
  handIn(opened: OpenedChanges, progress: Progress): Promise<HandedIn>
  /** Goes on with every file that is kept here. */
  deliverCarried(): Promise<void>
  /** What became of a kept file; undefined while some of it is left. */
  resultOf(row: CarriedRow): HandedIn | undefined
  drop(row: CarriedRow): Promise<void>
  /** Takes the office's reply in; how many changes it was about. `foreign`: it answers another phone. `stale`: the office was restored since. */
  takeReply(
    content: Extract<BundleContent, { kind: 'reply' }>,
  ): Promise<{ kind: 'taken'; changes: number } | { kind: 'foreign' | 'stale' }>
}

export const createFiles = (store: OpenStore, now: () => Date, changed: () => void): FileControl => {
  const copiedAt = signal<string | undefined>(undefined)
  void store.copiedAt().then((at) => {
    copiedAt.value = at
  })

  const give = async (content: BundleContent, count: number, passphrase?: string): Promise<Given> => {
    const identity = await store.identity()
    const device = content.kind === 'copy' ? content.copy.device : content.device
    const header: Pick<BundleHeader, 'device' | 'holder' | 'madeAt' | 'count'> = {
      ...{ device, holder: identity?.name ?? '', madeAt: now().toISOString(), count },
    }
    const blob = await packBundle({ content, header, ...(passphrase === undefined ? {} : { passphrase }) })
    const day = header.madeAt.slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')
    const name = `sao-lang-${content.kind}-${device.slice(-4)}-${day}${BUNDLE_ENDING}`
    return { kind: await giveFile(new File([blob], name, { type: 'application/octet-stream' })), name }
  }

  return {
    copiedAt,
    giveCopy: async (passphrase) => {
      const copy = await store.copyOut()
      const given = await give({ kind: 'copy', copy }, copy.records.length, passphrase)
      if (given.kind === 'shared' || given.kind === 'saved') {
        copiedAt.value = now().toISOString()
        await store.rememberCopy(copiedAt.value)
      }
      return given
    },
    giveChanges: async (passphrase, producer) => {
      const token = await store.token()
      if (token === undefined) return { kind: 'not-enrolled' }
      const stretches = await store.handOver(producer)
      if (stretches === 'restored') return { kind: 'restored' }
      if (stretches.length === 0) return { kind: 'nothing' }
      const texts = stretches.map((mutations) => JSON.stringify(mutations))
      const parts = await Promise.all(texts.map(async (text) => ({ text, proof: await proofOf(token, text) })))
      return give({ kind: 'changes', device: await store.currentDevice(), parts }, stretches.flat().length, passphrase)
    },
    giveReply: (reply) => give(reply, reply.kind === 'reply' ? reply.verdicts.length : 0),
    open: unpackBundle,
    restore: async ({ copy }) => {
      const restored = await store.copyIn(copy)
      changed()
      return restored
    },
    handIn: async ({ header, content }, progress) => {
      const { holder, madeAt, count, sha256: id } = header
      const row = await store.carry({ id, holder, madeAt, count, device: content.device, parts: content.parts })
      return deliver(store, row, progress)
    },
    deliverCarried: async () => {
      const quiet: Progress = { signal: new AbortController().signal, step: () => undefined }
      for (const row of await store.carried()) if (row.parts.length > 0) await deliver(store, row, quiet)
    },
    resultOf: (row) => (row.parts.length > 0 ? undefined : handedIn(row)),
    drop: (row) => store.dropCarried(row.id),
    takeReply: async ({ device, epoch, verdicts }) => {
      if (device !== (await store.currentDevice())) return { kind: 'foreign' }
      const settled = await store.settle(await store.takeLead(), verdicts, epoch)
      changed()
      return settled === 'done' ? { kind: 'taken', changes: verdicts.length } : { kind: 'stale' }
    },
  }
}

/** Hands in what is left of a carried file, part by part, each noted before the next, so that it can be gone on with at any time. */
const deliver = async (store: OpenStore, file: CarriedRow, { signal: stop, step }: Progress): Promise<HandedIn> => {
  const all = file.parts.length
  let row = file
  for (let done = 0; row.parts.length > 0; done += 1) {
    const [part] = row.parts
    step(done, all)
    if (stop.aborted || part === undefined) return { kind: 'stopped', done }
    const answer = await desk.handIn({ protocol: PROTOCOL, device: row.device, ...part }, await store.token(), stop)
    if (answer.kind === 'unreachable') return stop.aborted ? { kind: 'stopped', done } : { kind: 'unreachable', done }
    if (answer.kind === 'problem') return { kind: 'problem', code: answer.problem.code }
    const next = await store.noteHandedIn(row.id, part, answer.value)
    if (next === undefined) return { kind: 'stopped', done }
    row = next
  }
  return handedIn(row)
}

const handedIn = ({ device, epoch, verdicts }: CarriedRow): HandedIn => {
  const before = verdicts.filter((one) => one.kind === 'duplicate').length
  const refused = verdicts.filter((one) => !('version' in one)).length
  const reply: BundleContent = { kind: 'reply', device, epoch, verdicts: [...verdicts] }
  return { kind: 'handed-in', taken: verdicts.length - before - refused, before, refused, reply }
}
