import { describe, expect, it } from 'vitest'
import { NO_HOLIDAYS } from '../../../src/domain/calendar/working-days.ts'
import { nextStepKey, progressOf } from '../../../src/domain/dossier/progress.ts'
import { aDossier, aStep, FOUND, having } from './dossiers.ts'

const forwarded = having(
  aDossier({ findings: FOUND }),
  aStep('file', '2026-10-01'),
  aStep('receive', '2026-10-02'),
  aStep('forward', '2026-10-20'),
)

describe('how far a dossier has come', () => {
  it('is a draft before its first step, which is number 001', () => {
    expect(progressOf(aDossier(), NO_HOLIDAYS)).toEqual({ stage: 'draft', trail: [] })
    expect(nextStepKey(aDossier())).toBe('001')
    expect(nextStepKey(forwarded)).toBe('004')
  })

  it('[26/2026 Art. 7.2] gives the commune 15 working days from its receipt, and longer over holidays that the office has set', () => {
    const received = having(aDossier(), aStep('file', '2026-10-01'), aStep('receive', '2026-10-02'))
    expect(progressOf(received, NO_HOLIDAYS)).toMatchObject({
      ...{ stage: 'at-commune', since: '2026-10-02', due: '2026-10-23' },
    })
    expect(progressOf(received, { off: ['2026-10-12'], worked: [] }).due).toBe('2026-10-26')
  })

  it('tells which step came late, and by when the next is due', () => {
    const late = having(
      aDossier({ findings: FOUND }),
      aStep('file', '2026-10-01'),
      aStep('receive', '2026-10-02'),
      aStep('forward', '2026-10-26'),
    )
    expect(progressOf(late, NO_HOLIDAYS).trail.map(({ isLate }) => isLate)).toEqual([false, false, true])
    expect(progressOf(forwarded, NO_HOLIDAYS).trail.map(({ isLate }) => isLate)).toEqual([false, false, false])
  })

  it('[26/2026 Art. 5.1] gives the province until the day before 30 December for what came before 30 October, through all its steps', () => {
    const consulted = having(forwarded, aStep('receive-province', '2026-10-22'), aStep('consult', '2026-10-23'))
    expect(progressOf(consulted, NO_HOLIDAYS)).toMatchObject({ stage: 'consulting', due: '2026-12-29' })
    const visited = having(consulted, aStep('visit', '2026-11-05'))
    expect(progressOf(visited, NO_HOLIDAYS)).toMatchObject({
      stage: 'consulting',
      due: '2026-12-29',
      since: '2026-11-05',
    })
  })

  it('[26/2026 Art. 7.6.g] gives 45 days when a product is rated again', () => {
    const again = having({ ...forwarded, occasion: 'again' }, aStep('receive-province', '2026-10-22'))
    expect(progressOf(again, NO_HOLIDAYS).due).toBe('2026-12-06')
  })

  it('has nothing due once its way has ended, and the whole way in its trail', () => {
    const ended = having(
      forwarded,
      ...(['receive-province', 'consult', 'report', 'score', 'recognise'] as const).map((action) =>
        aStep(action, '2026-12-20'),
      ),
    )
    const progress = progressOf(ended, NO_HOLIDAYS)
    expect(progress.due).toBeUndefined()
    expect(progress.trail.map(({ to }) => to)).toEqual([
      ...['filed', 'at-commune', 'forwarded', 'at-province', 'consulting', 'at-council', 'scored', 'recognised'],
    ])
  })
})
