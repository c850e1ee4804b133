import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anotherTry, NO_TRIES, type WrongTries, waitLeftMs } from '../../../src/domain/device-lock/wrong-tries.ts'

const triesAfter = (count: number, nowMs = 0): WrongTries =>
  Array.from({ length: count }).reduce<WrongTries>((tries) => anotherTry(tries, nowMs), NO_TRIES)

describe('wrong tries', () => {
  it('cost nothing four times; from the fifth on the wait doubles, up to an hour', () => {
    const waits = Array.from({ length: 13 }, (_, count) => triesAfter(count + 1).waitMs / 1000)
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
  })

  it('let nobody in sooner whose clock was set back, and let him wait no longer than once more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), fc.integer({ min: -1e12, max: 1e12 }), (count, shift) => {
        const tries = triesAfter(count, 1_000_000)
        const left = waitLeftMs(tries, 1_000_000 + shift)
        expect(left).toBeLessThanOrEqual(tries.waitMs)
        if (shift <= 0) expect(left).toBe(tries.waitMs)
      }),
    )
  })
})
