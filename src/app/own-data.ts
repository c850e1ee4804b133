import { createZip } from '../device/zip-writer.ts'
import { slugOf } from '../domain/papers/evidence-list.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { Evidence, filesOf } from '../domain/records/evidence.ts'
import { eraseOwn, ownRecords } from '../store/erase-own.ts'
import type { OpenStore } from '../store/open-store.ts'

/** What a producer without an account may do with what it entered on its own phone. */
export interface OwnData {
  /** One archive: the data, and photos and papers. */
  give(producer: Uuid, name: string): Promise<'shared' | 'saved' | 'cancelled' | 'failed'>
  erase(producer: Uuid): Promise<'erased' | 'not-own'>
}

interface OwnDataDoors {
  readonly store: OpenStore
  giveFile(file: File): Promise<'shared' | 'saved' | 'cancelled'>
  now(): Date
}

export const createOwnData = ({ store, giveFile, now }: OwnDataDoors): OwnData => ({
  erase: (producer) => store.work((desk) => eraseOwn(desk, producer)),
  give: async (producer, name) => {
    const rows = await store.work((desk) => ownRecords(desk, producer))
    const zip = createZip(now())
    const records = rows.map(({ id, kind, createdAt, updatedAt, data }) => ({ id, kind, createdAt, updatedAt, data }))
    const text = new TextEncoder().encode(JSON.stringify({ madeAt: now().toISOString(), records }, undefined, 2))
    let fits = zip.add('du-lieu.json', [text.buffer])
    const evidence = rows.flatMap(({ kind, data }) => {
      const parsed = kind === 'evidence' ? Evidence.safeParse(data) : undefined
      return parsed?.success ? filesOf(parsed.data) : []
    })
    for (const { sha256, type } of new Map(evidence.map((file) => [file.sha256, file])).values()) {
      const bytes = await store.bytesOf(sha256)
      if (bytes !== undefined) fits &&= zip.add(`tep/${sha256.slice(0, 16)}.${type.split('/')[1] ?? 'bin'}`, bytes)
    }
    if (!fits) return 'failed'
    return giveFile(new File([zip.close()], `du-lieu-cua-toi-${slugOf(name)}.zip`, { type: 'application/zip' }))
  },
})
