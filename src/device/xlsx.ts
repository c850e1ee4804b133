import type { Cell, Sheet } from '../domain/survey/xlsform/sheet.ts'
import { storedZip, unzip } from './zip.ts'

export type Workbook =
  | { readonly kind: 'read'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'problem'; readonly code: 'too-large' | 'not-a-workbook' | 'old-workbook' | 'broken-workbook' }

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
  if (file.size > MOST_FILE_BYTES) return { kind: 'problem', code: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (OLD_EXCEL.every((byte, at) => bytes[at] === byte)) return { kind: 'problem', code: 'old-workbook' }
  const unzipped = await unzip(bytes, MOST_UNPACKED_BYTES)
  if (unzipped.kind === 'problem') return { kind: 'problem', code: PROBLEMS[unzipped.code] }
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  try {
    const sheets = await readXlsxFile(storedZip(unzipped.entries).buffer)
    return {
      kind: 'read',
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })),
    }
  } catch {
    // Whatever the reader says of a file, it is the file's fault: there is no other input.
    return { kind: 'problem', code: 'broken-workbook' }
  }
}

const PROBLEMS = { 'not-a-zip': 'not-a-workbook', 'broken-zip': 'broken-workbook', 'too-large': 'too-large' } as const

/** Dates come as objects, in UTC: their day is what the sheet shows. */
const cellOf = (value: unknown): Cell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

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
