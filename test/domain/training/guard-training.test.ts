import { describe, expect, it } from 'vitest'
import type { Training } from '../../../src/domain/records/training.ts'
import { attendanceLines, countAttendance, presentProducers } from '../../../src/domain/training/attendance.ts'
import { guardTraining } from '../../../src/domain/training/guard-training.ts'
import { idOf } from './actions.ts'

const AT = '2026-11-20T01:00:00.000Z'

const training = (given: Partial<Training> = {}): Training => ({
  ...{
    topic: 'Bao bì, nhãn mác',
    measure: 'packaging',
    status: 'planned',
    heldOn: '2026-11-20',
    costs: {},
    communes: [],
  },
  ...{ actions: {}, participants: {}, attendance: {} },
  ...given,
})

const present = { p1: { isPresent: true, at: AT } }

describe('the way of a training', () => {
  it('goes from proposed to planned to held; one that was held is not set back to proposed or called off', () => {
    expect(guardTraining(training({ status: 'proposed' }), training())).toBeUndefined()
    expect(guardTraining(training(), training({ status: 'held' }))).toBeUndefined()
    const refused = { code: 'out-of-turn', paths: ['status'] }
    expect(guardTraining(training({ status: 'held' }), training({ status: 'proposed' }))).toEqual(refused)
    expect(guardTraining(training({ status: 'held' }), training({ status: 'cancelled' }))).toEqual(refused)
    expect(guardTraining(training({ status: 'cancelled' }), training({ status: 'held' }))).toEqual(refused)
    expect(guardTraining(training({ status: 'held' }), training())).toBeUndefined()
  })

  it('takes no attendance of a session that was called off', () => {
    const refused = { code: 'locked', paths: ['attendance'] }
    const calledOff = training({ status: 'cancelled' })
    expect(guardTraining(calledOff, { ...calledOff, attendance: present })).toEqual(refused)
    expect(guardTraining(training({ attendance: present }), calledOff)).toEqual(refused)
    expect(guardTraining(calledOff, { ...calledOff, note: 'Mưa lớn' })).toBeUndefined()
  })

  it('needs a day to be held, and is not deleted once somebody came', () => {
    const { heldOn: _none, ...noDay } = training({ status: 'held' })
    expect(guardTraining(training(), noDay)).toEqual({ code: 'not-complete', paths: ['heldOn'] })
    expect(guardTraining(training(), undefined)).toBeUndefined()
    expect(guardTraining(training({ attendance: present }), undefined)).toEqual({
      code: 'locked',
      paths: ['attendance'],
    })
  })
})

describe('the attendance list', () => {
  it('is called by name; a signature that was filed counts before the list names it', () => {
    const list = training({
      participants: { p1: { producer: idOf('b', 1), name: 'Trần' }, p2: { name: 'Bùi' }, p3: { name: 'An' } },
      attendance: { p1: { isPresent: true, at: AT }, p2: { isPresent: false, at: AT } },
    })
    const filed = [
      { id: idOf('c', 1), data: { medium: 'signature' as const, question: 'p1' } },
      { id: idOf('c', 2), data: { medium: 'photo' as const, question: 'p2' } },
    ]
    const lines = attendanceLines(list, filed, (one, other) => one.localeCompare(other, 'vi'))
    expect(lines.map(({ key, isPresent, signature }) => [key, isPresent, signature])).toEqual([
      ['p3', undefined, undefined],
      ['p2', false, undefined],
      ['p1', true, idOf('c', 1)],
    ])
    expect(countAttendance(lines)).toEqual({ all: 3, present: 1, signed: 1, open: 1 })
    expect(presentProducers(list)).toEqual(new Set([idOf('b', 1)]))
  })
})
