import * as z from 'zod/mini'
import { Uuid } from '../domain/records/envelope.ts'
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
  /** Any values: to look at each of them here would say nothing of it, and a page has half a million. */
  values: z.custom<unknown[]>(Array.isArray),
  rows: z.optional(z.array(z.int().check(z.nonnegative()))),
  isSame: z.optional(z.literal(true)),
})
type Column = z.infer<typeof Column>

export const Columns = z.object({ count: z.int().check(z.nonnegative()), columns: z.array(Column) })
export type Columns = z.infer<typeof Columns>

interface Row {
  readonly [field: string]: Json | undefined
}

/** What was found of one field, how many rows have fields below it, and these. */
interface Found {
  readonly path: string[]
  readonly values: Json[]
  readonly rows: number[]
  parted: number
  readonly below: Map<string, Found>
}

const foundAt = (path: string[]): Found => ({ path, values: [], rows: [], parted: 0, below: new Map() })

/** The rows laid out field by field, ids first: beside each other they are packed smaller than among words. */
export const toColumns = (rows: readonly object[]): Columns => {
  const all = foundAt([])
  const layOut = (row: Row, at: number, above: Found): void => {
    for (const name of Object.keys(row)) {
      const value = row[name]
      if (value === undefined) continue
      let field = above.below.get(name)
      if (field === undefined) {
        field = foundAt([...above.path, name])
        above.below.set(name, field)
      }
      if (field.path.length < DEPTH && isObject(value) && hasFields(value)) {
        field.parted += 1
        layOut(value, at, field)
      } else {
        field.values.push(value)
        field.rows.push(at)
      }
    }
  }
  for (const [at, row] of rows.entries()) layOut(row as Row, at, all)
  const columns = [...all.below.values()].flatMap((field) => columnsOf(field, rows))
  const ids = new Set(columns.filter(isOfIds))
  const ordered = [...ids, ...columns.filter((column) => !ids.has(column))]
  return { count: rows.length, columns: ordered.map((column) => narrowed(column, rows.length)) }
}

type Filled = Pick<Found, 'path' | 'values' | 'rows'>

const columnsOf = (field: Found, rows: readonly object[]): Filled[] => {
  if (isOfScatteredTexts(field)) return [asOne(field.path, rows)]
  const below = [...field.below.values()].flatMap((one) => columnsOf(one, rows))
  return field.values.length > 0 ? [field, ...below] : below
}

/**
 * Texts by key, of which a row has few: notes. To name the keys in each row takes no more than to name the rows of each key, and what one row says is
 * packed smaller together.
 */
const isOfScatteredTexts = ({ parted, below }: Found): boolean => {
  const fields = [...below.values()]
  const texts = fields.reduce((sum, { values }) => sum + values.length, 0)
  return texts * 2 < parted * fields.length && fields.every(({ values: [first] }) => typeof first === 'string')
}

/** The field with all that is below it. */
const asOne = (path: string[], rows: readonly object[]): Filled => {
  const found = rows.map((row) => path.reduce<Json | undefined>(valueIn, row as Json))
  const places = [...found.keys()].filter((at) => found[at] !== undefined)
  return { path, values: found.filter((value) => value !== undefined), rows: places }
}

const valueIn = (above: Json | undefined, name: string): Json | undefined =>
  isObject(above) && Object.hasOwn(above, name) ? above[name] : undefined

const isOfIds = ({ values: [first] }: Filled): boolean => Uuid.safeParse(first).success

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object without fields is a value. */
const hasFields = (value: Row): boolean => Object.keys(value).length > 0

const narrowed = ({ path, values, rows }: Filled, count: number): Column => {
  const isSame = values.length > 1 && areSame(values)
  return {
    ...{ path, values: isSame ? values.slice(0, 1) : values },
    ...(rows.length === count ? {} : { rows }),
    ...(isSame ? { isSame } : {}),
  }
}

const areSame = (values: readonly Json[]): boolean => {
  const [first] = values
  if (typeof first !== 'object') return values.every((value) => value === first)
  const text = JSON.stringify(first)
  return values.every((value) => typeof value === 'object' && JSON.stringify(value) === text)
}

/** What a reader is ready to take: a value that stands once may be meant for every row, so that little on the wire comes to much. */
interface Most {
  readonly rows: number
  /** Signs of names and of values that stand once. */
  readonly signs: number
}

type Made = Record<string, unknown>

/** The objects of the rows at one path, as far as there are any yet, and those below them. */
interface Branch {
  readonly name: string
  readonly above: Branch | undefined
  /** By row: a sender could name so many paths of one row each that a list of all rows for each would fill the memory. */
  readonly objects: Map<number, Made>
  readonly below: Map<string, Branch>
}

/** The rows again; undefined where the columns do not fit together, or the rows would be more than that. */
export const fromColumns = ({ count, columns }: Columns, most: Most): Made[] | undefined => {
  if (count > most.rows) return undefined
  let left = most.signs
  const rows = Array.from({ length: count }, (): Made => ({}))
  const all = [...rows.keys()]
  const trunk: Branch = { name: '', above: undefined, objects: new Map(rows.entries()), below: new Map() }
  for (const { path, values, isSame, rows: named } of columns) {
    const places = named ?? all
    if (values.length !== (isSame ? 1 : places.length) || path.includes('__proto__')) return undefined
    const same = isSame ? JSON.stringify(values[0]) : ''
    left -= places.length * (path.join('').length + same.length)
    if (left < 0) return undefined
    const branch = branchAt(trunk, path.slice(0, -1))
    const last = path.at(-1) ?? ''
    // Parsed anew for each row: two rows never share an object.
    const isCopied = isSame === true && typeof values[0] === 'object'
    for (let n = 0; n < places.length; n += 1) {
      const object = objectAt(branch, places[n] ?? -1)
      if (object === undefined || isTaken(object, last)) return undefined
      object[last] = isCopied ? JSON.parse(same) : values[isSame ? 0 : n]
    }
  }
  return rows
}

/** Most fields are not there yet in any way: to ask for that alone takes a third of the time. */
const isTaken = (object: Made, name: string): boolean => object[name] !== undefined && Object.hasOwn(object, name)

const branchAt = (trunk: Branch, path: readonly string[]): Branch => {
  let at = trunk
  for (const name of path) {
    let next = at.below.get(name)
    if (next === undefined) {
      next = { name, above: at, objects: new Map(), below: new Map() }
      at.below.set(name, next)
    }
    at = next
  }
  return at
}

/** The object of that row there, made where it is missing; undefined where something else stands there or on the way. */
const objectAt = (branch: Branch, place: number): Made | undefined => {
  const known = branch.objects.get(place)
  if (known !== undefined || branch.above === undefined) return known
  const above = objectAt(branch.above, place)
  if (above === undefined) return undefined
  if (!Object.hasOwn(above, branch.name)) above[branch.name] = {}
  const object = above[branch.name]
  if (!isObject(object)) return undefined
  branch.objects.set(place, object as Made)
  return object as Made
}
