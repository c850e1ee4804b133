import { createHash } from 'node:crypto'
import type { Evidence, FileReference } from '../../src/domain/records/evidence.ts'
import { UNIT_BYTES } from '../../src/protocol/files.ts'
import { newId } from './visitors.ts'

/** A JPEG of that many bytes: a head that tells its size, noise that differs by `seed`, and an end. */
export const aPhoto = (bytes: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const photo = new Uint8Array(bytes)
  let noise = seed
  for (let at = 0; at < bytes; at += 1) {
    noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648
    photo[at] = noise >>> 16
  }
  photo.set([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0, 1, 0, 3], 0)
  photo.set([0xff, 0xd9], bytes - 2)
  return photo
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const referenceTo = (bytes: Uint8Array, type: FileReference['type'] = 'image/jpeg'): FileReference => ({
  sha256: sha256Of(bytes),
  bytes: bytes.byteLength,
  type,
})

export const evidenceOf = (file: FileReference, rest: Partial<Evidence> = {}): Evidence => ({
  ...{ producer: newId(), medium: 'photo', file, takenAt: '2026-11-02T00:30:00.000Z' },
  ...rest,
})

/** Units from that one on, each behind its SHA-256, as a phone sends them. */
export const framed = (
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
  before = Number.POSITIVE_INFINITY,
): Uint8Array<ArrayBuffer> => {
  const parts: Uint8Array[] = []
  for (let n = from; n * UNIT_BYTES < bytes.byteLength && n < before; n += 1) {
    const unit = bytes.subarray(n * UNIT_BYTES, (n + 1) * UNIT_BYTES)
    parts.push(createHash('sha256').update(unit).digest(), unit)
  }
  return Uint8Array.from(Buffer.concat(parts))
}
