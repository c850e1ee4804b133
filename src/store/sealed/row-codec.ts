import type { Seal } from '../seal.ts'
import { IN_CLEAR, type InClear, isTagInClear, META_IN_CLEAR } from './in-clear.ts'

export type Row = Readonly<Record<string, unknown>>

/** Between a table's rows as the store knows them and as they rest on the disk: the columns in clear, and all the rest sealed in one. */
export interface RowCodec {
  seal(row: Row): Row
  /** Undefined where it does not open: altered, moved, of another key, or plain where a plain row has no business to be. */
  open(stored: Row): Row | undefined
}

/** Undefined for a table whose rows cannot be sealed: the browser itself keeps those keys. */
export const codecOf = (table: string, seal: Seal): RowCodec | undefined => {
  const rule = IN_CLEAR[table]
  return rule === undefined ? undefined : { seal: sealing(table, rule, seal), open: opening(table, rule, seal) }
}

const isClearMeta = (table: string, { key }: Row): boolean => table === 'meta' && META_IN_CLEAR.includes(String(key))

const isSealed = (row: Row): row is Row & { sealed: Uint8Array } => ArrayBuffer.isView(row.sealed)

const sealing = (table: string, rule: InClear, seal: Seal): RowCodec['seal'] => {
  const isClear = new Set(rule.columns)
  return (row) => {
    if (isClearMeta(table, row)) return row
    const [clear, rest]: Record<string, unknown>[] = [{}, {}]
    for (const [column, value] of Object.entries(row)) {
      if (table === 'records' && column === 'name') continue
      if (clear !== undefined && isClear.has(column)) clear[column] = column === 'tags' ? tagsInClear(value) : value
      else if (rest !== undefined) rest[column] = value
    }
    const plain =
      rule.bytes === undefined ? utf8.encode(JSON.stringify(rest)) : new Uint8Array(row[rule.bytes] as ArrayBuffer)
    return { ...clear, sealed: seal.seal(plain, aboutOf(table, rule, clear ?? {})) }
  }
}

const opening =
  (table: string, rule: InClear, seal: Seal): RowCodec['open'] =>
  (stored) => {
    if (!isSealed(stored)) return isClearMeta(table, stored) ? stored : undefined
    const { sealed, ...clear } = stored
    const plain = seal.open(sealed, aboutOf(table, rule, clear))
    if (plain === undefined) return undefined
    if (rule.bytes !== undefined) return { ...clear, [rule.bytes]: wholeBuffer(plain) }
    // Names are no column of a sealed store: they are found by `name-shelf.ts`.
    return { ...clear, ...JSON.parse(text.decode(plain)), ...(table === 'records' ? { name: '' } : {}) }
  }

/** What is sealed is bound to its table, key and columns in clear: moved to another row, or with another state set beside it, it does not open. */
const aboutOf = (table: string, { columns, numbered }: InClear, clear: Row): string =>
  JSON.stringify([table, ...columns.slice(numbered === true ? 1 : 0).map((column) => clear[column] ?? null)])

const tagsInClear = (tags: unknown): string[] => (tags as readonly string[]).filter(isTagInClear)

const wholeBuffer = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer

const utf8 = new TextEncoder()
const text = new TextDecoder()
