import type { Page } from '../store/store.ts'

/** Rows fetched from the store at a time. */
const CHUNK = 500

/** Every row of a paged list, in chunks, so that no single read is long. */
export const everyRow = async <T>(
  read: (options: { after?: string; limit: number }) => Promise<Page<T>>,
): Promise<T[]> => {
  const rows: T[] = []
  let page = await read({ limit: CHUNK })
  rows.push(...page.rows)
  while (page.next !== undefined) {
    page = await read({ after: page.next, limit: CHUNK })
    rows.push(...page.rows)
  }
  return rows
}
