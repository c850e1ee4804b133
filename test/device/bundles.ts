import { type Packing, packBundle } from '../../src/device/pack-bundle.ts'
import { type OpenBundle, unpackBundle } from '../../src/device/unpack-bundle.ts'

/** The bundle's bytes; fails the test when it was stopped. */
export const packed = async (packing: Packing): Promise<Blob> => {
  const result = await packBundle(packing)
  if (result.kind !== 'packed') throw new Error(result.kind)
  return result.blob
}

/** The bundle, open; fails the test when it is not whole. */
export const opened = async (blob: Blob, passphrase?: string): Promise<OpenBundle> => {
  const result = await unpackBundle(blob, passphrase)
  if (result.kind !== 'bundle') throw new Error(result.kind)
  return result
}

/** Altered in the bit at that place. */
export const flipped = async (blob: Blob, at: number): Promise<Blob> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return new Blob([bytes])
}
