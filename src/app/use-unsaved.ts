import { useEffect } from 'preact/hooks'

/** Something on screen that may not be durable. */
interface Unsaved {
  hasFailed(): boolean
  retry(): void
}

/** Tries again when the page goes out of view, as it may be killed there, and when it comes back; while something is on screen only, the browser asks before it closes the page. */
export const useUnsaved = (unsaved: Unsaved, deps: readonly unknown[]): void => {
  useEffect(() => {
    const onVisible = (): void => unsaved.retry()
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (unsaved.hasFailed()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', onVisible)
    addEventListener('beforeunload', onLeave)
    return () => {
      document.removeEventListener('visibilitychange', onVisible)
      removeEventListener('beforeunload', onLeave)
    }
  }, deps)
}
