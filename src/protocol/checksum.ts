/**
 * A sum over the records of a commune: by it a phone finds out that what it holds is not what the office has (sync.md hazard 30). Each record goes in
 * by its id and version, in any order; taken out again by adding it once more. Against slips, not against people: 64 bits of two FNV-1a sums.
 */
export interface Checksum {
  readonly high: number
  readonly low: number
}

export const EMPTY_SUM: Checksum = { high: 0, low: 0 }

/** FNV-1a, 32 bits: the prime and two beginnings of which the first is the standard's. */
const PRIME = 0x01000193
const BEGINNINGS = [0x811c9dc5, 0x5bd1e995] as const

const fnv = (text: string, beginning: number): number => {
  let hash: number = beginning
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}

/** Puts a record in, or takes it out. */
export const addToSum = (sum: Checksum, id: string, version: number): Checksum => {
  const text = `${id} ${version}`
  return { high: (sum.high ^ fnv(text, BEGINNINGS[0])) >>> 0, low: (sum.low ^ fnv(text, BEGINNINGS[1])) >>> 0 }
}

/** As it travels: 16 hexadecimal digits. */
export const sumText = ({ high, low }: Checksum): string =>
  [high, low].map((half) => half.toString(16).padStart(8, '0')).join('')

/** The sum of such a text, which `sumText` made. */
export const sumOfText = (text: string): Checksum => ({
  high: Number.parseInt(text.slice(0, 8), 16),
  low: Number.parseInt(text.slice(8), 16),
})
