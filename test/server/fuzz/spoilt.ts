import fc from 'fast-check'

/** What stands where something else was expected. */
const STRANGE: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 2 ** 53, -(2 ** 31), 1e308, '', '0', '__proto__', 'constructor', [], {}, [[]], [null]],
  ...['\ud800', 'a'.repeat(5_000), '2026-13-45', '0000-00-00T00:00:00.000Z', '9'.repeat(30), '\u0001\u007f', 'null'],
  { toString: 1, __proto__: null, constructor: {} },
]

/** The value with a few things in it changed: left out, doubled, of another type, or under another name. */
export const spoiltFrom = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...STRANGE)), { minLength: 1, maxLength: 3 }))
    .map(([whole, acts]) => acts.reduce((now, [place, act, strange]) => spoil(now, place, act, strange), whole))

/** Changes what is at the place of that number, counted through the whole value. */
const spoil = (value: unknown, place: number, act: number, strange: unknown): unknown => {
  const size = sizeOf(value)
  return at(value, place % size, act, strange)
}

const sizeOf = (value: unknown): number =>
  1 + (isHolder(value) ? Object.values(value).reduce<number>((sum, one) => sum + sizeOf(one), 0) : 0)

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const at = (value: unknown, place: number, act: number, strange: unknown): unknown => {
  if (place === 0 || !isHolder(value)) return strange
  let left = place - 1
  const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    const size = sizeOf(one)
    const isHere = left >= 0 && left < size
    const here = left
    left -= size
    if (!isHere) return [[key, one]]
    if (here > 0) return [[key, at(one, here, act, strange)]]
    if (act === 0) return []
    if (act === 1)
      return [
        [key, one],
        [`${key}${JSON.stringify(strange)}`.slice(0, 60), one],
      ]
    return [[key, strange]]
  })
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)
}
