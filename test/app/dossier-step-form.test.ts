import { describe, expect, it } from 'vitest'
import { readStep, writeAsks } from '../../src/app/screens/dossier/step-form.ts'
import { aDossier, FOUND } from '../domain/dossier/dossiers.ts'

const TODAY = '2026-11-26'
const read = (
  ...[action, fields, dossier = aDossier()]: [
    Parameters<typeof readStep>[0],
    Record<string, string>,
    ReturnType<typeof aDossier>?,
  ]
) => readStep(action, fields, TODAY, dossier)

describe('what is typed into a step’s dialog', () => {
  it('is today’s unless another real day up to today is chosen', () => {
    expect(read('receive', {})).toEqual({ kind: 'given', given: { day: TODAY } })
    expect(read('receive', { day: '2026-11-20', number: ' 01/PĐK ' })).toEqual({
      ...{ kind: 'given', given: { day: '2026-11-20', number: '01/PĐK' } },
    })
    for (const day of ['2026-11-27', '2026-02-30', 'mai'])
      expect(read('receive', { day })).toEqual({ kind: 'wrong', problems: ['day'] })
  })

  it('names everything that is still missing at once', () => {
    expect(read('forward', {})).toEqual({ kind: 'wrong', problems: ['number', 'findings'] })
    expect(read('forward', { number: '12/TTr' }, aDossier({ findings: FOUND })).kind).toBe('given')
    expect(read('report', {})).toEqual({ kind: 'wrong', problems: ['note'] })
    const { assessment: _none, ...bare } = aDossier()
    expect(read('file', {}, bare)).toEqual({ kind: 'wrong', problems: ['assessment'] })
  })

  it('asks for at least one thing when a dossier is sent back, and leaves blank lines out', () => {
    expect(read('return', { asks: writeAsks([{ text: ' ' }]) })).toEqual({ kind: 'wrong', problems: ['asks'] })
    const asks = [{ document: 'test-report', text: 'Phiếu mới' } as const, { text: '' }]
    expect(read('return', { asks: writeAsks(asks) })).toMatchObject({ given: { asks: [asks[0]] } })
    expect(read('return', { asks: 'hỏng', note: 'Thiếu chữ ký' })).toEqual({
      ...{ kind: 'given', given: { day: TODAY, note: 'Thiếu chữ ký' } },
    })
  })

  it('takes the council’s average as it is, with a comma or a point, or the word that the dossier is out', () => {
    expect(read('score', { points: '89,99', stars: '4' })).toMatchObject({ given: { points: 89.99, stars: 4 } })
    expect(read('score', { points: '101', stars: '5' })).toEqual({ kind: 'wrong', problems: ['points'] })
    expect(read('score', { points: '95', stars: '5', isOut: 'x' })).toEqual({
      ...{ kind: 'given', given: { day: TODAY, isOut: true } },
    })
  })

  it('gives a step only what that step has', () => {
    const all = { number: '1', decision: '2', certificate: '3', note: 'n', stars: '4', points: '80' }
    expect(read('visit', all)).toEqual({ kind: 'given', given: { day: TODAY, note: 'n' } })
    expect(read('recognise', all)).toEqual({
      ...{ kind: 'given', given: { day: TODAY, note: 'n', number: '1', certificate: '3', stars: 4 } },
    })
    expect(read('send-up', all)).toEqual({
      kind: 'given',
      given: { day: TODAY, note: 'n', number: '1', decision: '2' },
    })
  })
})
