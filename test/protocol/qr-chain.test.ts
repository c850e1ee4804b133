import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { fromBase45, toBase45 } from '../../src/protocol/base45.ts'
import { CHAIN_BYTES, createCollector, MOST_FRAMES, toFrames } from '../../src/protocol/qr-chain.ts'

const someBytes = fc.uint8Array({ minLength: 0, maxLength: 3_000 })

const framesOf = (bytes: Uint8Array): readonly string[] => {
  const frames = toFrames(bytes)
  if (frames === undefined) throw new Error('too many bytes')
  return frames
}

describe('base 45', () => {
  it('[RFC 9285, 4.3] writes what the RFC writes', () => {
    const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
    expect(toBase45(ascii('AB'))).toBe('BB8')
    expect(toBase45(ascii('Hello!!'))).toBe('%69 VD92EX0')
    expect(toBase45(ascii('base-45'))).toBe('UJCLQE7W581')
    expect(fromBase45('QED8WEX0')).toEqual(ascii('ietf!'))
  })

  it('gives back what it was given, and nothing for what is none', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(Uint8Array.from(bytes))
      }),
      { seed: 7 },
    )
    expect(['GGW', 'A', ':::', 'ab0', '::'].map(fromBase45)).toEqual(Array(5).fill(undefined))
  })
})

describe('a chain of QR codes', () => {
  it('brings the bytes over, whatever the order, and however often a code is seen', () => {
    fc.assert(
      fc.property(someBytes, fc.infiniteStream(fc.nat()), (bytes, chance) => {
        const frames = framesOf(bytes)
        const collector = createCollector()
        let collected = collector.add(frames[0] ?? '')
        const missing = new Set(frames)
        for (const next of chance) {
          if (collected?.kind === 'whole') break
          const frame = frames[next % frames.length] ?? ''
          missing.delete(frame)
          collected = collector.add(frame)
        }
        expect(collected).toEqual({ kind: 'whole', bytes: Uint8Array.from(bytes) })
      }),
      { seed: 8, numRuns: 60 },
    )
  })

  it('says which codes it has seen, and takes no misread one for right', () => {
    const frames = framesOf(new Uint8Array(500).fill(7))
    const collector = createCollector()
    expect(collector.add(frames[1] ?? '')).toEqual({ kind: 'partly', seen: new Set([2]), count: 3 })
    expect(collector.add(`${frames[0]?.slice(0, -1)}%`)).toBeUndefined()
    expect(collector.add('https://example.org')).toBeUndefined()
    expect(collector.add(frames[0] ?? '')).toMatchObject({ seen: new Set([1, 2]) })
  })

  it('begins anew with the codes of another chain', () => {
    const [one = '', other = ''] = framesOf(new Uint8Array(300).fill(1))
    const collector = createCollector()
    collector.add(one)
    const [short = ''] = framesOf(Uint8Array.of(9))
    expect(collector.add(short)).toEqual({ kind: 'whole', bytes: Uint8Array.of(9) })
    expect(collector.add(other)).toMatchObject({ kind: 'partly', seen: new Set([2]) })
  })

  it('is written in the characters that a QR code holds best, and fits a small screen', () => {
    const frames = framesOf(new Uint8Array(CHAIN_BYTES).map((_, n) => (n * 31) % 256))
    expect(frames.length).toBe(MOST_FRAMES)
    for (const frame of frames.slice(0, 20)) {
      expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
      expect(encode(frame, { ecc: 'M', border: 0 }).size).toBeLessThanOrEqual(61)
    }
    expect(toFrames(new Uint8Array(CHAIN_BYTES + 1))).toBeUndefined()
  })
})
