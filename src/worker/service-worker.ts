import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/** Everything the app is made of, all 26 criteria sets included. The browser installs all of it or none: a half-fetched version never starts. */
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

/** Every address of the app is the same page; the API and the health check go to the network. */
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/v1\//, /^\/healthz$/] }))

/** Only when the user asks for the new version; until then the old one keeps serving every tab. */
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
})

/** The first page of all is served by us at once, so that what it fetches later (a criteria set) is there when the network is gone. */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
