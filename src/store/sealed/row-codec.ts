import type { Seal } from '../seal.ts'
import { encoderOf } from './encoder-of.ts'
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
  /** The same by the browser's own cipher, where there is anything to decipher: outside a transaction only. */
  openLater(stored: Row): Row | undefined | Promise<Row | undefined>
}

/** Undefined for a table whose rows cannot be sealed: the browser itself keeps those keys. */
export const codecOf = (table: string, seal: Seal): RowCodec | undefined => {
  const rule = IN_CLEAR[table]
  if (rule === undefined) return undefined
  const opened = new OpenedRows()
  return { ...sealing(table, rule, seal, opened), ...opening(table, rule, seal, opened) }
}

const isClearMeta = (table: string, { key }: Row): boolean => table === 'meta' && META_IN_CLEAR.includes(String(key))

type SealedBytes = Uint8Array<ArrayBuffer>

const isSealed = (row: Row): row is Row & { sealed: SealedBytes } => ArrayBuffer.isView(row.sealed)

/** What of a row stays in clear, what is sealed, and what that is bound to. */
interface Parts {
  readonly clear: Row
  readonly plain: string | Uint8Array<ArrayBuffer>
  readonly about: string
}

const sealing = (
  table: string,
  rule: InClear,
  seal: Seal,
  opened: OpenedRows,
): Pick<RowCodec, 'seal' | 'sealAhead'> => {
  const isClear = new Set(rule.columns)
  const ahead = new WeakMap<Row, Row>()
  const partsOf = (row: Row): Parts => {
    const [clear, rest]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const column of Object.keys(row)) {
      if (table === 'records' && column === 'name') continue
      const value = row[column]
      if (isClear.has(column)) clear[column] = column === 'tags' ? tagsInClear(value) : value
      else rest[column] = value
    }
    const about = aboutOf(table, rule, clear)
    const plain = rule.bytes === undefined ? JSON.stringify(rest) : new Uint8Array(row[rule.bytes] as ArrayBuffer)
    return { clear, plain, about }
  }
  const sealed = (row: Row): Row => {
    const { clear, plain, about } = partsOf(row)
    const isText = typeof plain === 'string'
    const bytes = seal.seal(isText ? utf8.encode(plain) : plain, about)
    // The browser tells the key only later: what was sealed is not known by it. Nor are bytes kept a second time.
    if (rule.numbered !== true && isText) opened.keep(bytes, about, plain)
    return { ...clear, sealed: bytes }
  }
  return {
    seal: (row) => (isClearMeta(table, row) ? row : (ahead.get(row) ?? sealed(row))),
    sealAhead: async (rows) => {
      const parts = rows.map((row) => ({ row, ...partsOf(row) }))
      const unitsOf = ({ plain, about }: Parts): number => (typeof plain === 'string' ? plain.length : 0) + about.length
      const encode = encoderOf(parts.reduce((sum, part) => sum + unitsOf(part), 0))
      const sealing = parts.map(async ({ row, clear, plain, about }) => {
        const bytes = await seal.sealAhead(typeof plain === 'string' ? encode(plain) : plain, encode(about))
        ahead.set(row, { ...clear, sealed: bytes })
      })
      await Promise.all(sealing)
    },
  }
}

const opening = (
  table: string,
  rule: InClear,
  seal: Seal,
  opened: OpenedRows,
): Pick<RowCodec, 'open' | 'openLater'> => {
  const wholeOf = (clear: Row, text: string): Row =>
    // Names are no column of a sealed store: they are found by `names/name-shelf.ts`.
    ({ ...clear, ...JSON.parse(text), ...(table === 'records' ? { name: '' } : {}) })
  const deciphered = (plain: Uint8Array<ArrayBuffer> | undefined, sealed: Uint8Array, clear: Row, about: string) => {
    if (plain === undefined) return undefined
    if (rule.bytes !== undefined) return { ...clear, [rule.bytes]: wholeBuffer(plain) }
    const text = utf8Text.decode(plain)
    if (rule.numbered !== true) opened.keep(sealed, about, text)
    return wholeOf(clear, text)
  }
  /** A row that can be given without a cipher (undefined: it does not open), or what is to be deciphered. */
  const begun = (stored: Row): { whole: Row | undefined } | { sealed: SealedBytes; clear: Row; about: string } => {
    if (!isSealed(stored)) return { whole: isClearMeta(table, stored) ? stored : undefined }
    const { sealed, ...clear } = stored
    const about = aboutOf(table, rule, clear)
    const known = opened.textOf(sealed, about)
    return known === undefined ? { sealed, clear, about } : { whole: wholeOf(clear, known) }
  }
  return {
    open: (stored) => {
      const begin = begun(stored)
      if ('whole' in begin) return begin.whole
      const { sealed, clear, about } = begin
      return deciphered(seal.open(sealed, about), sealed, clear, about)
    },
    openLater: (stored) => {
      const begin = begun(stored)
      if ('whole' in begin) return begin.whole
      const { sealed, clear, about } = begin
      return seal.openLater(sealed, about).then((plain) => deciphered(plain, sealed, clear, about))
    },
  }
}

/** What is sealed is bound to its table, key and columns in clear: moved to another row, or with another state set beside it, it does not open. */
const aboutOf = (table: string, { columns, numbered }: InClear, clear: Row): string =>
  JSON.stringify([table, ...columns.slice(numbered === true ? 1 : 0).map((column) => clear[column] ?? null)])

const tagsInClear = (tags: unknown): string[] => (tags as readonly string[]).filter(isTagInClear)

const wholeBuffer = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer

const utf8 = new TextEncoder()
const utf8Text = new TextDecoder()
