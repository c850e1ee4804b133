import type { Page } from 'playwright-core'

interface KeptEvidence {
  readonly id: string
  readonly data: Record<string, unknown> & { file: { sha256: string; bytes: number; type: string } }
  /** The bytes of its file that are on the phone, one sign a byte; empty when they are not. */
  readonly file: string
  readonly hasThumbnail: boolean
  readonly original: string
}

/** The evidence on a phone with its bytes, as its database holds them, oldest first. */
export const evidenceOnPhone = (page: Page): Promise<KeptEvidence[]> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('sao-lang'))
    const [records, chunks] = await Promise.all([
      done(db.transaction('records').objectStore('records').getAll()),
      done(db.transaction('chunks').objectStore('chunks').getAll()),
    ])
    db.close()
    const bytesOf = (file: { sha256: string } | undefined): string =>
      chunks
        .filter((chunk) => chunk.sha256 === file?.sha256)
        .sort((one, other) => one.n - other.n)
        .flatMap((chunk) => Array.from(new Uint8Array(chunk.bytes), (byte) => String.fromCharCode(byte)))
        .join('')
    return records
      .filter((record) => record.kind === 'evidence' && record.deletedAt === undefined)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ id, data }) => ({
        ...{ id, data, file: bytesOf(data.file), original: bytesOf(data.original) },
        hasThumbnail: bytesOf(data.thumbnail) !== '',
      }))
  })
