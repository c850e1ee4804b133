import { useEffect, useState } from 'preact/hooks'

/** How long work waits at the most for a picture: none is made of a page that something covers. */
const MOST_MS = 100

/** Runs work as soon as the page's next picture has been made: an answer is seen before anything else is done about it. */
export const afterPaint = (work: () => void): void => {
  const held = { isDone: false }
  const once = (): void => {
    if (held.isDone) return
    held.isDone = true
    work()
  }
  if (typeof document === 'undefined' || document.visibilityState === 'hidden') once()
  else {
    // Asked for when the present task is over, so that it stands behind all that this asks for itself.
    queueMicrotask(() => requestAnimationFrame(() => setTimeout(once)))
    setTimeout(once, MOST_MS)
  }
}

/**
 * Whether a picture of the page with this component on it has been made, or none is being made: what stands below what one came for, or is read for it,
 * waits for that. It comes by a timer too, so that it is there also in a tab that nobody sees.
 */
export const useSeen = (): boolean => {
  const [isSeen, see] = useState(false)
  useEffect(() => see(true), [])
  return isSeen
}
