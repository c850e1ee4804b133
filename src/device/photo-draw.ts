/** Long side of a photo as it is filed: small print on a paper stays readable. */
const LONG_SIDE = 2048
/** What a photo should take at most: 200 of them fit into 100 MB, and one goes over 2G in two minutes. */
const PHOTO_BYTES = 500_000
/** JPEG qualities in the order in which they are tried until the photo is small enough. */
const PHOTO_QUALITIES = [0.82, 0.7, 0.58, 0.46]

/** A preview, shown in lists and sent before everything else. */
const THUMBNAIL_SIDE = 192
const THUMBNAIL_BYTES = 8_000
const THUMBNAIL_QUALITIES = [0.72, 0.55, 0.4, 0.25]

export interface Size {
  readonly width: number
  readonly height: number
}

/** A photo re-encoded from its pixels alone, with its preview: nothing hidden is left in it. */
export interface Drawn {
  readonly photo: ArrayBuffer
  readonly thumbnail: ArrayBuffer
}

/** The source drawn in that size, to be encoded as JPEG. */
export type Draw = (source: ImageBitmap, size: Size) => (quality: number) => Promise<Blob>

export const drawPhoto = async (source: ImageBitmap, draw: Draw): Promise<Drawn> => {
  const photo = await encodeUnder(draw(source, fitWithin(source, LONG_SIDE)), PHOTO_QUALITIES, PHOTO_BYTES)
  const thumbnail = await encodeUnder(
    draw(source, fitWithin(source, THUMBNAIL_SIDE)),
    THUMBNAIL_QUALITIES,
    THUMBNAIL_BYTES,
  )
  return { photo: await photo.arrayBuffer(), thumbnail: await thumbnail.arrayBuffer() }
}

/** The size in which the longer side is at most that long; never larger than it was, never nothing. */
export const fitWithin = ({ width, height }: Size, longSide: number): Size => {
  const share = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/** The first quality that stays under the aim; the last one whatever it comes to. */
export const encodeUnder = async (
  encode: (quality: number) => Promise<Blob>,
  qualities: readonly number[],
  bytes: number,
): Promise<Blob> => {
  let encoded = new Blob()
  for (const quality of qualities) {
    encoded = await encode(quality)
    if (encoded.size <= bytes) return encoded
  }
  return encoded
}

/** As much of a canvas's pen as is used, of a canvas in the page or in a worker. */
type Pen = Pick<
  CanvasRenderingContext2D,
  'drawImage' | 'fillRect' | 'fillStyle' | 'imageSmoothingEnabled' | 'imageSmoothingQuality'
>

/** Fills the canvas with the picture, on white: JPEG knows no transparency, and black under a scan hides it. */
export const paint = (pen: Pen | null, source: ImageBitmap, { width, height }: Size): void => {
  if (pen === null) throw new Error('no canvas')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingEnabled = true
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(source, 0, 0, width, height)
}
