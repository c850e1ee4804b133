import * as z from 'zod/mini'
import type { Json } from './mutation.ts'

/** Fields within fields that are laid out; what lies deeper is a value as a whole. */
const DEPTH = 8

/**
 * Rows of one kind of JSON object, laid out field by field: what stands in a column is alike, and a third less is left of it after compression than of
 * rows. `path` leads through nested objects to the field. `values` are those of the rows that have it, in their order; `rows` names these where it is
 * not all of them. One value for all of them stands once, and `isSame`.
 */
const Column = z.object({
  path: z.array(z.string()).check(z.minLength(1), z.maxLength(DEPTH)),
  values: z.array(z.unknown()),
  rows: z.optional(z.array(z.int().check(z.nonnegative()))),
  isSame: z.optional(z.literal(true)),
})
type Column = z.infer<typeof Column>

export const Columns = z.object({ count: z.int().check(z.nonnegative()), columns: z.array(Column) })
export type Columns = z.infer<typeof Columns>

interface Row {
  readonly [field: string]: Json | undefined
}

/** The rows laid out field by field. */
export const toColumns = (rows: readonly object[]): Columns => {
  const found = new Map<string, { path: string[]; values: Json[]; rows: number[] }>()
  for (const [at, row] of rows.entries())
    for (const [path, value] of leavesOf(row as Row, [])) {
      const key = JSON.stringify(path)
      const column = found.get(key) ?? { path, values: [], rows: [] }
      found.set(key, column)
      column.values.push(value)
      column.rows.push(at)
    }
  return { count: rows.length, columns: [...found.values()].map((column) => narrowed(column, rows.length)) }
}

/** Every field that is no object itself, with its path; an object without fields is a value, too. */
function* leavesOf(row: Row, above: readonly string[]): Generator<[string[], Json]> {
  for (const [name, value] of Object.entries(row)) {
    if (value === undefined) continue
    const path = [...above, name]
    if (path.length < DEPTH && isObject(value) && Object.keys(value).length > 0) yield* leavesOf(value, path)
    else yield [path, value]
  }
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const narrowed = (
  { path, values, rows }: { path: string[]; values: Json[]; rows: number[] },
  count: number,
): Column => {
  const first = JSON.stringify(values[0])
  const isSame = values.length > 1 && values.every((value) => JSON.stringify(value) === first)
  return {
    ...{ path, values: isSame ? values.slice(0, 1) : values },
    ...(rows.length === count ? {} : { rows }),
    ...(isSame ? { isSame } : {}),
  }
}

/** What a reader is ready to take: a value that stands once may be meant for every row, so that little on the wire comes to much. */
interface Most {
  readonly rows: number
  /** Signs of names and of values that stand once. */
  readonly signs: number
}

/** The rows again; undefined where the columns do not fit together, or the rows would be more than that. */
export const fromColumns = ({ count, columns }: Columns, most: Most): Record<string, unknown>[] | undefined => {
  if (count > most.rows) return undefined
  let left = most.signs
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}))
  for (const { path, values, isSame, rows: named } of columns) {
    const places = named ?? Array.from(rows.keys())
    if (values.length !== (isSame ? 1 : places.length) || path.includes('__proto__')) return undefined
    const same = isSame ? JSON.stringify(values[0]) : ''
    left -= places.length * (path.join('').length + same.length)
    if (left < 0) return undefined
    for (const [n, place] of places.entries()) {
      const row = rows[place]
      // Parsed anew for each row: two rows never share an object.
      if (row === undefined || !put(row, path, isSame ? JSON.parse(same) : values[n])) return undefined
    }
  }
  return rows
}

/** False where something else stands there or on the way already. */
const put = (row: Record<string, unknown>, path: readonly string[], value: unknown): boolean => {
  let at = row
  for (const step of path.slice(0, -1)) {
    if (!Object.hasOwn(at, step)) at[step] = {}
    const below = at[step]
    if (!isObject(below)) return false
    at = below as Record<string, unknown>
  }
  const last = path.at(-1) ?? ''
  if (Object.hasOwn(at, last)) return false
  at[last] = value
  return true
}
