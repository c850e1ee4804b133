import type { RegisterSheet } from '../../../domain/register/fields.ts'
import { findHeader, type Header } from '../../../domain/register/header.ts'

export const hasCells = ({ rows }: RegisterSheet): boolean => rows.some((row) => row.some((cell) => cell !== null))

/** The header of a sheet; of one without a known header its columns without names, to be mapped by hand. */
export const headerOf = (sheet: RegisterSheet): Header => findHeader(sheet) ?? bareHeader(sheet)

const bareHeader = ({ rows }: RegisterSheet): Header => ({
  titles: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, () => ''),
  columns: {},
  firstRow: 1,
})

/** The sheet whose header names the most. */
export const likelySheet = (sheets: readonly RegisterSheet[]): number => {
  const known = sheets.map((sheet) => Object.keys(findHeader(sheet)?.columns ?? {}).length)
  return known.indexOf(Math.max(...known))
}
