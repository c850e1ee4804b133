import { describe, expect, it } from 'vitest'
import { withoutPersonal } from '../../../src/domain/exchange/personal.ts'

describe('[Law 91/2025/QH15] what is about persons', () => {
  it('goes from a dossier’s steps, of which the way stays', () => {
    const step = { action: 'file', day: '2026-11-01', at: '2026-11-01T00:00:00.000Z', role: 'producer' }
    const told = withoutPersonal('dossier', { note: 'x', steps: { '001': { ...step, by: 'Trần Thị B', note: 'y' } } })
    expect(told).toEqual({ steps: { '001': step } })
  })

  it('goes from surveys with all that was answered', () => {
    const told = withoutPersonal('response', {
      producer: 'p',
      answers: { ethnicity: 'kinh' },
      consents: {},
      surveyor: 'A',
    })
    expect(told).toEqual({ producer: 'p' })
  })
})
