import type { Dexie } from 'dexie'
import * as z from 'zod/mini'

/** By whom a store is sealed: stands in clear in `meta`, and is missing in a plain store. */
export const SealedBy = z.object({
  /** The seal's name (`Seal.id`); empty for a plain store that is being moved. */
  id: z.string(),
  /** It is being moved under another seal, or out of every seal (`sealed/reseal.ts`): nobody else may open it. */
  moving: z.optional(z.literal(true)),
})
export type SealedBy = z.infer<typeof SealedBy>

type Why = 'no-seal' | 'other-seal' | 'moving' | 'plain'

/**
 * The store cannot be opened so. no-seal: it is sealed, and no seal was given. other-seal: another one was given. moving: it is on its way to another
 * seal, which is to be brought to its end first. plain: a seal was given, and it is not sealed yet (`sealed/reseal.ts`).
 */
export class StoreSealedError extends Error {
  override readonly name = 'StoreSealedError'
  readonly why: Why

  constructor(why: Why) {
    super(`the store is sealed: ${why}`)
    this.why = why
  }
}

/**
 * Asked at each new connection, before anything else: a plain one over a sealed store would write in clear what was to be sealed. Gives whether the store
 * is sealed, by this seal; a new one is not yet.
 */
export const checkSealedBy = (db: Dexie, seal: string | undefined): PromiseLike<boolean> =>
  db
    .table('meta')
    .get('sealedBy')
    .then((row) => {
      const known = SealedBy.safeParse(row?.value)
      if (!known.success) return false
      if (known.data.moving === true) throw new StoreSealedError('moving')
      if (seal === undefined) throw new StoreSealedError('no-seal')
      if (known.data.id !== seal) throw new StoreSealedError('other-seal')
      return true
    })
