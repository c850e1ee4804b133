import type { Page } from 'playwright-core'

/** What a file chooser is given. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** TIFF with the orientation "turn right" and a place in Đông Hà, as a phone's camera writes it (Exif 3.0, 4.6). */
const EXIF = Buffer.concat([
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x02', 'latin1'),
  Buffer.from('\x01\x12\0\x03\0\0\0\x01\0\x06\0\0', 'latin1'),
  Buffer.from('\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0', 'latin1'),
  Buffer.from('\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x38\0\0\0\0DONG-HA-16.8163-107.1003', 'latin1'),
])

/** A picture as the phone's own camera makes it, lying on its side, telling where it was taken; another for each name. */
export const galleryPhoto = async (page: Page, name: string): Promise<ChosenFile> => {
  const plain = Buffer.from(
    await page.evaluate(async (label) => {
      const canvas = new OffscreenCanvas(1200, 800)
      const pen = canvas.getContext('2d')
      if (pen !== null) {
        pen.fillStyle = 'teal'
        pen.fillRect(0, 0, 1200, 800)
        pen.font = '96px sans-serif'
        pen.strokeText(label, 100, 400)
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
      return Array.from(new Uint8Array(await blob.arrayBuffer()))
    }, name),
  )
  const length = Buffer.from([(EXIF.length + 2) >> 8, (EXIF.length + 2) & 0xff])
  const buffer = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, EXIF, plain.subarray(2)])
  return { name, mimeType: 'image/jpeg', buffer }
}

/** A photo of leaves: hardly anything in it can be packed smaller, so that it is as heavy as photos are. */
export const heavyPhoto = async (page: Page, name: string): Promise<ChosenFile> => ({
  ...{ name, mimeType: 'image/jpeg' },
  buffer: Buffer.from(
    await page.evaluate(async (label) => {
      const canvas = new OffscreenCanvas(1200, 900)
      const pen = canvas.getContext('2d')
      if (pen !== null) {
        const leaves = pen.createImageData(1200, 900)
        // A generator of Lehmer: the same leaves for the same name.
        let seed = [...label].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7)
        for (let at = 0; at < leaves.data.length; at += 4) {
          seed = (seed * 48_271) % 2_147_483_647
          leaves.data.set([seed % 90, 90 + (seed % 120), seed % 70, 255], at)
        }
        pen.putImageData(leaves, 0, 0)
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      return Array.from(new Uint8Array(await blob.arrayBuffer()))
    }, name),
  ),
})

/** A paper that somebody saved under the name of a picture. */
export const PDF_NAMED_JPG: ChosenFile = {
  ...{ name: 'giay-dang-ky.jpg', mimeType: 'image/jpeg' },
  buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
}

export const CORRUPT_PHOTO: ChosenFile = {
  ...{ name: 'hong.jpg', mimeType: 'image/jpeg' },
  buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5_000, 7), Buffer.from([0xff, 0xd9])]),
}
