import type { FileReference } from '../../src/domain/records/evidence.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aPhoto, evidenceOf, referenceTo } from '../server/pictures.ts'
import { AREA, saved } from './stores.ts'

/** Keeps a photo of that many bytes, and the evidence that names it, as the camera's screen does. */
export const takePhoto = async (store: OpenStore, bytes: number, seed = 1) => {
  const photo = aPhoto(bytes, seed)
  const thumbnail = aPhoto(2_000, seed + 1_000)
  const [file, preview] = [referenceTo(photo), referenceTo(thumbnail)]
  for (const [reference, content] of [
    [file, photo],
    [preview, thumbnail],
  ] as const)
    if ((await store.keepBytes(reference, content.buffer)) !== 'kept') throw new Error('not kept')
  const data = evidenceOf(file, { thumbnail: preview })
  const id = await saved(store, { op: 'create', kind: 'evidence', area: AREA, data })
  return { id, photo, thumbnail, file, preview }
}

/** Whether the bytes are on the phone. */
export const isHere = async (store: OpenStore, { sha256 }: FileReference): Promise<boolean> =>
  (await store.bytesOf(sha256)) !== undefined
