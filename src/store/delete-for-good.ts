import { Dexie } from 'dexie'

/**
 * Deletes a database so that the browser's files keep nothing of it; `held`: a tab does not let go of it, and it goes when that ends.
 *
 * Chromium keeps all databases of a site in one LevelDB. When one is deleted, it marks its rows as deleted and merges the table files that hold keys of
 * this database with what is above them. What was written last goes from memory into a file of its own meanwhile, rows and marks alike, and where that
 * file has nothing below it, it comes to rest on level 2 and nothing merges it again: measured in Chromium 156, all that had been typed into a new store was
 * still there after five more starts. So what is in memory is made to go to a file before the deletion, by the deletion of a small database that
 * holds noise; then the marks come to rest above the rows, and the merging drops both, and the copies of rows that Chromium's own log of open
 * transactions had held. Files that were merged are removed with the next writing, for which the same is done once more. Looked at in all files of the
 * profile, tables taken apart (`test/e2e/locked.test.ts`): stores of 60 to 20,000 records left nothing, mostly while the page was still open, always
 * after the next start. Browsers that keep a database in a file of its own delete that file.
 */
export const deleteForGood = async (name: string): Promise<'gone' | 'held'> => {
  await settleFiles()
  if (!(await isDeleted(name))) return 'held'
  await settleFiles()
  return 'gone'
}

/** Removes what a deletion left that was cut short; for a database that is not there any more. */
export const settleFiles = async (): Promise<void> => {
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await Dexie.delete(NOISE)
      await writeNoise()
      await isDeleted(NOISE)
    }
  } catch {
    // A full disk must not keep a store from being deleted.
  }
}

const NOISE = 'sao-lang-noise'

/** The first takes what is in memory to a file; the second finds that file at its place. */
const ROUNDS = 2

const writeNoise = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(NOISE)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('noise').put(crypto.getRandomValues(new Uint8Array(1_000)), 0)
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
    opening.onerror = () => reject(opening.error)
  })

const isDeleted = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve(true)
    deleting.onblocked = () => resolve(false)
    deleting.onerror = () => reject(deleting.error)
  })
