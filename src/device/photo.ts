import { type Draw, type Drawn, drawPhoto, paint } from './photo-draw.ts'
import workerUrl from './photo-worker.ts?worker&url'
import { scriptAddress } from './script-address.ts'

/** Longest that a cheap phone takes for a very large photo; after it, the worker is taken for dead. */
const TIMEOUT_MS = 60_000

/**
 * Makes of a picture what is filed: upright, scaled, encoded anew without its hidden data, and its preview. `unreadable`: the browser cannot decode
 * it. A worker does it, one for each picture, so that its memory is free again at once; a browser without such workers does it here.
 */
export const makePhoto = async (source: Blob | ImageBitmap): Promise<Drawn | 'unreadable'> => {
  const made = typeof OffscreenCanvas === 'undefined' ? 'no-worker' : await makeInWorker(source)
  return made === 'no-worker' ? makeHere(source) : made
}

const makeInWorker = (source: Blob | ImageBitmap): Promise<Drawn | 'unreadable' | 'no-worker'> =>
  new Promise((resolve) => {
    const worker = new Worker(scriptAddress(workerUrl), { type: 'module' })
    const end = (made: Drawn | 'unreadable' | 'no-worker'): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(made)
    }
    const timer = setTimeout(() => end('unreadable'), TIMEOUT_MS)
    worker.addEventListener('message', (event: MessageEvent<Drawn | 'unreadable'>) => end(event.data))
    worker.addEventListener('error', () => end('no-worker'))
    worker.postMessage(source)
  })

const makeHere = async (source: Blob | ImageBitmap): Promise<Drawn | 'unreadable'> => {
  try {
    const picture =
      source instanceof Blob ? await createImageBitmap(source, { imageOrientation: 'from-image' }) : source
    return await drawPhoto(picture, drawInPage)
  } catch {
    return 'unreadable'
  }
}

const drawInPage: Draw = (source, size) => {
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  paint(canvas.getContext('2d'), source, size)
  return (quality) =>
    new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('not encoded')) : resolve(blob)), 'image/jpeg', quality)
    })
}
