import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'

/** The last version seen of each area. */
type Reached = Readonly<Record<string, number>>

/** As it was given out at first, and phones still hold it: JSON with the whole name of the store's life. */
const FirstCursor = z.object({ e: z.string(), a: z.record(z.string(), z.int().check(z.nonnegative())) })

/** Signs of the SHA-256 of a life's name in base64: 96 bits tell all lives of all offices apart, and each idle look at the office carries them. */
const MARK_SIGNS = 16

const markOf = (epoch: string): string => createHash('sha256').update(epoch).digest('base64url').slice(0, MARK_SIGNS)

/** What a phone is given to say how far it has come in this life of the store; opaque to it. */
export const packCursor = (epoch: string, reached: Reached): string =>
  [markOf(epoch), ...Object.entries(reached).map(([area, version]) => `${area}.${version}`)].join('~')

/**
 * How far a cursor of this life of the store has come; undefined for one of another life. It is anybody's text: what cannot be read starts the feed anew,
 * which loses nothing.
 */
export const unpackCursor = (epoch: string, text: string): Reached | undefined =>
  text.startsWith(markOf(epoch)) ? reachedIn(text.split('~').slice(1)) : unpackFirst(epoch, text)

const reachedIn = (parts: readonly string[]): Reached | undefined => {
  const reached: [string, number][] = []
  for (const part of parts) {
    const [, area, digits] = /^(\d*)\.(\d{1,15})$/.exec(part) ?? []
    if (area === undefined) return undefined
    reached.push([area, Number(digits)])
  }
  return Object.fromEntries(reached)
}

const unpackFirst = (epoch: string, text: string): Reached | undefined => {
  try {
    const parsed = FirstCursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return parsed.success && parsed.data.e === epoch ? parsed.data.a : undefined
  } catch {
    return undefined
  }
}
