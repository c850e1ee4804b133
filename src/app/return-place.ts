import * as z from 'zod/mini'
import type { TextShelf } from './kept-typing.ts'

/** Where to go on after the phone killed the page while camera, microphone or file chooser were open. */
const KEY = 'return-to'
/** After this long it is another piece of work. */
const FRESH_MS = 30 * 60_000

/** A path of this app, never another origin's address. */
const Note = z.object({ href: z.string().check(z.regex(/^\/(?!\/)/)), atMs: z.number() })

/** Notes the present address before something opens that a cheap phone may not survive. */
export const rememberReturn = (shelf: TextShelf, href: string, atMs: number): void => {
  try {
    shelf.setItem(KEY, JSON.stringify({ href, atMs }))
  } catch {
    // A full phone: the assessment still remembers its place by itself.
  }
}

export const forgetReturn = (shelf: TextShelf): void => shelf.removeItem(KEY)

/** The address to go on at, once; undefined when nothing was open, or long ago. */
export const takeReturn = (shelf: TextShelf, nowMs: number): string | undefined => {
  try {
    const note = Note.safeParse(JSON.parse(shelf.getItem(KEY) ?? 'null'))
    forgetReturn(shelf)
    return note.success && nowMs - note.data.atMs < FRESH_MS ? note.data.href : undefined
  } catch {
    return undefined
  }
}
