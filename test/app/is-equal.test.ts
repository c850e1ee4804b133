import { expect, test } from 'vitest'
import { isEqual } from '../../src/app/is-equal.ts'

test('two records are the same whatever the order of their fields, and no longer when one has a field more', () => {
  expect(isEqual({ a: 1, b: { c: [1, 'x'] } }, { b: { c: [1, 'x'] }, a: 1 })).toBe(true)
  expect(isEqual({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(isEqual({ a: undefined, b: 2 }, { b: 2 })).toBe(false)
  expect(isEqual({ a: [1, 2] }, { a: [1] })).toBe(false)
  expect(isEqual({ a: null }, { a: {} })).toBe(false)
  expect(isEqual({ toString: 1 }, {})).toBe(false)
})
