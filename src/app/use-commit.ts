import { useEffect, useRef } from 'preact/hooks'

/** Pause in typing after which a text is kept. */
const PAUSE_MS = 600

/** Hands the text on after a pause, or at once when it is time; each text once. */
export const useCommit = (value: string, onCommit: ((value: string) => void) | undefined) => {
  const state = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; typed: string | undefined }>({
    timer: undefined,
    typed: undefined,
  })
  const handler = useRef(onCommit)
  handler.current = onCommit
  const now = (): void => {
    clearTimeout(state.current.timer)
    const { typed } = state.current
    state.current.typed = undefined
    if (typed !== undefined) handler.current?.(typed)
  }
  const latest = useRef(now)
  latest.current = now
  useEffect(() => {
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') latest.current()
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      latest.current()
    }
  }, [])
  return {
    now,
    soon: (typed: string) => {
      if (typed === value && state.current.typed === undefined) return
      state.current.typed = typed
      clearTimeout(state.current.timer)
      state.current.timer = setTimeout(() => latest.current(), PAUSE_MS)
    },
  }
}
