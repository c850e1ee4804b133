import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text as files of a browser may hold it: UTF-8, UTF-16, and base64 at each of the three places where it may begin in a group. */
const shapesOf = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text)
  const inBase64 = [0, 1, 2].map((skipped) => {
    const coded = Buffer.concat([Buffer.alloc(skipped), utf8])
      .toString('base64')
      .replace(/=+$/, '')
    // Signs at either end mix with what stands beside the text.
    return Buffer.from(coded.slice(skipped === 0 ? 0 : skipped + 1, -2))
  })
  return [utf8, Buffer.from(text, 'utf16le'), ...inBase64]
}

/** Which of the planted texts and stretches of bytes are in some file of the profile, with the file's path. */
export const foundInProfile = (
  profile: string,
  planted: { readonly texts: readonly string[]; readonly bytes: readonly Buffer[] },
): string[] => {
  const sought = [
    ...planted.texts.map((text) => ({ name: text, shapes: shapesOf(text) })),
    ...planted.bytes.map((bytes, index) => ({ name: `bytes ${index}`, shapes: [bytes] })),
  ]
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const content = readFileSync(path)
      return sought
        .filter(({ shapes }) => shapes.some((shape) => content.includes(shape)))
        .map(({ name }) => `${name} in ${path.slice(profile.length + 1)}`)
    })
}
