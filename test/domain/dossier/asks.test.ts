import { describe, expect, it } from 'vitest'
import { isSupplied, openAsks } from '../../../src/domain/dossier/asks.ts'
import { aDossier, aStep, having } from './dossiers.ts'

describe('what was asked for when a dossier was sent back', () => {
  it('is shown while it waits for that, and no longer once it is filed again', () => {
    const returned = having(aDossier(), aStep('file'), aStep('receive'), aStep('return'))
    expect(openAsks(returned)).toMatchObject({ key: '003', step: { asks: [{ text: 'Bổ sung phiếu kiểm nghiệm' }] } })
    expect(openAsks(having(returned, aStep('file')))).toBeUndefined()
    expect(openAsks(aDossier())).toBeUndefined()
  })

  it('counts as come with a paper of that kind, evidence or another level of that criterion; words alone are for people to judge', () => {
    const none = { evidence: [], before: { answers: { '2.2': 1 } }, now: { answers: { '2.2': 1 } } }
    const paper = { document: 'test-report', text: 'Phiếu mới' } as const
    expect(isSupplied(paper, none)).toBe(false)
    expect(isSupplied(paper, { ...none, evidence: [{ document: 'test-report' }] })).toBe(true)
    const level = { criterion: '2.2', text: 'Xem lại mức' }
    expect(isSupplied(level, none)).toBe(false)
    expect(isSupplied(level, { ...none, evidence: [{ criterion: '2.2' }] })).toBe(true)
    expect(isSupplied(level, { ...none, now: { answers: { '2.2': 0 } } })).toBe(true)
    expect(isSupplied({ text: 'Ký lại phiếu' }, none)).toBeUndefined()
  })
})
