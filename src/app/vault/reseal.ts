import type { Space } from '../../store/vault/vault-database.ts'
import type { DataKey } from './key-lock.ts'

/** What became of bringing a store under its lock, or out of it: it has that name now, or is where it was. */
export type Resealed =
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'stopped' | 'busy' | 'other-seal' | 'disk-full' | 'failed' }

/** Moves the store of a space under its lock, or out of it; goes on where it was stopped or killed. */
export const resealSpace = async (
  space: Space,
  dataKey: DataKey,
  run: { readonly signal: AbortSignal; progress(done: number, all: number): void },
): Promise<Resealed> => {
  const [{ createSeal }, { resealStore }] = await Promise.all([
    import('../../store/sealed/create-seal.ts'),
    import('../../store/sealed/reseal.ts'),
  ])
  const seal = createSeal(dataKey, space.id)
  return space.state === 'sealing'
    ? resealStore(space.storeName, seal, run)
    : resealStore(space.storeName, undefined, run, seal)
}
