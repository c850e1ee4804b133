import { fromCsvCell } from '../csv.ts'
import type { RegisterSheet } from './fields.ts'

/** Signs between cells that programs write: Excel's in a Vietnamese system is the semicolon. */
const SEPARATORS = [',', ';', '\t'] as const

/**
 * A CSV file's text as a sheet (RFC 4180): quoted cells may hold separators, quotes and breaks of line. Every cell is text, without
 * what our own files hold against formulas; an empty one is none.
 */
export const parseCsv = (text: string, name: string): RegisterSheet => {
  const plain = text.replace(/^\uFEFF/, '')
  const rows: (string | null)[][] = []
  let row: (string | null)[] = []
  let at = 0
  const separator = separatorOf(plain)
  while (at < plain.length) {
    const cell = cellAt(plain, at, separator)
    row.push(cell.text === '' ? null : fromCsvCell(cell.text))
    at = cell.end
    if (plain[at] === separator) {
      at += 1
      // A separator at the very end has one more cell behind it.
      if (at >= plain.length) row.push(null)
      else continue
    }
    rows.push(row)
    row = []
    at += plain.startsWith('\r\n', at) ? 2 : 1
  }
  return { name, rows, merges: [] }
}

/** The one that stands most often outside quotes in the first line that has any. */
const separatorOf = (text: string): string => {
  const line = text
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .find((one) => SEPARATORS.some((separator) => one.includes(separator)))
  const counts = SEPARATORS.map((separator) => ({ separator, count: (line ?? '').split(separator).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

const cellAt = (text: string, from: number, separator: string): { text: string; end: number } => {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    return { text: text.slice(from, end).trim(), end }
  }
  let at = from + 1
  let inner = ''
  while (at < text.length) {
    if (text[at] !== '"') inner += text[at]
    else if (text[at + 1] === '"') {
      inner += '"'
      at += 1
    } else break
    at += 1
  }
  return { text: inner.trim(), end: at + 1 }
}
