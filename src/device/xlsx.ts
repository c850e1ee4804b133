import type { Merge, RegisterSheet } from '../domain/register/fields.ts'
import { parseCsv } from '../domain/register/parse-csv.ts'
import type { Cell, Sheet } from '../domain/survey/xlsform/sheet.ts'
import { storedZip, unzip, type ZipEntry } from './zip.ts'

type Problem = {
  readonly kind: 'problem'
  readonly code: 'too-large' | 'not-a-workbook' | 'old-workbook' | 'broken-workbook'
}
export type Workbook = { readonly kind: 'read'; readonly sheets: readonly Sheet[] } | Problem
export type RegisterWorkbook = { readonly kind: 'read'; readonly sheets: readonly RegisterSheet[] } | Problem

/** Largest workbook that is opened: the largest public survey form, with 16,000 choices, has 2 MB. */
const MOST_FILE_BYTES = 10_000_000
/** Most that one may unpack into. */
const MOST_UNPACKED_BYTES = 100_000_000
/** What Excel wrote before 2007 begins with (compound file binary). */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0] as const

/**
 * Reads an .xlsx file as plain cells. The archive is unpacked here, under a limit, and handed on unpacked: the reader would trust the
 * sizes that the file declares, and start a worker from a blob, which the content security policy refuses.
 */
export const readWorkbook = async (file: Blob): Promise<Workbook> => {
  const unpacked = await unpack(file)
  return unpacked.kind === 'problem' ? unpacked : sheetsOf(unpacked.entries)
}

/** The same with what registers need beside the cells: which of them are merged, and where a formula failed its code (`#REF!`) as text. */
export const readRegisterWorkbook = async (file: Blob): Promise<RegisterWorkbook> => {
  if (file instanceof File && /\.(csv|tsv|txt)$/i.test(file.name)) return readCsv(file)
  const unpacked = await unpack(file)
  if (unpacked.kind === 'problem') return unpacked
  const read = await sheetsOf(unpacked.entries.map(withErrorsAsText))
  if (read.kind === 'problem') return read
  const merges = mergesOf(unpacked.entries)
  return { kind: 'read', sheets: read.sheets.map((sheet) => ({ ...sheet, merges: merges.get(sheet.name) ?? [] })) }
}

/** Programs that know no Unicode write Vietnamese by the code page of its Windows. */
const OLD_VIETNAMESE = 'windows-1258'

const readCsv = async (file: File): Promise<RegisterWorkbook> => {
  if (file.size > MOST_FILE_BYTES) return { kind: 'problem', code: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A workbook that was only renamed.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { kind: 'problem', code: 'broken-workbook' }
  return { kind: 'read', sheets: [parseCsv(textOfCsv(bytes), file.name)] }
}

const textOfCsv = (bytes: Uint8Array<ArrayBuffer>): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(OLD_VIETNAMESE).decode(bytes).normalize('NFC')
  }
}

const unpack = async (file: Blob): Promise<{ kind: 'unpacked'; entries: readonly ZipEntry[] } | Problem> => {
  if (file.size > MOST_FILE_BYTES) return { kind: 'problem', code: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (OLD_EXCEL.every((byte, at) => bytes[at] === byte)) return { kind: 'problem', code: 'old-workbook' }
  const unzipped = await unzip(bytes, MOST_UNPACKED_BYTES)
  return unzipped.kind === 'problem'
    ? { kind: 'problem', code: PROBLEMS[unzipped.code] }
    : { kind: 'unpacked', entries: unzipped.entries }
}

const PROBLEMS = { 'not-a-zip': 'not-a-workbook', 'broken-zip': 'broken-workbook', 'too-large': 'too-large' } as const

const sheetsOf = async (entries: readonly ZipEntry[]): Promise<Workbook> => {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  try {
    const sheets = await readXlsxFile(storedZip(entries).buffer)
    return {
      kind: 'read',
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })),
    }
  } catch {
    // Whatever the reader says of a file, it is the file's fault: there is no other input.
    return { kind: 'problem', code: 'broken-workbook' }
  }
}

/** Dates come as objects, in UTC: their day is what the sheet shows. */
const cellOf = (value: unknown): Cell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

const isSheet = ({ name }: ZipEntry): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(name)
const textOf = ({ bytes }: ZipEntry): string => new TextDecoder().decode(bytes)

/** A cell of type `e` (ECMA-376, 18.18.11) is one whose formula failed; the reader would leave it empty like any other. */
const withErrorsAsText = (entry: ZipEntry): ZipEntry =>
  isSheet(entry)
    ? {
        ...entry,
        bytes: new TextEncoder().encode(textOf(entry).replaceAll(/(<(?:\w+:)?c\s[^>]*?)\bt="e"/g, '$1t="str"')),
      }
    : entry

/** Most merged stretches that are looked at: two columns of a large register. */
const MOST_MERGES = 20_000

/** Merged cells by the name of their sheet (ECMA-376, 18.3.1.54). */
const mergesOf = (entries: readonly ZipEntry[]): Map<string, Merge[]> => {
  const named = new Map(entries.map((entry) => [entry.name, entry]))
  const part = (name: string): string => {
    const entry = named.get(name)
    return entry === undefined ? '' : textOf(entry)
  }
  const targets = new Map(
    tagsOf(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return new Map(
    tagsOf(part('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      const merges = tagsOf(part(path), 'mergeCell')
        .slice(0, MOST_MERGES)
        .flatMap((cell) => stretchOf(attribute(cell, 'ref')))
      return [attribute(tag, 'name'), merges]
    }),
  )
}

const tagsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([tag]) => tag)

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** `B5:B9` as rows and columns from 0. */
const stretchOf = (ref: string): Merge[] => {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref)
  if (parts === null) return []
  const [, left = '', top, right = '', bottom] = parts
  return [{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }]
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Writes sheets as an .xlsx file, every cell as the text that it is: "01" stays "01". */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  return await writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map((cell) => (cell === null ? null : { value: String(cell), type: String }))),
    })),
  ).toBlob()
}
