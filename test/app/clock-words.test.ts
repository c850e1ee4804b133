import { expect, it } from 'vitest'
import { clockWords, isClockOff } from '../../src/app/clock-words.ts'

const HOUR = 3_600_000

it.each([
  [0, 'đúng giờ'],
  [-4 * 60_000, 'đúng giờ'],
  [6 * 60_000, 'nhanh 6 phút'],
  [-3 * HOUR, 'chậm 3 giờ'],
  [-56 * 365 * 24 * HOUR, 'chậm 56 năm'],
  [2 * 24 * HOUR, 'nhanh 2 ngày'],
])('[hazard 11] a clock that is %d ms ahead is called "%s"', (offset, words) => {
  expect(clockWords(offset)).toBe(words)
  expect(isClockOff(offset)).toBe(words !== 'đúng giờ')
})
