import { expect, test } from 'vitest'
import { pathName, valueName } from '../../src/app/value-name.ts'

test('where an answer comes from is told in words, in the history as in a conflict', () => {
  expect(pathName('basis/1.1', undefined)).toBe('Căn cứ theo phiếu khảo sát 1.1')
  const basis = (kind: string) => ({ kind, answer: 1, survey: 1, responses: [] })
  expect(valueName('basis/1.1', basis('confirmed'), undefined)).toBe('Theo phiếu khảo sát')
  expect(valueName('basis/1.1', basis('overridden'), undefined)).toBe('Giữ khác với phiếu khảo sát')
  // A later app may know more ways; what this one cannot read it still counts.
  expect(valueName('basis/1.1', basis('weighed'), undefined)).toMatch(/4/)
})

test('money and papers of an action are told by who pays and by their names', () => {
  expect(pathName('costs/city', undefined)).toBe('Ngân sách thành phố')
  const cost = valueName('costs/city', { planned: 2_000_000, spent: 500_000 }, undefined).replaceAll('\u00a0', ' ')
  expect(cost).toBe('Dự kiến: 2.000.000 ₫, Đã chi: 500.000 ₫')
  expect(pathName('documents/test-report', undefined)).toBe('Giấy tờ cần có')
  expect(valueName('documents/x', { name: 'Phiếu kiểm nghiệm', obtainedOn: '2026-11-26' }, undefined)).toBe(
    'Phiếu kiểm nghiệm, có từ 26/11/2026',
  )
  expect(valueName('status', 'under-way', undefined)).toBe('Đang làm')
})
