import type { CameraOpened } from '../device/camera.ts'
import type { Fetched, FileFetch } from '../device/fetch-file.ts'
import { giveFile } from '../device/give-file.ts'
import { followPlace, type Located, locate } from '../device/locate.ts'
import { type Permission, readPermission } from '../device/permissions.ts'
import type { RecordingStarted } from '../device/recorder.ts'
import type { Bearer } from '../device/request.ts'
import type { ReadCode } from '../device/scan.ts'
import type { SignatureField } from '../device/signature-field.ts'
import type { AreaCode } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import type { AddOutcome, EvidenceHome } from './add-evidence.ts'
import type { EvidenceSource } from './evidence-content.ts'

/** A file as it can be shown: its bytes, or why they are not at hand. missing: neither phone nor office has them. */
export type OpenedFile = { kind: 'opened'; blob: Blob } | Exclude<Fetched, { kind: 'fetched' }>

interface Progress {
  readonly signal: AbortSignal
  /** Bytes that have come of a file that is fetched. */
  step(bytes: number): void
}

/** Evidence as it is made and looked at: camera, microphone, place, and the bytes of files. */
export interface EvidenceControl {
  /** The camera in the page; whoever opens it stops it. */
  openCamera(): Promise<CameraOpened>
  startRecording(ended: () => void): Promise<RecordingStarted>
  locate(): Promise<Located>
  /** Tells every new fix of the place, until the returned function stops it. */
  followPlace(seen: (located: Located) => void): () => void
  /** What reads barcodes and QR codes in the camera's pictures. */
  codeReader(): Promise<ReadCode>
  /** Makes a canvas one that is signed in; whoever opens it closes it. */
  signatureField(canvas: HTMLCanvasElement): Promise<SignatureField>
  permission(name: 'camera' | 'geolocation'): Promise<Permission>
  /** Files a picture, document or recording; everything that may come of it is a value. */
  add(source: EvidenceSource, home: EvidenceHome): Promise<AddOutcome>
  /** The bytes of a file: from this phone, else from the office. */
  open(area: AreaCode, file: FileReference, progress: Progress): Promise<OpenedFile>
  /** Gives a file to another app of the phone, or saves it. */
  give(file: File): ReturnType<typeof giveFile>
}

interface EvidenceDoors {
  readonly bearer: Bearer
  /** Writes records, and tells the queue of it. */
  readonly commit: Store['commit']
  readonly space: 'field' | 'office'
  now(): Date
}

/** In the office's browser only previews are kept: it has the office at hand. */
const KEPT_IN_OFFICE_BYTES = 16_000

/** What the screens need now and then is loaded when they need it. */
export const createEvidence = (store: OpenStore, { commit, bearer, space, now }: EvidenceDoors): EvidenceControl => {
  /** Pieces of files that are being fetched, so that a broken link costs only the piece under way. */
  const pieces = new Map<string, ArrayBuffer[]>()
  const fetchOnce = async (file: FileReference, asked: Omit<FileFetch, 'file' | 'bearer' | 'pieces'>) => {
    const { fetchFile } = await import('../device/fetch-file.ts')
    const got = pieces.get(file.sha256) ?? []
    pieces.set(file.sha256, got)
    const fetched = await fetchFile({ ...asked, file, bearer, pieces: got })
    if (got.length === 0 || fetched.kind === 'fetched') pieces.delete(file.sha256)
    return fetched
  }
  return {
    openCamera: async () => (await import('../device/camera.ts')).openCamera(),
    startRecording: async (ended) => (await import('../device/recorder.ts')).startRecording(ended),
    locate: () => locate(navigator.geolocation),
    followPlace: (seen) => followPlace(navigator.geolocation, seen),
    signatureField: async (canvas) => (await import('../device/signature-field.ts')).openSignatureField(canvas),
    codeReader: async () => (await import('../device/scan.ts')).createReader(),
    permission: readPermission,
    add: async (source, home) => {
      const { addEvidence } = await import('./add-evidence.ts')
      return addEvidence({ store, commit, now, locate: () => locate(navigator.geolocation) }, source, home)
    },
    open: async (area, file, progress) => {
      const here = await store.bytesOf(file.sha256)
      if (here !== undefined) return { kind: 'opened', blob: new Blob(here, { type: file.type }) }
      const fetched = await fetchOnce(file, { area, ...progress })
      if (fetched.kind !== 'fetched') return fetched
      // A phone without room shows it all the same.
      if (space === 'field' || file.bytes <= KEPT_IN_OFFICE_BYTES) await store.keepBytes(file, fetched.bytes)
      return { kind: 'opened', blob: new Blob([fetched.bytes], { type: file.type }) }
    },
    give: giveFile,
  }
}
