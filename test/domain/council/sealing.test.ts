import { describe, expect, it } from 'vitest'
import { maySeeSheet, sealedData } from '../../../src/domain/council/sealing.ts'
import { Assessment } from '../../../src/domain/records/assessment.ts'
import { aHearing, aSheet, idOfSheet, openedBy } from './hearings.ts'

const full = aSheet('m02', {
  ...{ answers: { '1.1': 2 }, findings: { 'stop:6.1': true }, notes: { '1.1': 'Thấp hơn hồ sơ' }, note: 'Chung' },
  ...{ locks: { '1.1': true }, target: 4, status: 'final' },
})

const sheet = {
  ...{ id: idOfSheet('m02'), data: full },
  createdBy: { name: 'Trần Thị Hoa', device: '01900000-0000-7000-8000-0000000000d2' },
}

const someone = (name: string, device = '01900000-0000-7000-8000-0000000000ee') => ({ name, device })

describe('a sheet before it is opened', () => {
  it('tells whose it is and whether it was handed in, and nothing of what it says', () => {
    const sealed = sealedData(full)
    expect(Assessment.parse(sealed)).toMatchObject({
      member: 'm02',
      status: 'final',
      assessor: 'Trần Thị Hoa',
      sealed: true,
    })
    expect([sealed.answers, sealed.findings, sealed.notes, sealed.locks]).toEqual([{}, {}, {}, {}])
    const text = JSON.stringify(sealedData({ ...full, remark: 'của phiên bản sau' }))
    for (const said of ['Thấp hơn', 'Chung', 'stop:6.1', 'target', 'phiên bản sau']) expect(text).not.toContain(said)
  })

  it('is seen by its member, by whatever device, and by who wrote it, on that device alone', () => {
    expect(maySeeSheet(sheet, aHearing(), someone('Trần Thị Hoa'))).toBe(true)
    const typedIn = { ...sheet, createdBy: { ...sheet.createdBy, name: 'Văn phòng' } }
    expect(maySeeSheet(typedIn, aHearing(), someone('Văn phòng', sheet.createdBy.device))).toBe(true)
    expect(maySeeSheet(typedIn, aHearing(), someone('Văn phòng'))).toBe(false)
    expect(maySeeSheet(sheet, aHearing(), someone('Người sau', sheet.createdBy.device))).toBe(false)
    expect(maySeeSheet(sheet, aHearing(), someone('Nguyễn Văn Chủ'))).toBe(false)
    expect(maySeeSheet(sheet, aHearing(), someone(''))).toBe(false)
    expect(maySeeSheet(sheet, undefined, someone('Trần Thị Hoa'))).toBe(false)
  })

  it('is seen by all once it was opened, and by nobody else for ever when it was left out', () => {
    expect(maySeeSheet(sheet, openedBy(aHearing(), 'm01', 'm02', 'm03'), someone('Nguyễn Văn Chủ'))).toBe(true)
    expect(maySeeSheet(sheet, openedBy(aHearing(), 'm01', 'm03', 'm04'), someone('Nguyễn Văn Chủ'))).toBe(false)
    const second = { ...openedBy(aHearing(), 'm01', 'm02', 'm03'), scoring: 2, status: 'scoring' as const }
    expect(maySeeSheet(sheet, second, someone('Nguyễn Văn Chủ'))).toBe(true)
    const later = { ...sheet, id: idOfSheet('m02', 2), data: { ...full, scoring: 2 } }
    expect(maySeeSheet(later, second, someone('Nguyễn Văn Chủ'))).toBe(false)
  })
})
