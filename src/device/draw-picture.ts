/** Twice the size on screen, so that it stays sharp in a report. */
const SCALE = 2

/** A drawing (SVG text) as a PNG. Rejects where the browser cannot draw it at that size. */
export const drawPicture = async (svg: string, size: { width: number; height: number }): Promise<Blob> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = size.width * SCALE
    canvas.height = size.height * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('not drawn')) : resolve(blob)), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
