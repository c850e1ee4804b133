import { batch, computed, signal } from '@preact/signals'
import type { RegisterWorkbook } from '../../../device/xlsx.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { NO_ANSWERS, type QuestionId, type RegisterAnswers } from '../../../domain/register/answers.ts'
import { type CommuneArea, Communes } from '../../../domain/register/communes.ts'
import { type ReadRow, readRow, rowsBelow } from '../../../domain/register/entry.ts'
import type { RegisterField, RegisterSheet } from '../../../domain/register/fields.ts'
import type { Header } from '../../../domain/register/header.ts'
import type { Existing } from '../../../domain/register/known.ts'
import { type Proposal, RegisterMatcher } from '../../../domain/register/propose.ts'
import type { Store } from '../../../store/store.ts'
import { hasCells, headerOf, likelySheet } from './choose-sheet.ts'
import { type KeptChoices, keepChoices, recallChoices, type TextShelf } from './kept-choices.ts'
import { readExisting } from './read-existing.ts'
import { type WrittenRegister, writeRegister } from './write-register.ts'

type RefusedCode = Extract<RegisterWorkbook, { kind: 'problem' }>['code'] | 'empty'

/** What an import is at. */
export type ImportPhase =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly code: RefusedCode }
  | { readonly kind: 'open' }

/** How far a piece of long work is. */
interface Progress {
  readonly done: number
  readonly all: number
}

export type Writing =
  | { readonly kind: 'idle' | 'failed' }
  | ({ readonly kind: 'running' } & Progress)
  | { readonly kind: 'ended'; readonly result: WrittenRegister }

interface ImportDoors {
  readonly store: Pick<Store, 'commitAll' | 'newId' | 'all' | 'producers' | 'products'>
  readonly read: (file: Blob) => Promise<RegisterWorkbook>
  readonly areas: readonly CommuneArea[]
  readonly today: () => Day
  /** Lets the page answer between two stretches of work. */
  readonly rest: () => Promise<void>
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number
  readonly shelf: TextShelf
}

/** Longest stretch of work between two rests: less than a frame. */
const STRETCH_MS = 12
/** How often the progress is shown: drawing it costs more than a stretch of work. */
const SHOWN_MS = 150

/** The import of one register: the file, which column is what, what was answered, what becomes of every row, and its writing. */
export const createRegisterImport = ({ store, read, areas, today, rest, clock, shelf }: ImportDoors) => {
  const phase = signal<ImportPhase>({ kind: 'idle' })
  const file = signal<{ readonly name: string; readonly key: string } | undefined>(undefined)
  const sheets = signal<readonly RegisterSheet[]>([])
  const sheetAt = signal(0)
  const header = signal<Header | undefined>(undefined)
  const answers = signal<RegisterAnswers>(NO_ANSWERS)
  const isRecalled = signal(false)
  const proposals = signal<readonly Proposal[]>([])
  const matching = signal<Progress | undefined>(undefined)
  const writing = signal<Writing>({ kind: 'idle' })
  const communes = new Communes(areas)
  const codes = areas.filter(({ into }) => into === undefined).map(({ code }) => code)
  let existing: Existing | undefined
  let rows: { readonly of: Header; readonly read: ReadRow[] } | undefined
  let run = 0

  const keep = (): void => {
    const { key } = file.peek() ?? {}
    if (key === undefined) return
    keepChoices(shelf, key, { sheet: sheetAt.peek(), header: header.peek(), answers: answers.peek() })
  }

  /** Goes through all rows anew, a stretch at a time; a later run takes the place of this one. */
  const match = async (): Promise<void> => {
    run += 1
    const mine = run
    const [sheet, above] = [sheets.peek()[sheetAt.peek()], header.peek()]
    if (sheet === undefined || above === undefined) {
      batch(() => {
        proposals.value = []
        matching.value = undefined
      })
      return
    }
    existing ??= await readExisting(store)
    const below = rowsBelow(sheet, above)
    const known = rows?.of === above ? rows.read : []
    rows = { of: above, read: known }
    const matcher = new RegisterMatcher({ existing, communes, areas: codes, answers: answers.peek(), today: today() })
    let [rested, shown] = [clock(), 0]
    for (const [at, row] of below.entries()) {
      const now = clock()
      if (at === 0 || now - rested > STRETCH_MS) {
        if (at === 0 || now - shown > SHOWN_MS) {
          matching.value = { done: at, all: below.length }
          shown = now
        }
        await rest()
        if (mine !== run) return
        rested = clock()
      }
      known[at] ??= readRow(row, above.columns)
      const read = known[at]
      if (read !== undefined) matcher.take(read)
    }
    batch(() => {
      proposals.value = matcher.proposals()
      matching.value = undefined
    })
  }

  const openSheet = (at: number, kept: KeptChoices | undefined): void => {
    const sheet = sheets.peek()[at]
    const found = sheet === undefined ? undefined : headerOf(sheet)
    sheetAt.value = at
    header.value = found === undefined ? undefined : { ...found, ...kept?.header }
  }

  const change = (next: RegisterAnswers): Promise<void> => {
    answers.value = next
    keep()
    return match()
  }

  const remap = (next: Header): Promise<void> => {
    header.value = next
    keep()
    return match()
  }

  return {
    ...{ phase, file, sheets, sheetAt, header, answers, isRecalled, proposals, matching, writing },
    counts: computed(() => countFates(proposals.value)),

    choose: async (chosen: File): Promise<void> => {
      run += 1
      const mine = run
      phase.value = { kind: 'reading', fileName: chosen.name }
      const workbook = await read(chosen).catch(() => undefined)
      if (mine !== run) return
      if (workbook === undefined || workbook.kind === 'problem') {
        phase.value = workbook === undefined ? { kind: 'failed' } : { kind: 'refused', code: workbook.code }
        return
      }
      const filled = workbook.sheets.filter(hasCells)
      if (filled.length === 0) {
        phase.value = { kind: 'refused', code: 'empty' }
        return
      }
      const key = `register:${chosen.name}:${chosen.size}`
      const kept = recallChoices(shelf, key)
      batch(() => {
        file.value = { name: chosen.name, key }
        sheets.value = filled
        answers.value = kept?.answers ?? NO_ANSWERS
        isRecalled.value = kept !== undefined
        writing.value = { kind: 'idle' }
        proposals.value = []
        openSheet(kept?.sheet ?? likelySheet(filled), kept)
        phase.value = { kind: 'open' }
      })
      existing = undefined
      await match()
    },

    chooseSheet: (at: number): Promise<void> => {
      openSheet(at, undefined)
      keep()
      return match()
    },

    mapColumn: (field: RegisterField, column: number | undefined): Promise<void> => {
      const above = header.peek()
      if (above === undefined) return Promise.resolve()
      const { [field]: _former, ...others } = above.columns
      return remap({ ...above, columns: column === undefined ? others : { ...others, [field]: column } })
    },

    beginAt: (firstRow: number): Promise<void> => {
      const above = header.peek()
      return above === undefined ? Promise.resolve() : remap({ ...above, firstRow: Math.max(0, firstRow) })
    },

    answerCommune: (text: string, area: string): Promise<void> =>
      change({ ...answers.peek(), communes: { ...answers.peek().communes, [text]: area } }),

    /** The answers of some rows to one question; `skip` leaves them out. */
    answerRows: (
      given: readonly (readonly [row: number, id: QuestionId | 'skip', value: string | undefined])[],
    ): Promise<void> => {
      const next = { ...answers.peek().rows }
      for (const [row, id, value] of given) {
        const { [id]: _former, ...others } = next[row] ?? {}
        next[row] = value === undefined ? others : { ...others, [id]: value }
      }
      return change({ ...answers.peek(), rows: next })
    },

    write: async (stop: AbortSignal): Promise<void> => {
      const { name } = file.peek() ?? {}
      if (name === undefined || matching.peek() !== undefined || writing.peek().kind === 'running') return
      writing.value = { kind: 'running', done: 0, all: 0 }
      const step = (done: number, all: number): void => {
        writing.value = { kind: 'running', done, all }
      }
      try {
        const result = await writeRegister(store, proposals.peek(), { fileName: name, signal: stop, step })
        writing.value = { kind: 'ended', result }
      } catch {
        writing.value = { kind: 'failed' }
      }
      existing = undefined
      await match()
    },
  }
}

export type RegisterImport = ReturnType<typeof createRegisterImport>

const countFates = (proposals: readonly Proposal[]): Partial<Record<Proposal['fate'], number>> => {
  const counts: Partial<Record<Proposal['fate'], number>> = {}
  for (const { fate } of proposals) counts[fate] = (counts[fate] ?? 0) + 1
  return counts
}
