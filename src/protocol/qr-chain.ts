import { fromBase45, toBase45 } from './base45.ts'

/**
 * A chain of QR codes: bytes that go from one screen to another phone's camera, one code after the other, round and round until all were seen. For two
 * phones and no network at all. Each code stands for itself and says which it is of how many, so that it does not matter where one begins.
 */

/** Bytes in one code: a code of 61 modules a side, which a phone of 360 pixels shows large enough for a cheap camera. */
const FRAME_BYTES = 180

/** Most codes of a chain: at three a second, about two minutes for one round. */
export const MOST_FRAMES = 400

/** First letters of every code of ours, with the number of this way of writing them. */
const MARK = 'SL1'

/** Bytes that a chain can hold: what is more goes by file or network. */
export const CHAIN_BYTES = FRAME_BYTES * MOST_FRAMES

/** The texts of the codes, in the order to show them; undefined when the bytes are more than a chain can hold. */
export const toFrames = (bytes: Uint8Array): readonly string[] | undefined => {
  const count = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES))
  if (count > MOST_FRAMES) return undefined
  const chain = checkOf(bytes)
  return Array.from({ length: count }, (_, n) => {
    const part = bytes.subarray(n * FRAME_BYTES, (n + 1) * FRAME_BYTES)
    return [MARK, chain, n + 1, count, checkOf(part), toBase45(part)].join('/')
  })
}

/** What a collector has seen. whole: all bytes, checked. spoilt: all were seen and do not fit together; it has begun anew. */
export type Collected =
  | { readonly kind: 'none' }
  | { readonly kind: 'partly'; readonly seen: ReadonlySet<number>; readonly count: number }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'spoilt' }

/** Takes codes as the camera sees them, in any order and again and again, until one chain is whole. A code of another chain begins anew. */
export const createCollector = () => {
  let chain = ''
  let count = 0
  const parts = new Map<number, Uint8Array>()
  const state = (): Collected => {
    if (parts.size === 0) return { kind: 'none' }
    if (parts.size < count) return { kind: 'partly', seen: new Set(parts.keys()), count }
    const bytes = joined(Array.from({ length: count }, (_, n) => parts.get(n + 1) ?? new Uint8Array()))
    if (checkOf(bytes) === chain) return { kind: 'whole', bytes }
    parts.clear()
    return { kind: 'spoilt' }
  }
  return {
    /** Undefined for a code that is none of ours, or was misread. */
    add: (text: string): Collected | undefined => {
      const frame = readFrame(text)
      if (frame === undefined) return undefined
      if (frame.chain !== chain || frame.count !== count) {
        parts.clear()
        chain = frame.chain
        count = frame.count
      }
      parts.set(frame.number, frame.part)
      return state()
    },
  }
}

interface Frame {
  readonly chain: string
  readonly number: number
  readonly count: number
  readonly part: Uint8Array
}

const readFrame = (text: string): Frame | undefined => {
  const [mark, chain = '', number, count, check, ...rest] = text.split('/')
  if (mark !== MARK) return undefined
  // A slash is one of the 45 characters too.
  const part = fromBase45(rest.join('/'))
  if (part === undefined || checkOf(part) !== check) return undefined
  const frame = { chain, number: Number(number), count: Number(count), part }
  const isCounted = Number.isInteger(frame.number) && Number.isInteger(frame.count)
  return isCounted && frame.number >= 1 && frame.number <= frame.count && frame.count <= MOST_FRAMES ? frame : undefined
}

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** CRC-32 (ISO/IEC 8802-3) in eight hexadecimal digits: against misreading, not against forgery. */
const checkOf = (bytes: Uint8Array): string => {
  let check = 0xffffffff
  for (const byte of bytes) {
    check ^= byte
    for (let bit = 0; bit < 8; bit += 1) check = (check >>> 1) ^ (check & 1 ? 0xedb88320 : 0)
  }
  return ((check ^ 0xffffffff) >>> 0).toString(16).toUpperCase().padStart(8, '0')
}
