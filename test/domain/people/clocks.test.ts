import { expect, it } from 'vitest'
import { NO_HOLIDAYS } from '../../../src/domain/calendar/working-days.ts'
import { clockOf, termsOf } from '../../../src/domain/people/clocks.ts'

it('[Law 91/2025/QH15] a request is acknowledged within two working days of the office, and carried out within fifteen days', () => {
  // 30 April and 1 May are days off (Labour Code, Art. 112); the second and third are a weekend.
  expect(termsOf('withdraw', '2026-04-29', NO_HOLIDAYS)).toEqual({ acknowledgeBy: '2026-05-05', deedBy: '2026-05-14' })
  expect(termsOf('view', '2026-11-06', NO_HOLIDAYS)).toEqual({ acknowledgeBy: '2026-11-10', deedBy: '2026-11-16' })
  const worked = { off: ['2026-11-09'], worked: ['2026-11-07'] }
  expect(termsOf('erase', '2026-11-06', worked).acknowledgeBy).toBe('2026-11-10')
})

it('a term presses before it ends, and is over only behind its last day', () => {
  expect(clockOf('2026-11-10', undefined, '2026-11-01')).toBe('running')
  expect(clockOf('2026-11-10', undefined, '2026-11-07')).toBe('soon')
  expect(clockOf('2026-11-10', undefined, '2026-11-10')).toBe('soon')
  expect(clockOf('2026-11-10', undefined, '2026-11-11')).toBe('over')
  expect(clockOf('2026-11-10', '2026-11-10', '2026-12-01')).toBe('met')
  expect(clockOf('2026-11-10', '2026-11-12', '2026-12-01')).toBe('over')
})
