import * as z from 'zod/mini'

/** Longest name or one-line answer that any record holds, in UTF-16 units: four lines of a phone. */
export const LINE_LENGTH = 200
/** Longest free text: two printed pages; a larger one belongs in an evidence file. */
const NOTE_LENGTH = 5_000

export const Line = z.string().check(z.maxLength(LINE_LENGTH))
export const RequiredLine = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_LENGTH))
export const Note = z.string().check(z.maxLength(NOTE_LENGTH))
