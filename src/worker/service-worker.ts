import {
  type Build,
  type BuildFile,
  cacheOf,
  chooseBuild,
  dropOldBuilds,
  installBuild,
  type OpenBuild,
  openBuild,
  servedBuild,
  wholeBuilds,
} from './builds.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: BuildFile[] }
declare const __BUILD__: string

/** Everything the app is made of, all 26 criteria sets included. */
const FILES = self.__WB_MANIFEST

const own = cacheOf(FILES).then((cache): Build => ({ cache, name: __BUILD__ }))

/** All of it or none: a half-fetched version never starts. */
self.addEventListener('install', (event) => event.waitUntil(own.then((build) => installBuild(build, FILES))))

/** The first page of all is served by us at once, so that what it fetches later (a criteria set) is there when the network is gone. */
self.addEventListener('activate', (event) => {
  event.waitUntil(
    own
      .then(dropOldBuilds)
      .then(forget)
      .then(() => self.clients.claim()),
  )
})

/** Requests that go to the network: the API, the health check, and whatever only reads nothing. */
const isForNetwork = ({ method, url }: Request): boolean => {
  const { origin, pathname } = new URL(url)
  return method !== 'GET' || origin !== self.location.origin || /^\/(v1\/|api\/|healthz$)/.test(pathname)
}

/**
 * The build that is served, found out once: a start asks for dozens of files. Only this worker changes it, by what the user asks of it; which builds are
 * kept changes when a worker takes over, and the one that does begins here.
 */
let served: Promise<OpenBuild> | undefined

const forget = (): void => {
  served = undefined
}

const openServed = (): Promise<OpenBuild> => {
  served ??= own
    .then(servedBuild)
    .then(openBuild)
    .catch((error: unknown) => {
      served = undefined
      throw error
    })
  return served
}

/** Every address of the app is the same page. */
const answer = async (request: Request): Promise<Response> => {
  const path = request.mode === 'navigate' ? '/index.html' : new URL(request.url).pathname
  return (await (await openServed())(path)) ?? fetch(request)
}

self.addEventListener('fetch', (event) => {
  if (!isForNetwork(event.request)) event.respondWith(answer(event.request))
})

/** Only when the user asks for the new version does it take over; until then the old one keeps serving every tab. */
self.addEventListener('message', (event) => {
  switch (event.data?.type) {
    case 'SKIP_WAITING':
      return event.waitUntil(self.skipWaiting())
    case 'BUILDS':
      return event.waitUntil(tellBuilds(event.ports[0]))
    case 'SERVE':
      return event.waitUntil(serve(event.data.cache, event.ports[0]))
  }
})

const tellBuilds = async (port: MessagePort | undefined): Promise<void> => {
  const mine = await own
  const others = (await wholeBuilds()).filter(({ cache }) => cache !== mine.cache)
  port?.postMessage({ served: await servedBuild(mine), newest: mine, former: others.at(-1) })
}

const serve = async (cache: unknown, port: MessagePort | undefined): Promise<void> => {
  const build = (await wholeBuilds()).find((one) => one.cache === cache)
  if (build !== undefined) await chooseBuild(build)
  forget()
  port?.postMessage(build !== undefined)
}
