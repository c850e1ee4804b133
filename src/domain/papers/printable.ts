/**
 * Text as it may stand on paper and in a file: composed marks (NFC, by which a font finds its letter), no halves of characters, no controls
 * and nothing that turns the direction of what follows. XML 1.0, 2.2 refuses the rest anyway.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .normalize('NFC')

/** Blanks that join into one; those that hold words together (no-break spaces) stay. */
const BLANKS = /[ \t\n]+/g
const ENDS = /^ | $/g

/** The same on one line. */
export const printableLine = (text: string): string => joined(printable(text))

/** The paragraphs of a longer text; none of a blank one. */
export const printableParagraphs = (text: string | undefined): string[] =>
  printable(text ?? '')
    .split('\n')
    .map(joined)
    .filter((line) => line !== '')

const joined = (text: string): string => text.replace(BLANKS, ' ').replace(ENDS, '')
