import { expect, it } from 'vitest'
import { type AttendanceSheet, buildAttendanceSheet } from '../../../src/domain/papers/attendance-sheet.ts'
import { expectInOrder, textOf } from './paper-text.ts'

const sheet = (given: Partial<AttendanceSheet> = {}): AttendanceSheet => ({
  ...{
    topic: 'Bao bì, nhãn mác',
    heldOn: '2026-11-20',
    hours: '08:00 đến 11:30',
    venue: 'Nhà văn hóa',
    trainer: undefined,
  },
  lines: [
    { name: 'Trần Thị Hoa', organisation: 'HTX Chè', phone: '0905', isPresent: true, signedAt: '08:10 20/11/2026' },
    { name: 'Lê Văn Ba', organisation: undefined, phone: undefined, isPresent: false, signedAt: undefined },
  ],
  ...{ blankRows: 2, isSample: false },
  ...given,
})

it('the attendance sheet lists who was called, says who signed on the screen, and leaves rows for others', () => {
  const paper = buildAttendanceSheet(sheet())
  const text = textOf(paper)
  expectInOrder(text, [
    ...['DANH SÁCH THAM DỰ TẬP HUẤN', 'Bao bì, nhãn mác', 'ngày 20 tháng 11 năm 2026', '08:00 đến 11:30'],
    ...['Trần Thị Hoa', 'HTX Chè', 'Đã ký trên máy lúc 08:10 20/11/2026', 'Lê Văn Ba', 'Vắng', '3', '4'],
    ...['1 trên 2 người trong danh sách', 'NGƯỜI HƯỚNG DẪN'],
  ])
  expect(paper.mark).toBeUndefined()
  expect(buildAttendanceSheet(sheet({ isSample: true })).mark).toMatch(/DỮ LIỆU MẪU/)
})

it('before anybody was called, how many came is written by hand', () => {
  const lines = sheet().lines.map((line) => ({ ...line, isPresent: undefined, signedAt: undefined }))
  expect(textOf(buildAttendanceSheet(sheet({ lines })))).not.toContain('người trong danh sách')
})
