import type { Dexie } from 'dexie'
import type { SealedBy } from './meta-shapes.ts'

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
      const known: SealedBy | undefined = row?.value
      // Asked before anything that was remembered is looked at: what has no name is no seal.
      if (typeof known?.id !== 'string') return false
      if (known.moving === true) throw new StoreSealedError('moving')
      if (seal === undefined) throw new StoreSealedError('no-seal')
      if (known.id !== seal) throw new StoreSealedError('other-seal')
      return true
    })
