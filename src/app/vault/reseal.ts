import type { Space, VaultDatabase } from '../../store/vault/vault-database.ts'
import type { DataKey } from './key-lock.ts'

/** What became of bringing a store under its lock, or out of it: it has that name now, or is where it was. */
export type Resealed =
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'stopped' | 'busy' | 'other-seal' | 'disk-full' | 'failed' }

/** Moves the store of a space under its lock, or out of it; goes on where it was stopped or killed. One tab at a time. */
export const resealSpace = (
  vault: VaultDatabase,
  space: Space,
  dataKey: DataKey,
  run: { readonly signal: AbortSignal; progress(done: number, all: number): void },
): Promise<Resealed> =>
  alone(`sao-lang-reseal:${space.id}`, async () => {
    const now = (await vault.spaces.get(space.id)) ?? space
    // Another tab has just ended it.
    if (now.state !== space.state) return { kind: 'done', name: now.storeName }
    return move(now, dataKey, run)
  })

/** Two tabs that unlock at the same moment must not both copy. */
const alone = (name: string, work: () => Promise<Resealed>): Promise<Resealed> =>
  'locks' in navigator
    ? navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? { kind: 'busy' } : work()))
    : work()

const move = async (
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
