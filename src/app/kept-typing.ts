import * as z from 'zod/mini'

/** Where the browser keeps short texts; `localStorage` in the app. */
export interface TextShelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const Fields = z.record(z.string(), z.string())
export type Fields = z.infer<typeof Fields>

const keyOf = (form: string): string => `typing:${form}`

/** What was typed into a form that was not saved yet; nothing where there is none or it cannot be read. */
export const recallTyping = (shelf: TextShelf, form: string): Fields | undefined => {
  try {
    const parsed = Fields.safeParse(JSON.parse(shelf.getItem(keyOf(form)) ?? 'null'))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Keeps what is typed until it is saved. False when the browser has no room: the text is still on screen. */
export const keepTyping = (shelf: TextShelf, form: string, fields: Fields): boolean => {
  try {
    shelf.setItem(keyOf(form), JSON.stringify(fields))
    return true
  } catch {
    return false
  }
}

export const forgetTyping = (shelf: TextShelf, form: string): void => shelf.removeItem(keyOf(form))
