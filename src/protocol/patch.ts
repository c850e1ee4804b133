import type { Json, Patch } from './mutation.ts'

type Data = Record<string, Json>

const isMap = (value: Json | undefined): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Splits `answers/1.1` into field and key; a plain field has no key. */
const splitPath = (path: string): { field: string; key?: string } => {
  const slash = path.indexOf('/')
  return slash === -1 ? { field: path } : { field: path.slice(0, slash), key: path.slice(slash + 1) }
}

/** The value at a path, undefined where there is none. */
export const valueAt = (data: Data, path: string): Json | undefined => {
  const { field, key } = splitPath(path)
  if (!Object.hasOwn(data, field)) return undefined
  const value = data[field]
  if (key === undefined) return value
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Own, plain assignment even for the key `__proto__`, which an attacker may send. */
const put = (target: Data, key: string, value: Json): void => {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  else target[key] = value
}

const withPath = (data: Data, path: string, change: (target: Data, key: string) => void): void => {
  const { field, key } = splitPath(path)
  if (key === undefined) {
    change(data, field)
    return
  }
  const inner = Object.hasOwn(data, field) ? data[field] : undefined
  const copy = { ...(isMap(inner) ? inner : {}) }
  change(copy, key)
  put(data, field, copy)
}

/** A copy of `data` with the patch applied; unsets first, so that a path both unset and set ends up set. */
export const applyPatch = (data: Data, patch: Patch): Data => {
  const next = { ...data }
  for (const path of patch.unset) withPath(next, path, (target, key) => Reflect.deleteProperty(target, key))
  for (const [path, value] of Object.entries(patch.set)) withPath(next, path, (target, key) => put(target, key, value))
  return next
}

/**
 * The patch of a creation as one of a record that is there already: a map goes key by key, so that keys which others have put into it stay.
 */
export const intoExisting = (data: Data, { set, unset }: Patch): Patch => ({
  set: Object.fromEntries(
    Object.entries(set).flatMap(([field, value]) =>
      isMap(value) && isMap(data[field])
        ? Object.entries(value).map(([key, inner]) => [`${field}/${key}`, inner] as const)
        : [[field, value] as const],
    ),
  ),
  unset,
})

/** The data with those keys alone that the patch touches, of each map that it touches by keys: enough to look whether what it brought fits. */
export const touchedIn = (data: Data, patch: Patch): Data => {
  const reduced = { ...data }
  const paths = pathsOf(patch).map(splitPath)
  for (const field of new Set(paths.map((path) => path.field))) {
    const own = paths.filter((path) => path.field === field)
    const from = Object.hasOwn(data, field) ? data[field] : undefined
    if (!isMap(from) || own.some(({ key }) => key === undefined)) continue
    const to: Data = {}
    for (const { key } of own) if (key !== undefined && Object.hasOwn(from, key)) put(to, key, from[key] ?? null)
    put(reduced, field, to)
  }
  return reduced
}

/** Every path that the patch touches. */
export const pathsOf = (patch: Patch): string[] => [...new Set([...patch.unset, ...Object.keys(patch.set)])]

/** Whether a change at one path can disturb the value at the other: the same path, or a map and one of its keys. */
export const pathsOverlap = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)

/** The earlier and the later patch as one: what applying both in turn gives. */
export const joinPatches = (earlier: Patch, later: Patch): Patch => {
  const touched = pathsOf(later)
  const covered = (path: string): boolean => touched.some((other) => path === other || path.startsWith(`${other}/`))
  const set = Object.fromEntries(Object.entries(earlier.set).filter(([path]) => !covered(path)))
  const folded = foldIntoMaps(set, later)
  return {
    set: { ...folded.set, ...Object.fromEntries(folded.rest) },
    unset: [...new Set([...earlier.unset.filter((path) => !covered(path)), ...folded.unset])],
  }
}

/** Keys set or unset inside a map that the earlier patch set whole (`answers` at creation, then `answers/1.1`) go into that map. */
const foldIntoMaps = (set: Patch['set'], later: Patch): { set: Data; rest: [string, Json][]; unset: string[] } => {
  const isInside = (path: string): boolean => {
    const { field, key } = splitPath(path)
    return key !== undefined && Object.hasOwn(set, field)
  }
  const entries = Object.entries(later.set)
  const inside = {
    set: Object.fromEntries(entries.filter(([path]) => isInside(path))),
    unset: later.unset.filter(isInside),
  }
  return {
    set: applyPatch(set, inside),
    rest: entries.filter(([path]) => !isInside(path)),
    unset: later.unset.filter((path) => !isInside(path)),
  }
}
