/** A file of a build, as vite-plugin-pwa lists it: without a revision its name holds its hash. */
export interface BuildFile {
  readonly url: string
  readonly revision: string | null
}

/** What a build is called, to people and in the cache, and since when it is whole. */
export interface Build {
  readonly cache: string
  readonly name: string
}

const PREFIX = 'sao-lang-build-'
/** In each whole build's cache: its name. Without it a cache is a download that broke off. */
const WHOLE = '/.whole'
/** Cache and address of the user's choice to stay with the former build. */
const CHOICE = 'sao-lang-choice'
const CHOSEN = '/.chosen'

/** How many builds are kept: the newest, and the one before it, to go back to. */
const KEPT = 2

/** The cache of a build: its files decide, so that the same build is never fetched twice. */
export const cacheOf = async (files: readonly BuildFile[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(files))
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return PREFIX + [...sum.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Files that are fetched at a time: one after another, the way to the server and back would be most of the time. */
const AT_A_TIME = 6

/**
 * Fetches a build whole, or rejects: then what came of it stays, and the next try fetches only the rest. A file whose name holds its hash is taken
 * from another build that has it.
 */
export const installBuild = async (build: Build, files: readonly BuildFile[]): Promise<void> => {
  const cache = await caches.open(build.cache)
  const left = [...files]
  const work = async (): Promise<void> => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) await keepFile(cache, file)
  }
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
  } catch (error) {
    // The others end with the file that they are at.
    left.length = 0
    throw error
  }
  await cache.put(WHOLE, new Response(build.name))
}

const keepFile = async (cache: Cache, file: BuildFile): Promise<void> => {
  if ((await cache.match(file.url)) !== undefined) return
  const known = file.revision === null ? await caches.match(file.url) : undefined
  await cache.put(file.url, known ?? (await fetchOwn(file.url)))
}

/** Our own server's file, not the page of a captive portal. */
const fetchOwn = async (url: string): Promise<Response> => {
  const response = await fetch(url, { cache: 'no-cache', redirect: 'error' })
  if (!response.ok || !response.headers.has('x-sao-lang')) throw new Error(`${url} cannot be had`)
  return response
}

/** Whole builds, oldest first. */
export const wholeBuilds = async (): Promise<Build[]> => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
  const builds = await Promise.all(
    names.map(async (cache) => {
      const whole = await (await caches.open(cache)).match(WHOLE)
      return whole === undefined ? [] : [{ cache, name: await whole.text() }]
    }),
  )
  return builds.flat()
}

/** When a build takes over: drops all but it and the one before it, and what older versions of the app had cached. */
export const dropOldBuilds = async (build: Build): Promise<void> => {
  const others = (await wholeBuilds()).filter(({ cache }) => cache !== build.cache)
  const kept = new Set([build, ...others.slice(1 - KEPT)].map(({ cache }) => cache))
  for (const name of await caches.keys()) if (!kept.has(name)) await caches.delete(name)
}

/** The build that is served: this worker's own, or the former one where the user chose to stay with it. */
export const servedBuild = async (own: Build): Promise<Build> => {
  const chosen = await (await caches.open(CHOICE)).match(CHOSEN)
  const name = await chosen?.text()
  return (await wholeBuilds()).find(({ cache }) => cache === name) ?? own
}

export const chooseBuild = async (build: Build): Promise<void> => {
  await (await caches.open(CHOICE)).put(CHOSEN, new Response(build.cache))
}

/** Gives a file of a build; of another one, for a page that was loaded before the choice. */
export type OpenBuild = (url: string) => Promise<Response | undefined>

export const openBuild = async (build: Build): Promise<OpenBuild> => {
  const cache = await caches.open(build.cache)
  return async (url) => (await cache.match(url)) ?? (await caches.match(url))
}
