import { describe, expect, it } from 'vitest'
import { isLost } from '../../src/device/witness.ts'

const before = { device: 'one', records: 12, waiting: 3, at: '2026-06-01T00:00:00.000Z' }

describe('what the browser held once', () => {
  it('is lost when nothing of it is there, or another device id is', () => {
    expect(isLost(before, { device: 'one', records: 0, waiting: 0 })).toBe(true)
    expect(isLost(before, { device: 'two', records: 4, waiting: 0 })).toBe(true)
  })

  it('is not lost while something is there, nor where nothing was', () => {
    expect(isLost(before, { device: 'one', records: 11, waiting: 0 })).toBe(false)
    expect(isLost(before, { device: 'one', records: 0, waiting: 3 })).toBe(false)
    expect(isLost({ ...before, records: 0, waiting: 0 }, { device: 'two', records: 0, waiting: 0 })).toBe(false)
    expect(isLost(undefined, { device: 'one', records: 0, waiting: 0 })).toBe(false)
  })
})
