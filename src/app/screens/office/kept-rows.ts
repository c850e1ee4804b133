/**
 * Rows that stay the same object as long as they show the same, whatever list they come in: what was made of a row, as its text to be searched, stays with
 * it when the list is read anew.
 */
export const createKeptRows = <T extends object>(
  keyOf: (row: T) => string,
  isSame: (one: T, other: T) => boolean,
): ((rows: readonly T[]) => readonly T[]) => {
  let known: ReadonlyMap<string, T> = new Map()
  return (rows) => {
    const kept = rows.map((row) => {
      const before = known.get(keyOf(row))
      return before !== undefined && isSame(before, row) ? before : row
    })
    known = new Map(kept.map((row) => [keyOf(row), row]))
    return kept
  }
}
