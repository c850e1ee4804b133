/** JSON with sorted keys, so that equal values give equal text whoever wrote them. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value, '')) ?? 'undefined'

/**
 * The value with the keys of all its objects in order; itself where they are already. JSON.stringify with a function would be asked at each value, and
 * takes ten times as long.
 */
const sorted = (given: unknown, key: string): unknown => {
  if (typeof given !== 'object' || given === null) return given
  const value = hasOwnJson(given) ? given.toJSON(key) : given
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const next = value.map((inner, at) => sorted(inner, String(at)))
    return next.every((inner, at) => inner === value[at]) ? value : next
  }
  const names = Object.keys(value)
  let ordered: Record<string, unknown> | undefined = isInOrder(names) ? undefined : {}
  for (const name of names.sort()) {
    const inner: unknown = (value as Record<string, unknown>)[name]
    const next = sorted(inner, name)
    // What was in order up to here is begun anew with the first thing that was not.
    if (ordered === undefined && next !== inner) ordered = { ...value }
    if (ordered !== undefined) put(ordered, name, next)
  }
  return ordered ?? value
}

const isInOrder = (names: readonly string[]): boolean =>
  names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name)

/** An own key even where it is `__proto__`. */
const put = (target: Record<string, unknown>, name: string, value: unknown): void => {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true })
  else target[name] = value
}

const hasOwnJson = (value: object): value is { toJSON: (key: string) => unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function'
