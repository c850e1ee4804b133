import type { Uuid } from '../domain/records/envelope.ts'
import { hex } from './hex.ts'

/** Bytes that nobody can guess; `crypto.getRandomValues` in the app. */
export type RandomBytes = (count: number) => Uint8Array

/**
 * A maker of UUIDs of version 7 (RFC 9562, 5.7): 48 bits of milliseconds, then chance. They order writes for locality only, never for truth, so a
 * clock that steps back does no harm; within this maker they still never go backwards.
 */
export const createIds = (nowMs: () => number, randomBytes: RandomBytes): (() => Uuid) => {
  let lastMs = 0
  return () => {
    lastMs = Math.max(lastMs, Math.floor(nowMs()))
    const chance = randomBytes(10)
    const version = 0x70 | ((chance[0] ?? 0) & 0x0f)
    const variant = 0x80 | ((chance[2] ?? 0) & 0x3f)
    const tail = hex(Uint8Array.of(version, chance[1] ?? 0, variant, ...chance.subarray(3)))
    const time = lastMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
  }
}
