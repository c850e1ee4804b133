import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BlobStore, placeOf } from './blob-store.ts'

/** Files in a folder. Written beside their place, synced, and moved there: what has its name is whole. */
export const openFolder = (root: string): BlobStore => {
  const pathOf = (sha256: string): string => join(root, placeOf(sha256))
  return {
    put: async (sha256, bytes) => {
      const path = pathOf(sha256)
      await mkdir(dirname(path), { recursive: true })
      const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
      await writeSynced(beside, bytes)
      await rename(beside, path)
      await syncFolder(dirname(path))
    },
    get: async (sha256, from, before) => {
      const file = await open(pathOf(sha256)).catch(ifMissing)
      if (file === undefined) return undefined
      try {
        const bytes = new Uint8Array(before - from)
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, from)
        return bytes.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    size: async (sha256) => (await stat(pathOf(sha256)).catch(ifMissing))?.size,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

const ifMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
  return undefined
}

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file's name is safe only once its folder was synced, too. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
