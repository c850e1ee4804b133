import { describe, expect, it } from 'vitest'
import { catalogueOf, entryOf } from '../../../src/domain/criteria/catalogue.ts'
import { ALL_DECISIONS, decisionFacts, hasLapsed } from '../../../src/domain/criteria/decisions.ts'
import { versionsOf, versionsUnder } from '../../../src/domain/criteria/set-versions.ts'
import { Answers } from '../../../src/domain/records/assessment.ts'

const numbers = (decision: '26/2026' | '148/2023' | '1048/2019', of: { decision: typeof decision; set: number }) =>
  versionsUnder(of, decision).sets.map(({ set }) => set)

describe('the versions of a set', () => {
  it('of 2023 and 2026 bear the same number', () => {
    for (const { number } of catalogueOf('26/2026')) {
      expect(numbers('148/2023', { decision: '26/2026', set: number })).toEqual([number])
      expect(numbers('26/2026', { decision: '148/2023', set: number })).toEqual([number])
    }
  })

  it.each([
    ['tea', 12, [11]],
    ['products of meat, put together with those of seafood', 8, [8]],
    ['products of seafood', 9, [8]],
    ['honey and what is made of it, which are two sets now', 4, [4, 8]],
    ['other products of tea', 13, [12, 11]],
    ['decorative handicrafts', 23, [21]],
    ['medical devices, which have none', 21, []],
  ])('of 2019 are mapped: %s', (_what, set, expected) => {
    expect(numbers('26/2026', { decision: '1048/2019', set })).toEqual(expected)
  })

  it.each([
    ['products of animals', 8, [4, 8, 9]],
    ['handicrafts', 21, [23, 24]],
    ['flowers, which 2019 did not know', 23, []],
    ['rice, of which there is no source', 3, []],
  ])('are found from 2026 back: %s', (_what, set, expected) => {
    expect(numbers('1048/2019', { decision: '26/2026', set })).toEqual(expected)
  })

  it('say why, wherever they are not one for one, and are all in the catalogue', () => {
    for (const { id } of ALL_DECISIONS)
      for (const { number } of catalogueOf(id))
        for (const { sets, why } of versionsOf({ decision: id, set: number })) {
          for (const version of sets) expect(entryOf(version)).toBeDefined()
          expect(sets.length === 1 || why !== undefined || sets.some((version) => version.why !== undefined)).toBe(true)
        }
  })
})

describe('a decision', () => {
  it('[26/2026 Art. 11.2] of 2023 has lapsed since 21 July 2026, that of 2019 since 24 February 2023', () => {
    expect(hasLapsed('148/2023', '2026-07-20')).toBe(false)
    expect(hasLapsed('148/2023', '2026-07-21')).toBe(true)
    expect(hasLapsed('1048/2019', '2023-02-24T00:00:00.000Z')).toBe(true)
    expect(hasLapsed('26/2026', '2099-01-01')).toBe(false)
  })

  it('is cited by its own number and annex', () => {
    expect(ALL_DECISIONS.map(({ number, annex }) => `${number} ${annex}`)).toEqual([
      '26/2026/QĐ-TTg II',
      '148/QĐ-TTg III',
      '1048/QĐ-TTg III',
    ])
  })

  it('[1048/2019] of 2019 gives part A 35 and part C 40 points, the others 40 and 35', () => {
    expect(ALL_DECISIONS.map(({ id }) => Object.values(decisionFacts(id).partPoints))).toEqual([
      [40, 25, 35],
      [40, 25, 35],
      [35, 25, 40],
    ])
  })

  it('has codes that an assessment can hold: "1a", "3đ", "6b.2" and "6.1.3b" beside "6.1.2"', () => {
    const codes = ['1a', '3đ', '6b.2', '6.1.3b', '6.1.2', '12']
    expect(Answers.safeParse(Object.fromEntries(codes.map((code) => [code, 1]))).success).toBe(true)
    for (const code of ['a1', '1ab', '1.', '6.1.2.3', '1/2', '', '123'])
      expect(Answers.safeParse({ [code]: 1 }).success, code).toBe(false)
  })
})
