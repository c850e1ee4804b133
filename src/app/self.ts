import { fromChain, toCodes } from '../device/chain-content.ts'
import * as door from '../device/intake.ts'
import { openSpeech, type Speech } from '../device/speech.ts'
import type { OpenBundle } from '../device/unpack-bundle.ts'
import { keepAwake } from '../device/wake-lock.ts'
import type { Language } from '../domain/bilingual.ts'
import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import type { SelfContent } from '../protocol/bundle.ts'
import type { Area } from '../protocol/enrol.ts'
import {
  INTAKE_BYTES,
  type IntakeDecision,
  type IntakeItem,
  type IntakeList,
  type IntakeState,
  type KeptReceipt,
} from '../protocol/intake.ts'
import { type Gathered, gatherSelf } from '../store/gather-self.ts'
import { type OpenStore, openStore } from '../store/open-store.ts'
import { keepReceipt, readReceipts } from '../store/receipts.ts'
import { lookAtTakeOver, type TakenOver, type TakeOverOutlook, takeOver } from '../store/take-over.ts'
import type { App, Outcome } from './context.ts'
import { createEvidence } from './evidence.ts'
import type { FilesAlong, Given, Giving, Opened } from './files.ts'
import { makeBundle } from './make-bundle.ts'
import { outcome } from './outcome.ts'
import { type FilesTaken, type Progress, restoreFiles } from './take-files.ts'

/** What would leave with a product: pieces of evidence with a file here, their bytes with previews, and those whose file is not here any more. */
export interface SelfAlong extends FilesAlong {
  readonly missing: number
}

/** What sending came to; too-large: it goes without photos, or by file. */
export type SentSelf = Outcome<KeptReceipt> | { kind: 'too-large'; bytes: number; most: number } | { kind: 'stopped' }

/** What taking over came to; `files` of those that came along. */
export type TookOver =
  | { kind: 'stopped' }
  | Exclude<TakenOver, { kind: 'taken' }>
  | (Extract<TakenOver, { kind: 'taken' }> & { files: FilesTaken })

/** The pretend world of those who try: a store of its own that no queue, list, count, copy or bundle ever looks into. */
export interface Practice {
  readonly store: App['store']
  readonly evidence: App['evidence']
  erase(): Promise<void>
}

/** A producer's self-assessment on its way: given out on its phone, taken over on another. */
export interface SelfControl {
  along(product: Uuid): Promise<SelfAlong | undefined>
  giveFile(product: Uuid, how: Giving): Promise<Given>
  /** Texts of QR codes, without photos; undefined when it is too much for codes. */
  codes(product: Uuid): Promise<readonly string[] | undefined>
  areas(): Promise<Outcome<Area[]>>
  send(product: Uuid, area: Area, how: Giving): Promise<SentSelf>
  receipts(): Promise<KeptReceipt[]>
  /** Asks the office what became of it, and remembers the answer. */
  askAgain(kept: KeptReceipt): Promise<Outcome<KeptReceipt>>
  practice(): Promise<Practice>
  /** A voice of that language; undefined where this browser has none. */
  speech(language: Language): Promise<Speech | undefined>
  /** Keeps the screen on until the returned function is called. */
  keepAwake(): () => void
  /** What a chain of codes brought; undefined when it is no self-assessment. */
  fromCodes(bytes: Uint8Array<ArrayBuffer>): Promise<Opened<'self'> | undefined>
  lookAt(content: SelfContent): Promise<TakeOverOutlook>
  takeOver(opened: Opened<'self'>, area: AreaCode, progress: Progress): Promise<TookOver>
  listIntake(state: IntakeState, after?: Uuid): Promise<Outcome<IntakeList>>
  fetchIntake(item: IntakeItem, signal: AbortSignal): Promise<Outcome<Blob>>
  decideIntake(item: IntakeItem, decision: IntakeDecision): Promise<Outcome<IntakeItem>>
}

/** What it needs of the phone. */
interface SelfDoors {
  readonly store: OpenStore
  newId(): Uuid
  now(): Date
  /** Something came in that the queue should look at. */
  changed(): void
  giveFile(file: File): Promise<'shared' | 'saved' | 'cancelled'>
}

/** Store of the pretend world. */
const PRACTICE_STORE = 'sao-lang-practice'

const same = <T>(value: T): T => value

export const createSelf = (doors: SelfDoors): SelfControl => ({
  ...handingOver(doors),
  ...takingOver(doors),
  speech: openSpeech,
  keepAwake,
})

const handingOver = (doors: SelfDoors) => {
  const { store, now } = doors
  const gathered = (product: Uuid): Promise<Gathered | undefined> => store.work((desk) => gatherSelf(desk, product))
  const bundled = async (product: Uuid, how: Giving) => {
    const found = await gathered(product)
    if (found === undefined) return { kind: 'nothing' } as const
    const { files = [], ...content } = found.content
    const whole = how.withFiles && files.length > 0 ? { ...content, files } : content
    return makeBundle({ store, now }, whole, content.mutations.length, how)
  }
  const remember = (kept: KeptReceipt): Promise<void> => store.work((desk) => keepReceipt(desk, kept))
  let practice: Promise<Practice> | undefined
  return {
    along: async (product) => {
      const found = await gathered(product)
      if (found === undefined) return undefined
      const files = found.content.files ?? []
      return { files: found.pieces, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), missing: found.missing }
    },
    giveFile: async (product, how) => {
      const made = await bundled(product, how)
      if (made.kind !== 'made') return made
      return { kind: await doors.giveFile(made.file), name: made.file.name, files: made.files }
    },
    codes: async (product) => {
      const found = await gathered(product)
      return found === undefined ? undefined : toCodes(found.content)
    },
    areas: async () => outcome(await door.intakeAreas(), ({ areas }) => areas),
    send: async (product, area, how) => {
      const made = await bundled(product, how)
      if (made.kind !== 'made') return { kind: 'stopped' }
      if (made.file.size > INTAKE_BYTES) return { kind: 'too-large', bytes: made.file.size, most: INTAKE_BYTES }
      const answer = await door.sendIntake(area.code, made.file, how.signal)
      if (how.signal.aborted) return { kind: 'stopped' }
      const sent = outcome(answer, (received): KeptReceipt => ({ ...received, product, areaName: area.name }))
      if (sent.kind === 'ok') await remember(sent.value)
      return sent
    },
    receipts: () => store.work(readReceipts),
    askAgain: async (kept) => {
      const answer = await door.intakeStanding(kept.receipt)
      const told = outcome(answer, (standing): KeptReceipt => ({ ...kept, ...standing }))
      if (told.kind === 'ok') await remember(told.value)
      return told
    },
    practice: () => {
      practice ??= openPractice(doors)
      return practice
    },
  } satisfies Partial<SelfControl>
}

const openPractice = async ({ newId, now }: SelfDoors): Promise<Practice> => {
  const store = await openStore({ name: PRACTICE_STORE, newId, now: () => now().toISOString() })
  // Nothing of a practice is ever fetched from the office.
  const nobody = async () => ({ kind: 'ok', value: undefined }) as const
  const bearer = { token: nobody, renewed: nobody }
  const evidence = createEvidence(store, { commit: store.commit, bearer, space: 'field', now })
  return { store, evidence, erase: () => store.erase() }
}

const takingOver = ({ store, changed }: SelfDoors) =>
  ({
    fromCodes: async (bytes) => {
      const content = await fromChain(bytes)
      if (content === undefined) return undefined
      const { device, mutations } = content
      const header: OpenBundle['header'] = {
        ...{ format: 3, kind: 'self', device, holder: '', sha256: '', count: mutations.length },
        madeAt: mutations.at(-1)?.at ?? '',
      }
      return { kind: 'bundle', header, content, bytesOf: () => Promise.resolve(undefined) }
    },
    lookAt: (content) => store.work((desk) => lookAtTakeOver(desk, content)),
    takeOver: async (opened, area, progress) => {
      // The bytes first: then the records that name them owe them to the office at once.
      const files = await restoreFiles(store, opened, progress)
      if (files.isStopped) return { kind: 'stopped' }
      const taken = await store.work((desk) => takeOver(desk, opened.content, area))
      changed()
      return taken.kind === 'taken' ? { ...taken, files } : taken
    },
    listIntake: async (state, after) => outcome(await door.listIntake(state, after), same),
    fetchIntake: async (item, signal) => outcome(await door.fetchIntake(item, signal), same),
    decideIntake: async (item, decision) => outcome(await door.decideIntake(item, decision), same),
  }) satisfies Partial<SelfControl>
