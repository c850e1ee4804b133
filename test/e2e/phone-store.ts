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

/** Data of every record that a phone holds, by id, as its database has them. */
export const recordsOnPhone = async (page: Page): Promise<ReadonlyMap<string, unknown>> =>
  new Map(
    await page.evaluate(
      () =>
        new Promise<[string, unknown][]>((resolve, reject) => {
          const opening = indexedDB.open('sao-lang')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const reading = opening.result.transaction('records').objectStore('records').getAll()
            reading.onerror = () => reject(reading.error)
            reading.onsuccess = () => {
              opening.result.close()
              const here = reading.result.filter((record) => record.deletedAt === undefined)
              resolve(here.map(({ id, data }): [string, unknown] => [id, data]))
            }
          }
        }),
    ),
  )

/** SHA-256 of the bytes on a phone of each file, worked out anew from its chunks, by the name that it has there; sorted. */
export const filesOnPhone = (page: Page): Promise<{ name: string; sha256: string; bytes: number }[]> =>
  page.evaluate(async () => {
    const chunks = await new Promise<{ sha256: string; n: number; bytes: ArrayBuffer }[]>((resolve, reject) => {
      const opening = indexedDB.open('sao-lang')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const reading = opening.result.transaction('chunks').objectStore('chunks').getAll()
        reading.onerror = () => reject(reading.error)
        reading.onsuccess = () => {
          opening.result.close()
          resolve(reading.result)
        }
      }
    })
    const names = [...new Set(chunks.map(({ sha256 }) => sha256))].sort()
    return Promise.all(
      names.map(async (name) => {
        const own = chunks.filter(({ sha256 }) => sha256 === name).sort((one, other) => one.n - other.n)
        const whole = new Blob(own.map(({ bytes }) => bytes))
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await whole.arrayBuffer()))
        const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
        return { name, sha256, bytes: whole.size }
      }),
    )
  })
