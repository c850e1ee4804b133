import { scriptAddress } from './script-address.ts'

/** How often a page that stays open looks for a new version. */
const CHECK_MS = 60 * 60_000

export interface UpdateEvents {
  /** A new version is stored whole and waits. */
  ready(): void
  /** The app works without a network from now on. */
  offlineReady(): void
}

/**
 * Registers the service worker; the only place that talks to it. A new version waits until `apply`, which makes it take over and reloads every tab
 * of the app, so that no tab ever mixes two versions. Without service workers the app runs from the network as any page.
 */
export const watchUpdates = (events: UpdateEvents): { apply(): void } => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return { apply: () => location.reload() }
  const watching = import('workbox-window').then(({ Workbox }) => {
    const workbox = new Workbox(scriptAddress('/service-worker.js'))
    workbox.addEventListener('waiting', () => events.ready())
    workbox.register().catch(() => undefined)
    return workbox
  })
  reloadOnTakeOver()
  navigator.serviceWorker.ready.then(events.offlineReady, () => undefined)
  const check = (): void => {
    watching.then((workbox) => workbox.update()).catch(() => undefined)
  }
  const checkWhenVisible = (): void => {
    if (document.visibilityState === 'visible') check()
  }
  setInterval(check, CHECK_MS)
  document.addEventListener('visibilitychange', checkWhenVisible)
  return { apply: () => void watching.then((workbox) => workbox.messageSkipWaiting()) }
}

/** A page that a version served must not go on under the next one; the first version of all takes over a page that it fits. */
const reloadOnTakeOver = (): void => {
  if (navigator.serviceWorker.controller === null) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
}
