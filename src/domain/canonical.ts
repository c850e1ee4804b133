/** JSON with sorted keys, so that equal values give equal text whoever wrote them. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value, '')) ?? 'undefined'

/**
 * The value with the keys of all its objects in order; itself where they are already. JSON.stringify with a function would be asked at each value, and
 * takes ten times as long.
 */
const sorted = (given: unknown, key: string): unknown => {
  const value = hasOwnJson(given) ? given.toJSON(key) : given
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((inner, at) => sorted(inner, String(at)))
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner, name)] as const)
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

const hasOwnJson = (value: unknown): value is { toJSON: (key: string) => unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
