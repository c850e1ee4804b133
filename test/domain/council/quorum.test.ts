import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quorumOf } from '../../../src/domain/council/quorum.ts'
import type { Hearing } from '../../../src/domain/records/council.ts'
import { MEMBERS, RULES } from './hearings.ts'

/** A council of so many, led by its first member. */
const council = (size: number): Hearing['members'] =>
  Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      `m${String(index + 1).padStart(2, '0')}`,
      { name: `Thành viên ${index + 1}`, seat: index === 0 ? ('chair' as const) : ('member' as const) },
    ]),
  )

describe('the quorum of a council', () => {
  it('asks by default for three quarters of the members, counted up, and for the chair', () => {
    expect(quorumOf(council(9), Object.keys(council(7)), RULES)).toMatchObject({ needed: 7, present: 7, isMet: true })
    expect(quorumOf(council(9), Object.keys(council(6)), RULES)).toMatchObject({ present: 6, isMet: false })
    expect(quorumOf(MEMBERS, ['m02', 'm03', 'm04'], RULES)).toMatchObject({
      present: 3,
      needed: 3,
      isChairMissing: true,
      isMet: false,
    })
    expect(quorumOf(MEMBERS, ['m02', 'm03', 'm04'], { ...RULES, mustChairBePresent: false }).isMet).toBe(true)
  })

  it('does not count who is not of the council', () => {
    expect(quorumOf(MEMBERS, ['m01', 'm02', 'm77'], RULES)).toMatchObject({ present: 2, isMet: false })
  })

  it('needs the least whole number of members that is not under the share', () => {
    const size = fc.integer({ min: 3, max: 15 })
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 100 }), (members, quorumPercent) => {
        const { needed } = quorumOf(council(members), [], { ...RULES, quorumPercent })
        expect(needed * 100).toBeGreaterThanOrEqual(members * quorumPercent)
        expect((needed - 1) * 100).toBeLessThan(members * quorumPercent)
        expect(quorumOf(council(members), Object.keys(council(members)), { ...RULES, quorumPercent }).isMet).toBe(true)
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})
