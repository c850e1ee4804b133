import type { ContenderPage } from '../contender.ts'
import { makeAssessments } from '../made-assessments.ts'
import { makePhoto } from '../made-photo.ts'

/**
 * Runs in the browser: a queue in IndexedDB that sends each finished form by itself, as multipart, one after another, and takes it off when the server
 * has answered 201: as Enketo's upload queue and Collect do. https://github.com/enketo/enketo/blob/main/packages/enketo-express/public/js/src/module/records-queue.js
 */
interface Kept {
  id: string
  xml: string
  photo?: Blob
}

let db: IDBDatabase
let seed = 1

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const keep = (all: readonly Kept[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction('records', 'readwrite')
    for (const one of all) transaction.objectStore('records').put(one)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
  })

const escaped = (text: unknown): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Names of XML may not begin with a digit nor hold a slash. */
const nameOf = (key: string): string => `c${key.replaceAll(/[^\w.]/g, '_')}`

const xmlOf = (value: object): string =>
  Object.entries(value)
    .map(([key, one]) => {
      const name = /^[a-z]/i.test(key) && /^[\w.]+$/.test(key) ? key : nameOf(key)
      return `<${name}>${typeof one === 'object' && one !== null ? xmlOf(one) : escaped(one)}</${name}>`
    })
    .join('')

const instance = (id: string, data: object): string =>
  `<?xml version="1.0"?><data id="danh-gia" version="1">${xmlOf(data)}<meta><instanceID>uuid:${id}</instanceID></meta></data>`

/** Pause before the next try of one that could not be sent. */
const AGAIN_MS = 2_000

const send = async ({ xml, photo }: Kept): Promise<boolean> => {
  const form = new FormData()
  form.append('xml_submission_file', new Blob([xml], { type: 'text/xml' }), 'xml_submission_file')
  if (photo !== undefined) form.append('photo.jpg', photo, 'photo.jpg')
  const headers = { 'x-openrosa-version': '1.0' }
  const answer = await fetch('/submission', { method: 'POST', body: form, headers }).catch(() => undefined)
  return answer?.status === 201
}

const contender: ContenderPage = {
  open: async (setUp) => {
    seed = setUp.seed
    const opening = indexedDB.open(setUp.name)
    opening.onupgradeneeded = () => void opening.result.createObjectStore('records', { keyPath: 'id' })
    db = await done(opening)
  },
  make: async (count, size) =>
    keep((await makeAssessments(count, size, seed)).map(({ id, data }) => ({ id, xml: instance(id, data) }))),
  makePhotos: async (count, bytes) => {
    for (const [n, { id, data }] of (await makeAssessments(count, 900, seed)).entries()) {
      const photo = new Blob([await makePhoto(bytes, seed * 1_000 + n)], { type: 'image/jpeg' })
      const { product, producer, startedAt: takenAt } = data
      await keep([{ id, xml: instance(id, { product, producer, takenAt, photo: 'photo.jpg' }), photo }])
    }
  },
  push: async () => {
    const from = performance.now()
    const records = (mode: IDBTransactionMode): IDBObjectStore => db.transaction('records', mode).objectStore('records')
    for (const id of await done(records('readonly').getAllKeys())) {
      const kept: Kept = await done(records('readonly').get(id))
      while (!(await send(kept))) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      await done(records('readwrite').delete(id))
    }
    return performance.now() - from
  },
  pull: async () => {
    throw new Error('it fetches no records')
  },
  idle: async () => undefined,
}
Object.assign(globalThis, { contender })
