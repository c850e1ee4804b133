import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIds } from '../../src/device/ids.ts'
import { Uuid } from '../../src/domain/records/envelope.ts'

const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, n) => n * 25 + 7)

describe('ids made on the device', () => {
  it('are UUIDs of version 7 with the time in front, whatever the chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 47 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (nowMs, chance) => {
          const id = createIds(
            () => nowMs,
            () => chance,
          )()
          expect(Uuid.safeParse(id).success).toBe(true)
          expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(nowMs)
        },
      ),
      { seed: 7 },
    )
  })

  it('[hazard 11] never go back in time when the clock does', () => {
    const clock = [5_000, 9_000, 2_000, 2_000, 9_001]
    const newId = createIds(() => clock.shift() ?? 0, bytes)
    const times = Array.from({ length: 5 }, () => newId().slice(0, 13))
    expect([...times].sort()).toEqual(times)
  })
})
