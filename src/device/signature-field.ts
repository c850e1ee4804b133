import SignaturePad from 'signature_pad'

/** A canvas that is signed in with finger, pen or mouse. */
export interface SignatureField {
  clear(): void
  /** The signature as a PNG; undefined where nothing was signed. */
  picture(): Promise<Blob | undefined>
  /** Lets go of the canvas. */
  close(): void
}

/** Black on white by day and night: it is printed into papers. */
const INK = '#101410'
const PAPER = '#ffffff'
/** Twice the size on screen, or the line would be stairs in print. */
const SCALE = 2

export const openSignatureField = (canvas: HTMLCanvasElement): SignatureField => {
  canvas.width = canvas.clientWidth * SCALE
  canvas.height = canvas.clientHeight * SCALE
  canvas.getContext('2d')?.scale(SCALE, SCALE)
  const pad = new SignaturePad(canvas, { penColor: INK, backgroundColor: PAPER })
  return {
    clear: () => pad.clear(),
    picture: async () => {
      if (pad.isEmpty()) return undefined
      return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
    },
    close: () => pad.off(),
  }
}
