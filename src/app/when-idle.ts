/** How long work may wait for a browser that is never idle, and how long it waits in one that does not tell. */
const MOST_MS = 1_000
const BLIND_MS = 200

/** Runs what can wait, as soon as the browser has nothing more urgent to do. */
export const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: MOST_MS })
  else setTimeout(work, BLIND_MS)
}
