import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { fileNames, type ModuleInfo } from './src/build/files-of-build.ts'
import { packedFiles } from './src/build/packed-files.ts'
import { LongestFirst } from './test/setup/longest-first.ts'

/** API address during `npm run dev`, when vite serves the app and `npm run dev:server` the office. */
const DEV_SERVER = 'http://127.0.0.1:8080'

/** What a build is called on the page about the app: the version, unless whoever builds it says otherwise. */
const BUILD = process.env.BUILD ?? manifest.version

const ENTRY = fileURLToPath(new URL('index.html', import.meta.url))

/** Made once for a build, when the first module is asked about. */
let names: Map<string, string> | undefined

const FILES = {
  name: (id: string, build: { getModuleInfo(module: string): ModuleInfo | null }): string | undefined => {
    names ??= fileNames(ENTRY, (module) => build.getModuleInfo(module))
    return names.get(id)
  },
}

export default defineConfig({
  define: { __BUILD__: JSON.stringify(BUILD) },
  // The same library without what browsers of before 2018 need; its package's own entry is the old one, for all.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  plugins: [
    preact(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Sao Làng',
        short_name: 'Sao Làng',
        description: 'Khảo sát và đánh giá sản phẩm OCOP, không cần mạng',
        lang: 'vi',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#1E6B3A',
        background_color: '#FBFAF5',
        categories: ['business', 'productivity'],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
        screenshots: [
          { src: '/screenshots/phone.png', sizes: '360x740', type: 'image/png', form_factor: 'narrow' },
          { src: '/screenshots/desktop.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide' },
        ],
      },
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,webmanifest}', 'icons/*.png'] },
    }),
    packedFiles(),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [FILES] },
        // Numbers of shared files change from build to build: in a name, they would have phones fetch again what they have.
        chunkFileNames: ({ name }) => `assets/${name.replace(/^shared-\d+$/, 'shared')}-[hash].js`,
      },
    },
  },
  server: {
    proxy: { '/v1': DEV_SERVER, '/api': DEV_SERVER, '/openrosa': DEV_SERVER, '/healthz': DEV_SERVER },
  },
  test: {
    // Every core: vitest would leave one to itself, which is half of CI's machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // What is waited for comes at its own pace on a busy machine: a test fails by what it sees, not by how soon.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          setupFiles: ['test/setup/seed.ts'],
          testTimeout: 60_000,
          // Values in, values out: no file can leave anything behind for the next, and what all import is loaded once.
          isolate: false,
          include: ['test/{domain,protocol}/**/*.test.ts'],
          env: { TZ: 'Asia/Ho_Chi_Minh' },
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['fake-indexeddb/auto', 'test/setup/seed.ts', 'test/setup/effects-at-once.ts'],
          globalSetup: ['test/setup/libreoffice.ts'],
          testTimeout: 60_000,
          include: [
            'test/{build,documents,sync,store,device,app,cli}/**/*.test.{ts,tsx}',
            'test/{house,packages,measured}.test.ts',
          ],
          env: { TZ: 'Asia/Ho_Chi_Minh' },
        },
      },
      {
        extends: true,
        test: {
          name: 'sealed',
          setupFiles: ['fake-indexeddb/auto', 'test/setup/seed.ts'],
          testTimeout: 60_000,
          include: ['test/store/**/*.test.ts'],
          // Tests of the sealing itself run once; what is kept counted takes half a minute, and is made over the same tables.
          exclude: ['test/store/sealed/**', 'test/store/facts/**'],
          env: { TZ: 'Asia/Ho_Chi_Minh', STORE: 'sealed' },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['test/{server,sim}/**/*.test.ts'],
          setupFiles: ['test/setup/seed.ts'],
          globalSetup: ['test/setup/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          env: { TZ: 'Asia/Ho_Chi_Minh' },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/setup/chromium.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file has an office, a folder and browsers of its own; of more than two pairs at once the machine's memory would be in doubt.
          maxWorkers: 2,
          // A run starts some hundred browsers on a machine that others share. A story that failed is told once more from its beginning, on a new phone;
          // the report names it with its first failure's reason, which is to be looked into.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
