import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/domain/calendar/day.ts'
import { daysLeft, nextRound, runningRound } from '../../../src/domain/calendar/rounds.ts'

describe('rounds of rating', () => {
  it('[26/2026 Art. 5.1] the province takes what communes put forward before 30 April and before 30 October', () => {
    expect(nextRound('province', '2026-04-29')).toMatchObject({
      ...{ number: 1, year: 2026, forwardBefore: '2026-04-30', assessedBefore: '2026-06-30' },
    })
    expect(nextRound('province', '2026-04-30')).toMatchObject({ number: 2, forwardBefore: '2026-10-30' })
    expect(nextRound('province', '2026-10-30')).toMatchObject({ number: 1, year: 2027, lastDay: '2027-04-29' })
  })

  it('[26/2026 Art. 5.2] the ministry takes what provinces put forward before 30 July and before 30 January', () => {
    expect(nextRound('ministry', '2026-07-29')).toMatchObject({ number: 1, assessedBefore: '2026-09-30' })
    expect(nextRound('ministry', '2026-07-30')).toMatchObject({
      ...{ number: 2, year: 2027, forwardBefore: '2027-01-30', assessedBefore: '2027-03-30' },
    })
  })

  it('[26/2026 Art. 5.1] are being rated from the day that takes no more dossiers to the day before the result is due', () => {
    expect(runningRound('province', '2026-04-29')).toBeUndefined()
    expect(runningRound('province', '2026-04-30')).toMatchObject({ number: 1, year: 2026 })
    expect(runningRound('province', '2026-06-29')).toMatchObject({ number: 1, year: 2026 })
    expect(runningRound('province', '2026-06-30')).toBeUndefined()
    expect(runningRound('province', '2026-11-26')).toMatchObject({ number: 2, year: 2026 })
    expect(runningRound('ministry', '2027-02-01')).toMatchObject({ number: 2, year: 2027 })
  })

  it('always leave a day to come, or the last one itself, and never more than nine months', () => {
    const aDay = fc.integer({ min: 18_000, max: 40_000 }).map(dayOf)
    fc.assert(
      fc.property(fc.constantFrom('province' as const, 'ministry' as const), aDay, (level, today) => {
        const left = daysLeft(nextRound(level, today), today)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThan(274)
      }),
      { seed: 5 },
    )
  })
})
