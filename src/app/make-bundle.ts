import { makeDeviceKey } from '../device/device-key.ts'
import { packBundle } from '../device/pack-bundle.ts'
import { proofOf, signedProof } from '../device/proof.ts'
import { BUNDLE_ENDING, type BundleContent } from '../protocol/bundle.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Progress } from './take-files.ts'

/** A content as a file, and how many files came along in it. */
export type MadeBundle = { kind: 'made'; file: File; files: number } | { kind: 'stopped' }

/** Packs a content under the name by which people know it again: what it is, which phone, when. */
export const makeBundle = async (
  { store, now }: { store: OpenStore; now(): Date },
  content: BundleContent,
  count: number,
  how: Progress & { readonly passphrase?: string },
): Promise<MadeBundle> => {
  const identity = await store.identity()
  const device = content.kind === 'copy' ? content.copy.device : content.device
  const madeAt = now().toISOString()
  const packed = await packBundle({
    ...{ content, header: { device, holder: identity?.name ?? '', madeAt, count } },
    ...{ bytesOf: store.bytesOf, signal: how.signal, step: (done, all) => how.step(done, all, 'files') },
    ...(how.passphrase === undefined ? {} : { passphrase: how.passphrase }),
  })
  if (packed.kind === 'stopped') return packed
  const minute = madeAt.slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')
  const name = `sao-lang-${content.kind}-${device.slice(-4)}-${minute}${BUNDLE_ENDING}`
  return {
    kind: 'made',
    file: new File([packed.blob], name, { type: 'application/octet-stream' }),
    files: packed.files,
  }
}

/** What proves that a stretch of changes is this phone's: its key, or the token of one that has none yet. Undefined where the office knows neither. */
export const createProof = async (store: OpenStore): Promise<((text: string) => Promise<string>) | undefined> => {
  const token = await store.token()
  if (token !== undefined) return (text) => proofOf(token, text)
  if ((await store.access()) === undefined) return undefined
  const [pair, device] = [await store.deviceKey(makeDeviceKey), await store.currentDevice()]
  return (text) => signedProof(pair, device, text)
}
