import * as z from 'zod/mini'
import { DATA_OF_KIND } from '../records/data-of-kind.ts'
import type { Kind } from '../records/kinds.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Data = Record<string, Json>
type Schema = z.core.$ZodType

/** Stands where a record must say something and what it said was erased at the request of the person. */
export const ERASED = '(đã xoá)'

/** What of a record is erased: all of it, or these fields (`field` or `field/key`, as in a change). */
export interface WhatIsErased {
  readonly whole: boolean
  readonly paths: readonly string[]
}

/** Of maps of things, what in each thing is about a person: the thing itself stays, so that who came and what was decided can still be counted. */
const INNER: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly string[]>>>>> = {
  training: { participants: ['name', 'phone'], attendance: ['signature'] },
  session: { members: ['name', 'organisation'] },
  hearing: { members: ['name', 'organisation'] },
  dossier: { steps: ['by', 'note'] },
}

const isMap = (value: Json | undefined): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The data without what is erased: optional fields go, required ones say so. Twice is once. */
export const redactData = (kind: Kind, data: Data, { whole, paths }: WhatIsErased): Data =>
  whole ? {} : paths.reduce((left, path) => withoutPath(kind, left, path), data)

const withoutPath = (kind: Kind, data: Data, path: string): Data => {
  const [field = '', key] = splitPath(path)
  if (!Object.hasOwn(data, field)) return data
  const schema = fieldOf(DATA_OF_KIND[kind], field)
  const value = data[field]
  if (key === undefined) return withField(data, field, emptied(schema, value))
  if (!isMap(value) || !Object.hasOwn(value, key)) return data
  // That somebody had agreed, to which text and when, has to be provable; that they withdrew it is written over it.
  if (field === 'consents' && isMap(value[key]))
    return withField(data, field, { ...value, [key]: { ...value[key], given: false } })
  const inner = INNER[kind]?.[field]
  const thing = value[key]
  const left =
    inner !== undefined && isMap(thing)
      ? blanked(fieldOf(schema, key), thing, inner)
      : emptied(fieldOf(schema, key), thing)
  return withField(data, field, withField(value, key, left))
}

const splitPath = (path: string): [field: string, key?: string] => {
  const slash = path.indexOf('/')
  return slash === -1 ? [path] : [path.slice(0, slash), path.slice(slash + 1)]
}

const withField = (data: Data, field: string, value: Json | undefined): Data => {
  const { [field]: _gone, ...rest } = data
  return value === undefined ? rest : { ...data, [field]: value }
}

const blanked = (schema: Schema | undefined, thing: Data, fields: readonly string[]): Data =>
  fields.reduce(
    (left, field) =>
      Object.hasOwn(left, field) ? withField(left, field, emptied(fieldOf(schema, field), left[field])) : left,
    thing,
  )

/** The schema of a field of an object, or of any value of a map; `undefined` for what may be left out. */
const fieldOf = (schema: Schema | undefined, field: string): Schema | undefined => {
  if (schema instanceof z.ZodMiniOptional) return fieldOf(schema._zod.def.innerType, field)
  if (schema instanceof z.ZodMiniObject) return (schema.shape as Readonly<Record<string, Schema>>)[field]
  // A key of a map can always be left out.
  return schema instanceof z.ZodMiniRecord ? z.optional(schema._zod.def.valueType as z.ZodMiniType) : undefined
}

const emptied = (schema: Schema | undefined, value: Json | undefined): Json | undefined => {
  if (schema === undefined || schema instanceof z.ZodMiniOptional) return undefined
  if (typeof value === 'string') return ERASED
  if (Array.isArray(value)) return []
  return isMap(value) ? {} : value
}

interface Patch {
  readonly set: Data
  readonly unset: readonly string[]
}

/**
 * A change without what is erased, whether it makes the record or changes it, and which of its fields lost something. It never brings back what was
 * erased; the rest of it stands.
 */
export const redactPatch = (
  kind: Kind,
  { set, unset }: Patch,
  what: WhatIsErased,
  isCreation: boolean,
): { readonly patch: { set: Data; unset: string[] }; readonly dropped: string[] } => {
  const dropped: string[] = []
  const kept = Object.entries(set).flatMap(([path, value]): [string, Json][] => {
    const left = what.whole ? undefined : leftOf(kind, path, value, what, isCreation)
    if (left === undefined || JSON.stringify(left) !== JSON.stringify(value)) dropped.push(path)
    return left === undefined ? [] : [[path, left]]
  })
  return { patch: { set: Object.fromEntries(kept), unset: what.whole ? [] : [...unset] }, dropped }
}

const leftOf = (kind: Kind, path: string, value: Json, what: WhatIsErased, isCreation: boolean): Json | undefined => {
  const [field, key] = splitPath(path)
  // A value that takes the place of one that was erased goes; a creation needs something in its place.
  if (!isCreation && what.paths.some((one) => one === field)) return undefined
  const data = redactData(kind, key === undefined ? { [field]: value } : { [field]: { [key]: value } }, what)
  const left = data[field]
  return key === undefined ? left : isMap(left) ? left[key] : undefined
}
