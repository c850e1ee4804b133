import { type Draw, drawPhoto, paint } from './photo-draw.ts'

/** Decodes, scales and encodes one photo beside the page, which goes on answering the thumb meanwhile (`photo.ts`). */
addEventListener('message', (event: MessageEvent<Blob | ImageBitmap>) => {
  void make(event.data)
})

const make = async (source: Blob | ImageBitmap): Promise<void> => {
  try {
    const picture =
      source instanceof Blob ? await createImageBitmap(source, { imageOrientation: 'from-image' }) : source
    const drawn = await drawPhoto(picture, drawOffscreen)
    picture.close()
    postMessage(drawn, { transfer: [drawn.photo, drawn.thumbnail] })
  } catch {
    postMessage('unreadable')
  }
}

const drawOffscreen: Draw = (source, size) => {
  const canvas = new OffscreenCanvas(size.width, size.height)
  paint(canvas.getContext('2d'), source, size)
  return (quality) => canvas.convertToBlob({ type: 'image/jpeg', quality })
}
