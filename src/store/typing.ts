import type { Database } from './database.ts'
import type { Typing } from './store.ts'

/** What was typed into the form of a new record, by the form's name. */
export const readTyping = async (db: Database, form: string): Promise<Typing | undefined> =>
  (await db.typing.get(form))?.fields

/** Keeps it, or forgets it where there is none. The table is nobody else's, so that no long exchange stands before a word. */
export const writeTyping = async (db: Database, form: string, fields: Typing | undefined): Promise<void> => {
  if (fields === undefined) await db.typing.delete(form)
  else await db.typing.put({ form, fields })
}
