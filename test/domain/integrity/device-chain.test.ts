import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_START } from '../../../src/domain/integrity/attestation.ts'
import { chainFaults, type Link } from '../../../src/domain/integrity/device-chain.ts'

const hashOf = (n: number, by = 'a'): string => by.repeat(4) + String(n).padStart(60, '0')

/** A sound chain, a minute between statements. */
const chainOf = (count: number): Link[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ n: at + 1, hash: hashOf(at + 1), prev: at === 0 ? CHAIN_START : hashOf(at) },
    at: new Date(Date.parse('2026-11-02T01:00:00.000Z') + at * 60_000).toISOString(),
  }))

describe('the chain of a device’s statements', () => {
  it('is sound in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(chainOf(8), { minLength: 8 }), (links) => {
        expect(chainFaults(links)).toEqual([])
      }),
    )
  })

  it('shows any one that is left out, but for the last, which nobody has seen yet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (n) => {
        expect(chainFaults(chainOf(8).filter((link) => link.n !== n))).toEqual([{ n, fault: 'missing' }])
      }),
    )
  })

  it('shows a copied device by two statements of one number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (n) => {
        const links = chainOf(8)
        const own = links.find((link) => link.n === n) as Link
        expect(chainFaults([...links, { ...own, hash: hashOf(n, 'b') }])).toEqual([{ n, fault: 'doubled' }])
      }),
    )
  })

  it('shows a statement that follows another than the one before it, or one that nobody has', () => {
    const follow = (n: number, prev: string): Link[] =>
      chainOf(5).map((link) => (link.n === n ? { ...link, prev } : link))
    expect(chainFaults(follow(4, hashOf(2)))).toEqual([{ n: 4, fault: 'reordered' }])
    expect(chainFaults(follow(4, hashOf(3, 'c')))).toEqual([{ n: 4, fault: 'broken' }])
    expect(chainFaults(follow(1, hashOf(9, 'c')))).toEqual([{ n: 1, fault: 'broken' }])
  })

  it('shows a clock that was put back between two statements', () => {
    const links = chainOf(5).map((link) => (link.n === 3 ? { ...link, at: '2026-10-01T00:00:00.000Z' } : link))
    expect(chainFaults(links)).toEqual([{ n: 3, fault: 'back-dated' }])
  })
})
