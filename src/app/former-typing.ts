import * as z from 'zod/mini'
import type { Store } from '../store/store.ts'

/** Where the browser keeps short texts; `localStorage` in the app. */
type TextShelf = Pick<Storage, 'getItem' | 'removeItem'>

const Fields = z.record(z.string(), z.string())

/** What was typed into a form before the store kept it stood among the browser's short texts: it is taken over, once. */
export const takeOverTyping = async (
  store: Pick<Store, 'typing' | 'keepTyping'>,
  shelf: TextShelf,
  form: string,
): Promise<void> => {
  const key = `typing:${form}`
  const former = readFields(shelf.getItem(key))
  if (former === undefined) return
  const kept = await store.keepTyping(form, { ...former, ...(await store.typing(form)) })
  if (kept === 'kept') shelf.removeItem(key)
}

const readFields = (text: string | null): z.infer<typeof Fields> | undefined => {
  try {
    const parsed = Fields.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
