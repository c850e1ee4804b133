import type { Cell } from '../survey/xlsform/sheet.ts'
import type { Merge, RegisterSheet } from './fields.ts'

/** Most cells that are filled in: a file can name more merged cells than any sheet has. */
const MOST_CELLS = 2_000_000

/** A sheet whose merged cells all show what the first of them holds, as a reader of the sheet sees it. */
export const withMerged = ({ rows, merges }: RegisterSheet): Cell[][] => {
  const full = rows.map((row) => [...row])
  let filled = 0
  for (const merge of merges) {
    if (filled > MOST_CELLS) break
    filled += fill(full, merge)
  }
  return full
}

const fill = (rows: Cell[][], { top, left, bottom, right }: Merge): number => {
  const value = rows[top]?.[left] ?? null
  let filled = 0
  if (value === null) return filled
  for (const cells of rows.slice(top, bottom + 1)) {
    const end = Math.min(right, cells.length - 1)
    if (end < left) continue
    cells.fill(value, left, end + 1)
    filled += end - left + 1
  }
  return filled
}
