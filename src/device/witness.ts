import * as z from 'zod/mini'
import { Uuid } from '../domain/records/envelope.ts'

/** What this browser held when it was last looked at, noted outside its database, so that a database that was emptied is noticed. */
const Held = z.object({ device: Uuid, records: z.int(), waiting: z.int(), at: z.string() })
export type Held = z.infer<typeof Held>

/** One note a store, so that no user is told of what another has removed. The name of the first is as it was when there was one. */
const keyOf = (store: string): string => {
  // A store that goes under a lock, or out of it, changes its name by the last sign.
  const name = store.replace(/~$/, '')
  return name === 'sao-lang' ? 'sao-lang-held' : `sao-lang-held:${name}`
}

/** The note; undefined when there is none, or the browser lets nobody keep notes. */
export const readHeld = (store: string): Held | undefined => {
  try {
    const parsed = Held.safeParse(JSON.parse(localStorage.getItem(keyOf(store)) ?? 'null'))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Replaces the note. A browser without room for 200 bytes has told of that elsewhere. */
export const noteHeld = (store: string, held: Held): void => {
  try {
    localStorage.setItem(keyOf(store), JSON.stringify(held))
  } catch {
    forgetHeld(store)
  }
}

export const forgetHeld = (store: string): void => {
  try {
    localStorage.removeItem(keyOf(store))
  } catch {
    // A browser that lets nobody touch its notes has none to forget.
  }
}

/** Whether the store holds less than the note says it must: another device id, or nothing where there was something. */
export const isLost = (before: Held | undefined, now: Pick<Held, 'device' | 'records' | 'waiting'>): boolean =>
  before !== undefined &&
  before.records + before.waiting > 0 &&
  (before.device !== now.device || now.records + now.waiting === 0)
