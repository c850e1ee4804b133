import { createHash } from 'node:crypto'
import type { Evidence, FileReference } from '../../src/domain/records/evidence.ts'
import { filesOf } from '../../src/domain/records/evidence.ts'
import { UNIT_BYTES } from '../../src/protocol/files.ts'
import type { SimOffice } from './office.ts'
import { quietly } from './people.ts'
import type { SimPhone } from './phone.ts'
import { violation } from './witness.ts'

type PhotoAct = 'photo' | 'release'

/** A photo whose evidence a phone called saved. */
interface Taken {
  readonly phone: SimPhone
  readonly area: string
  readonly file: FileReference
}

/** People take photos and make room; the witness looks whether the bytes of each are still somewhere, and in the end at the office. */
export class Photos {
  private readonly taken: Taken[] = []
  /** Whose bytes nobody is to blame for: cleared by a browser, or released before the office lost its folder. */
  private readonly excused = new Set<string>()
  private count = 0

  async act(kind: PhotoAct, phone: SimPhone, one: number, office: SimOffice): Promise<void> {
    if (kind === 'photo') return this.take(phone, one)
    // A phone that has not heard yet that the office went back in time believes its old word.
    const isWarned = (await phone.disk.meta.get('epoch'))?.value === office.epoch()
    const files = this.taken.filter((photo) => photo.phone === phone).map(({ file }) => file)
    await quietly(() => phone.tab(one).store.releaseFiles(files))
    if (!isWarned) await this.noteFolderLost()
  }

  private async take(phone: SimPhone, one: number): Promise<void> {
    this.count += 1
    const { store } = phone.tab(one)
    const area = phone.areas[one % phone.areas.length] ?? ''
    const [photo, preview] = [bytesOf(this.count, 100 + (one % 4) * UNIT_BYTES), bytesOf(-this.count, 700)]
    const [file, thumbnail] = [referenceTo(photo), referenceTo(preview)]
    for (const [reference, bytes] of [
      [file, photo],
      [thumbnail, preview],
    ] as const)
      if ((await store.keepBytes(reference, bytes.buffer)) !== 'kept') return
    const committed = await store.commit({
      op: 'create',
      kind: 'evidence',
      area,
      data: { ...EVIDENCE, file, thumbnail },
    })
    if (committed.kind !== 'saved') return
    for (const { rank: _rank, ...one } of filesOf({ ...EVIDENCE, file, thumbnail }))
      this.taken.push({ phone, area, file: one })
  }

  /** The browser cleared the phone: its copy has no bytes, and the office may yet be restored to before it had them. */
  noteEvicted(phone: SimPhone): void {
    for (const photo of this.taken) if (photo.phone === phone) this.excused.add(photo.file.sha256)
  }

  /** The office's folder went back in time: what phones had released on its word is gone with it. */
  async noteFolderLost(): Promise<void> {
    for (const { phone, file } of this.taken)
      if ((await phone.disk.blobs.get(file.sha256)) === undefined) this.excused.add(file.sha256)
  }

  /** I12: the bytes of every saved photo are on its phone or at the office, at any time. */
  async lookForBytes(office: SimOffice): Promise<void> {
    for (const { phone, file } of this.taken) {
      if (this.excused.has(file.sha256) || (await phone.disk.blobs.get(file.sha256)) !== undefined) continue
      if ((await office.holds(file.sha256)) === undefined) violation('I12', `a photo of ${phone.name} is nowhere`)
    }
  }

  /** I13: in the end the office holds the bytes of every photo whose record it has, and they are the same. */
  async lookAtRest(office: SimOffice): Promise<void> {
    const named = new Set(
      (await office.records()).flatMap(({ kind, area, data, deletedAt }) =>
        kind === 'evidence' && deletedAt === undefined
          ? filesOf(data as unknown as Evidence).map(({ sha256 }) => `${area} ${sha256}`)
          : [],
      ),
    )
    for (const { phone, area, file } of this.taken) {
      if (!named.has(`${area} ${file.sha256}`) || this.excused.has(file.sha256)) continue
      const bytes = await office.holds(file.sha256)
      if (bytes === undefined || sha256Of(bytes) !== file.sha256)
        violation('I13', `a photo of ${phone.name} is not at the office`)
    }
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A JPEG's beginning and end around bytes that differ from photo to photo. */
const bytesOf = (seed: number, length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length)
  for (let at = 16; at < length; at += 512) bytes[at] = seed + at
  new DataView(bytes.buffer).setInt32(20, seed)
  bytes.set([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0, 1, 0, 3], 0)
  bytes.set([0xff, 0xd9], length - 2)
  return bytes
}

const referenceTo = (bytes: Uint8Array): FileReference => ({
  sha256: sha256Of(bytes),
  bytes: bytes.byteLength,
  type: 'image/jpeg',
})

const EVIDENCE = {
  producer: '01900000-0000-7000-8000-00000000bbbb',
  medium: 'photo',
  takenAt: '2026-06-01T00:00:00.000Z',
} as const
