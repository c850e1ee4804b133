import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A page's code and styles, bundled whole. */
export interface Built {
  readonly code: string
  readonly css: string
}

/** Enketo leaves these to whoever uses it ("browser" in its package.json); here as its own demo has them. */
const ENKETO = {
  'enketo/config': 'enketo-core/config.js',
  'enketo/widgets': 'enketo-core/src/js/widgets.js',
  'enketo/translator': 'enketo-core/src/js/fake-translator.js',
  'enketo/dialog': 'enketo-core/src/js/fake-dialog.js',
  'enketo/file-manager': 'enketo-core/src/js/file-manager.js',
  'enketo/xpath-evaluator-binding': 'enketo-core/src/js/xpath-evaluator-binding.js',
}

/** Its styles name other packages by their place in its own workspace. */
const WORKSPACE = '/packages/enketo-core/node_modules/'
const importers = [
  {
    findFileUrl: (url: string): URL | null =>
      url.startsWith(WORKSPACE) ? new URL(`node_modules/${url.slice(WORKSPACE.length)}`, import.meta.url) : null,
  },
]
const silent = { warn: () => undefined, debug: () => undefined }

const MODULES = fileURLToPath(new URL('node_modules/', import.meta.url))

/** Bundles a page as a product would be built: for production, minified. */
export const buildPage = async (entry: string): Promise<Built> => {
  const built = await build({
    ...{ root: fileURLToPath(new URL('.', import.meta.url)), configFile: false, logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    resolve: {
      alias: Object.entries(ENKETO).map(([find, path]) => ({ find, replacement: `${MODULES}${path}` })),
    },
    css: { preprocessorOptions: { scss: { importers, logger: silent } } },
    build: {
      ...{ write: false, target: 'es2022', minify: true, cssCodeSplit: false },
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  const css = output.output.find(({ fileName }) => fileName.endsWith('.css'))
  return { code: output.output[0].code, css: css?.type === 'asset' ? String(css.source) : '' }
}
