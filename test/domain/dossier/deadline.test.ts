import { describe, expect, it } from 'vitest'
import { NO_HOLIDAYS } from '../../../src/domain/calendar/working-days.ts'
import { daysUntilDue, roundOf, urgencyOf } from '../../../src/domain/dossier/deadline.ts'
import { progressOf } from '../../../src/domain/dossier/progress.ts'
import type { Step } from '../../../src/domain/records/dossier.ts'
import { aDossier, aStep, FOUND, having } from './dossiers.ts'

const progress = (...steps: Step[]) => progressOf(having(aDossier({ findings: FOUND }), ...steps), NO_HOLIDAYS)

const forwarded = [aStep('file', '2026-10-01'), aStep('receive', '2026-10-02'), aStep('forward', '2026-10-20')]
const scored = [
  ...forwarded,
  ...(['receive-province', 'consult', 'report'] as const).map((action) => aStep(action, '2026-11-02')),
]

describe('the round of a dossier', () => {
  it('[26/2026 Art. 5.1] is the next one that it can still be sent for, then the one that it was sent for', () => {
    expect(roundOf(progress(), '2026-10-20')).toMatchObject({ state: 'aiming', daysLeft: 9, round: { number: 2 } })
    expect(roundOf(progress(), '2026-10-30')).toMatchObject({ state: 'aiming', round: { number: 1, year: 2027 } })
    expect(roundOf(progress(...forwarded), '2026-11-26')).toMatchObject({
      state: 'in',
      round: { year: 2026 },
      daysLeft: 33,
    })
  })

  it('[26/2026 Art. 5.2, 7.3.e] is the ministry’s for 90 points and five stars, and none once the way has ended', () => {
    const five = [...scored, aStep('score', '2026-11-20', { points: 91, stars: 5 })]
    expect(roundOf(progress(...five), '2026-11-26')).toMatchObject({ state: 'aiming', round: { level: 'ministry' } })
    const four = [...scored, aStep('score', '2026-11-20', { points: 91, stars: 4 })]
    expect(roundOf(progress(...four), '2026-11-26')).toMatchObject({ state: 'in', round: { level: 'province' } })
    expect(roundOf(progress(...four, aStep('recognise', '2026-12-01')), '2026-12-02')).toBeUndefined()
    expect(roundOf(progress(...five, aStep('send-up', '2026-12-01')), '2026-12-02')).toMatchObject({
      ...{ state: 'in', round: { level: 'ministry', assessedBefore: '2027-03-30' } },
    })
  })

  it('tells a term that is near from one that is over', () => {
    const received = progress(...forwarded.slice(0, 2))
    expect(received.due).toBe('2026-10-23')
    expect(daysUntilDue(received, '2026-10-20')).toBe(3)
    const days = ['2026-10-05', '2026-10-16', '2026-10-23', '2026-10-24']
    expect(days.map((day) => urgencyOf(received, day))).toEqual(['calm', 'near', 'near', 'late'])
    expect(urgencyOf(progress(), '2026-10-24')).toBe('none')
  })
})
