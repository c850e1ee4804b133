import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

/** What is text; pictures and fonts are packed already. */
const TEXT = /\.(js|css|html|svg|webmanifest)$/

/** Below so many bytes a file fits a packet as it is. */
const PACKED_FROM = 1_024

const pack = promisify(brotliCompress)

/**
 * Puts beside each longer text file of a folder the same packed by brotli at its best, as `NAME.br`: the office gives that to who takes it, instead of packing
 * every file anew for every phone that installs the app. What is there already under such a name is written over.
 */
export const packFiles = async (folder: string): Promise<void> => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name))
  await Promise.all(
    names.map(async (name) => {
      const plain = readFileSync(join(folder, name))
      if (plain.byteLength < PACKED_FROM) return
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
      }
      writeFileSync(join(folder, `${name}.br`), await pack(plain, { params }))
    }),
  )
}

/** The same of a build, when the last of its files is written: the service worker, which names the others. */
export const packedFiles = (): Plugin => {
  let folder = ''
  return {
    name: 'packed-files',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
    },
    closeBundle: { order: 'post', sequential: true, handler: () => packFiles(folder) },
  }
}
