import type { Store } from '../store/store.ts'

/** After this long it is another piece of work. */
const FRESH_MS = 30 * 60_000

/** A path of this app, never another origin's address. */
const isOwn = (href: string): boolean => /^\/(?!\/)/.test(href)

type Memory = Pick<Store, 'returnPlace' | 'rememberReturn'>

/** Notes an address before something opens that a cheap phone may not survive. */
export const rememberReturn = (memory: Memory, href: string, now: Date): Promise<void> =>
  // A full phone: the assessment still remembers its place by itself.
  memory.rememberReturn({ href, at: now.toISOString() }).catch(() => undefined)

export const forgetReturn = (memory: Memory): void => {
  memory.rememberReturn(undefined).catch(() => undefined)
}

/** The address to go on at, once; undefined when nothing was open, or long ago. */
export const takeReturn = async (memory: Memory, now: Date): Promise<string | undefined> => {
  const place = await memory.returnPlace()
  if (place === undefined) return undefined
  forgetReturn(memory)
  return isOwn(place.href) && now.getTime() - Date.parse(place.at) < FRESH_MS ? place.href : undefined
}
