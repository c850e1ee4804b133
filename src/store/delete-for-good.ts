import { Dexie } from 'dexie'

/**
 * Deletes a database so that the browser's files keep nothing of it; `held`: a tab does not let go of it, and it goes when that ends.
 *
 * Chromium keeps all databases of a site in one LevelDB. When one is deleted, it marks its rows as deleted, and merges the table files that hold keys of
 * this database with what lies above them. But what was written last goes from memory into a file of its own meanwhile, rows and marks alike; where
 * nothing lies below that file it comes to rest on level 2, and nothing merges it again: measured in Chromium 156, all that had been typed into a new
 * store was still there after five more starts. So what is in memory is made to go to a file before the deletion, by the deletion of a small database of
 * noise. Then the marks come to rest above the rows, and the merging drops both, and with them the copies of rows in Chromium's log of open
 * transactions. Files that were merged are removed at a later writing, for which noise is deleted once more, and again at the next starts
 * (`settleOnStart`), as the merging of a large store may last longer than the page. Looked at in all files of the profile, tables taken apart: `test/e2e/locked.test.ts`.
 * Other browsers keep each database in a file of its own, and delete that.
 */
export const deleteForGood = async (name: string): Promise<'gone' | 'held'> => {
  await settleFiles()
  const isGone = await isDeleted(name)
  await settleFiles()
  return isGone ? 'gone' : 'held'
}

/** Goes on where a deletion was not merged before the browser was closed; nothing where none was. */
export const settleOnStart = async (): Promise<void> => {
  const databases = (await indexedDB.databases?.().catch(() => [])) ?? []
  const noise = databases.find(({ name }) => name === NOISE)
  if (noise?.version !== undefined) await settleFiles(noise.version - 1)
}

/** For a database that is not there any more, when its deletion may have been cut short. Leaves so many starts to go on. */
export const settleFiles = async (startsLeft = STARTS): Promise<void> => {
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await Dexie.delete(NOISE)
      await writeNoise(1)
    }
    await Dexie.delete(NOISE)
    if (startsLeft > 0) await writeNoise(startsLeft)
  } catch {
    // A full disk must not keep a store from being deleted.
  }
}

/** Its version says at how many starts more it is to be deleted. */
const NOISE = 'sao-lang-noise'
const STARTS = 3

/**
 * Half a megabyte in a key. LevelDB's list of files names the first and last key of each, keys of names among them, and is written anew at a start once it
 * has grown to 2 MB: a few files that end with this key make it so long.
 */
const LONG_KEY = 'x'.repeat(2 ** 18)

/** The first takes what is in memory to a file, the second finds that file at its place. */
const ROUNDS = 2

const writeNoise = (version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(NOISE, version)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('noise').put(0, LONG_KEY)
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
