import { describe, expect, it } from 'vitest'
import { PERSONAL, withoutPersonal } from '../../../src/domain/exchange/personal.ts'
import { DATA_OF_KIND, KINDS } from '../../../src/domain/records/kinds.ts'

describe('[Law 91/2025/QH15] what is about persons', () => {
  it('is named by fields that the kinds have', () => {
    for (const kind of KINDS) {
      const { fields, inner = {}, each = {} } = PERSONAL[kind]
      const known = Object.keys(DATA_OF_KIND[kind].def.shape)
      expect([
        kind,
        [...fields, ...Object.keys(inner), ...Object.keys(each)].filter((one) => !known.includes(one)),
      ]).toEqual([kind, []])
    }
  })

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
