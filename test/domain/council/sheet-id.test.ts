import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetId } from '../../../src/domain/council/sheet-id.ts'
import { Uuid } from '../../../src/domain/records/envelope.ts'
import { HEARING } from './hearings.ts'

const hearingId = fc
  .tuple(fc.nat({ max: 0xffffffff }), fc.nat({ max: 0xfff }), fc.nat({ max: 0x3fff }), fc.nat({ max: 0xffffffff }))
  .map(([time, one, two, three]) => {
    const [a, b, c, d] = [
      time.toString(16).padStart(8, '0'),
      one.toString(16).padStart(3, '0'),
      (0x8000 | two).toString(16),
      three.toString(16).padStart(12, '0'),
    ]
    return `${a}-0000-7${b}-${c}-${d}`
  })

describe('the id of a member’s sheet', () => {
  it('is the same wherever it is made, so that who scores on two devices meets one record', () => {
    expect(sheetId(HEARING, 'm01', 1)).toBe(sheetId(HEARING, 'm01', 1))
    // Devices in the field have it by now: another way to make it would give a member a second sheet.
    expect(sheetId(HEARING, 'm01', 1)).toMatchInlineSnapshot(`"01930000-0000-7d9f-b4bb-3fc19ad5dfac"`)
    expect(sheetId(HEARING, 'm02', 2)).toMatchInlineSnapshot(`"01930000-0000-74d8-893d-2762afc11a28"`)
  })

  it('has the shape of all ids, in the moment of its hearing', () => {
    fc.assert(
      fc.property(
        hearingId,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 5 }),
        (hearing, member, scoring) => {
          const id = sheetId(hearing, `m${String(member).padStart(2, '0')}`, scoring)
          expect(Uuid.safeParse(id).success).toBe(true)
          expect(id.slice(0, 13)).toBe(hearing.slice(0, 13))
        },
      ),
      { seed: 1, numRuns: 500 },
    )
  })

  it('is another one for every hearing, member and scoring, also of hearings that were made in a row', () => {
    const ids = new Set<string>()
    let made = 0
    for (let hearing = 0; hearing < 200; hearing += 1)
      for (let member = 1; member <= 99; member += 1)
        for (let scoring = 1; scoring <= 5; scoring += 1) {
          const id = `01930000-0000-7000-8000-${String(hearing).padStart(12, '0')}`
          ids.add(sheetId(id, `m${String(member).padStart(2, '0')}`, scoring))
          made += 1
        }
    expect(ids.size).toBe(made)
  })

  it('fills its digits evenly: no bit follows from the member or the scoring', () => {
    const counts = new Array<number>(122).fill(0)
    for (let member = 1; member <= 99; member += 1) {
      const bits = [...sheetId(HEARING, `m${String(member).padStart(2, '0')}`, 1).replaceAll('-', '')]
        .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
        .join('')
      for (const [at, bit] of [...bits.slice(66)].entries()) counts[at] = (counts[at] ?? 0) + Number(bit)
    }
    // 99 throws of a coin: fewer than 25 or more than 74 heads would be one in some millions.
    expect(counts.slice(0, 62).every((count) => count > 25 && count < 74)).toBe(true)
  })
})
