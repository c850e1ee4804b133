import type { Dexie } from 'dexie'
import * as z from 'zod/mini'

/** By whom a store is sealed: stands in clear in `meta`, and is missing in a plain store. */
export const SealedBy = z.object({
  /** The seal's name (`Seal.id`). */
  id: z.string(),
  /** Rows are on their way into this seal, or out of every seal: some are as they were before. Missing where none is. */
  moving: z.optional(z.union([z.object({ from: z.optional(z.string()) }), z.literal('out')])),
})
export type SealedBy = z.infer<typeof SealedBy>

/** The store cannot be opened so. no-seal: it is sealed, and no seal was given. other-seal: another one was given. */
export class StoreSealedError extends Error {
  override readonly name = 'StoreSealedError'
  readonly why: 'no-seal' | 'other-seal'

  constructor(why: 'no-seal' | 'other-seal') {
    super(`the store is sealed: ${why}`)
    this.why = why
  }
}

/** Asked at each new connection, before anything else: a plain one over a sealed store would write in clear what was to be sealed. */
export const checkSealedBy = (db: Dexie, seal: string | undefined): PromiseLike<void> =>
  db
    .table('meta')
    .get('sealedBy')
    .then((row) => {
      const known = SealedBy.safeParse(row?.value)
      if (!known.success) return
      if (seal === undefined) throw new StoreSealedError('no-seal')
      if (known.data.id !== seal) throw new StoreSealedError('other-seal')
    })
