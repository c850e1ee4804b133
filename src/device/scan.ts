/** Reads the code in a picture; undefined where there is none. */
export type ReadCode = (frame: ImageBitmap) => Promise<string | undefined>

/** Shape Detection API; not in TypeScript's library. Chrome on Android has it, others mostly not. */
interface Detector {
  detect(frame: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>
}
declare global {
  var BarcodeDetector: (new () => Detector) | undefined
}

/** The phone's own reader, which knows barcodes too; else one in script that reads QR codes only. */
export const createReader = async (): Promise<ReadCode> => {
  if (globalThis.BarcodeDetector !== undefined) {
    const detector = new globalThis.BarcodeDetector()
    return async (frame) => (await detector.detect(frame).catch(() => []))[0]?.rawValue
  }
  const { default: readQr } = await import('jsqr')
  return async (frame) => {
    const scale = Math.min(1, LONGEST / Math.max(frame.width, frame.height))
    const canvas = new OffscreenCanvas(Math.round(frame.width * scale), Math.round(frame.height * scale))
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (pen === null) return undefined
    pen.drawImage(frame, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
    return readQr(data, width, height, { inversionAttempts: 'dontInvert' })?.data || undefined
  }
}

/** A code that is held before the camera is read in a picture of this size; a larger one would take a cheap phone a second. */
const LONGEST = 640
