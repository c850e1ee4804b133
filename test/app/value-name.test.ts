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
