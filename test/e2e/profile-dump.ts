import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldText } from '../../src/domain/fold.ts'
import { levelEntries } from './level-table.ts'

/**
 * A text as files of a browser may hold it: UTF-8, UTF-16 (keys of IndexedDB have the high byte first), and base64 at each of the three places where it
 * may begin in a group; and folded, as indexes hold it.
 */
const shapesOf = (text: string): Buffer[] => [...new Set([text, foldText(text)])].flatMap(encodings)

const encodings = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  const inBase64 = [0, 1, 2].map((skipped) => {
    const coded = Buffer.concat([Buffer.alloc(skipped), utf8])
      .toString('base64')
      .replace(/=+$/, '')
    // Signs at either end mix with what stands beside the text.
    return Buffer.from(coded.slice(skipped === 0 ? 0 : skipped + 1, -2))
  })
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...inBase64]
}

/** A table of the database that keeps IndexedDB; those of other parts of the browser hold nothing of the app's. */
const IS_TABLE = /IndexedDB\/.*\.ldb$/

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
      const file = readFileSync(path)
      const places = IS_TABLE.test(path) ? [file, Buffer.concat(levelEntries(file))] : [file]
      return sought
        .filter(({ shapes }) => shapes.some((shape) => places.some((place) => place.includes(shape))))
        .map(({ name }) => `${name} in ${path.slice(profile.length + 1)}`)
    })
}
