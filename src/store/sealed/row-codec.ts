import type { Seal } from '../seal.ts'
import { IN_CLEAR, type InClear, isTagInClear, META_IN_CLEAR } from './in-clear.ts'
import { OpenedRows } from './opened-rows.ts'

export type Row = Readonly<Record<string, unknown>>

/** Between a table's rows as the store knows them and as they rest on the disk: the columns in clear, and all the rest sealed in one. */
export interface RowCodec {
  seal(row: Row): Row
  /** Seals rows that are to be written as they are, these very objects, before their transaction begins; `seal` then has them at hand. */
  sealAhead(rows: readonly Row[]): Promise<void>
  /** Undefined where it does not open: altered, moved, of another key, or plain where a plain row has no business to be. */
  open(stored: Row): Row | undefined
}

/** Undefined for a table whose rows cannot be sealed: the browser itself keeps those keys. */
export const codecOf = (table: string, seal: Seal): RowCodec | undefined => {
  const rule = IN_CLEAR[table]
  if (rule === undefined) return undefined
  const opened = new OpenedRows()
  return { ...sealing(table, rule, seal, opened), open: opening(table, rule, seal, opened) }
}

const isClearMeta = (table: string, { key }: Row): boolean => table === 'meta' && META_IN_CLEAR.includes(String(key))

const isSealed = (row: Row): row is Row & { sealed: Uint8Array } => ArrayBuffer.isView(row.sealed)

const sealing = (table: string, rule: InClear, seal: Seal, opened: OpenedRows): Omit<RowCodec, 'open'> => {
  const isClear = new Set(rule.columns)
  const ahead = new WeakMap<Row, Row>()
  const partsOf = (row: Row): { clear: Row; text: string; about: string } => {
    const [clear, rest]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const [column, value] of Object.entries(row)) {
      if (table === 'records' && column === 'name') continue
      if (isClear.has(column)) clear[column] = column === 'tags' ? tagsInClear(value) : value
      else rest[column] = value
    }
    return { clear, text: rule.bytes === undefined ? JSON.stringify(rest) : '', about: aboutOf(table, rule, clear) }
  }
  const sealed = (row: Row): Row => {
    const { clear, text, about } = partsOf(row)
    if (rule.bytes !== undefined)
      return { ...clear, sealed: seal.seal(new Uint8Array(row[rule.bytes] as ArrayBuffer), about) }
    const bytes = seal.seal(utf8.encode(text), about)
    // The browser tells the key only later: what was sealed is not known by it.
    if (rule.numbered !== true) opened.keep(bytes, about, text)
    return { ...clear, sealed: bytes }
  }
  return {
    seal: (row) => (isClearMeta(table, row) ? row : (ahead.get(row) ?? sealed(row))),
    sealAhead: async (rows) => {
      await Promise.all(
        rows.map(async (row) => {
          const { clear, text, about } = partsOf(row)
          ahead.set(row, { ...clear, sealed: await seal.sealAhead(utf8.encode(text), about) })
        }),
      )
    },
  }
}

const opening =
  (table: string, rule: InClear, seal: Seal, opened: OpenedRows): RowCodec['open'] =>
  (stored) => {
    if (!isSealed(stored)) return isClearMeta(table, stored) ? stored : undefined
    const { sealed, ...clear } = stored
    const about = aboutOf(table, rule, clear)
    if (rule.bytes !== undefined) {
      const plain = seal.open(sealed, about)
      return plain === undefined ? undefined : { ...clear, [rule.bytes]: wholeBuffer(plain) }
    }
    const text = opened.textOf(sealed, about) ?? deciphered(seal, sealed, about)
    if (text === undefined) return undefined
    if (rule.numbered !== true) opened.keep(sealed, about, text)
    // Names are no column of a sealed store: they are found by `name-shelf.ts`.
    return { ...clear, ...JSON.parse(text), ...(table === 'records' ? { name: '' } : {}) }
  }

const deciphered = (seal: Seal, sealed: Uint8Array, about: string): string | undefined => {
  const plain = seal.open(sealed, about)
  return plain === undefined ? undefined : utf8Text.decode(plain)
}

/** What is sealed is bound to its table, key and columns in clear: moved to another row, or with another state set beside it, it does not open. */
const aboutOf = (table: string, { columns, numbered }: InClear, clear: Row): string =>
  JSON.stringify([table, ...columns.slice(numbered === true ? 1 : 0).map((column) => clear[column] ?? null)])

const tagsInClear = (tags: unknown): string[] => (tags as readonly string[]).filter(isTagInClear)

const wholeBuffer = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer

const utf8 = new TextEncoder()
const utf8Text = new TextDecoder()
