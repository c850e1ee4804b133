import { Dexie } from 'dexie'
import { deleteForGood } from '../delete-for-good.ts'
import { movedName } from '../sealed/reseal.ts'
import type { Space, VaultDatabase } from './vault-database.ts'

/**
 * Everything of a user goes from this device: first the wrapped key, without which nothing of the store can be read any more, then the store. A kill in
 * between leaves a store that nobody can open, under a name that nobody uses again, or, of the first user, one that is deleted at the next try.
 */
export const dropSpace = async (vault: VaultDatabase, space: Space): Promise<void> => {
  const { lock: _lock, ...left } = space
  await vault.spaces.put({ ...left, state: 'sealed' })
  for (const name of [space.storeName, movedName(space.storeName)]) {
    // A tab that has it open: deleted behind that, and not before.
    if ((await deleteForGood(name)) === 'held') await Dexie.delete(name)
  }
  await vault.spaces.delete(space.id)
}
