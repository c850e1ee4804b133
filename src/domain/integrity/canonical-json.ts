/**
 * A value as the JSON Canonicalization Scheme writes it (RFC 8785), so that whoever signs and whoever checks, in whatever language, hash the same
 * bytes: members sorted by the UTF-16 units of their names (3.2.3), numbers and strings as ECMAScript writes them (3.2.2), no space. What JSON cannot
 * say is a mistake of ours and throws (3.2.2.2, 3.2.2.3): an infinite number, half of a surrogate pair.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return number(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`)
  return `{${members(value).join(',')}}`
}

/** Sorted here and joined by hand: an object puts names that are whole numbers first, in the order of their values, whatever they were sorted by. */
const members = (value: object): string[] =>
  Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => `${text(name)}:${canonicalJson(inner)}`)

const text = (value: string): string => {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('half of a surrogate pair')
  return JSON.stringify(value)
}

const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('not a finite number')
  return JSON.stringify(value)
}
