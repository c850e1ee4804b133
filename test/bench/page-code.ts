import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Script for a page of a bench, bundled as the product is. With `alias`, as the product's own build has it. */
export const pageCode = async (entry: string, alias: Readonly<Record<string, string>> = {}): Promise<string> => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({
    ...{ root, configFile: false, logLevel: 'error' },
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** The product's own library instead of its package's entry (`vite.config.ts`). */
export const OWN_DEXIE = { dexie: 'dexie/dist/modern/dexie.mjs' }
