import { useEffect, useRef } from 'preact/hooks'
import { useApp } from './context.ts'

/** Pause in typing after which a text is kept. */
const PAUSE_MS = 600
/** So often it is kept while somebody types without a pause. */
const LONGEST_MS = 3_000

type Timer = ReturnType<typeof setTimeout>

/** What was typed and not handed on yet, with what will do so: the end of a pause, or of the longest time without one. */
interface Pending {
  readonly text: string
  readonly pause: Timer
  readonly longest: Timer
}

/** Hands the text on after a pause, or at once when it is time; each text once. */
export const useCommit = (value: string, onCommit: ((value: string) => void) | undefined) => {
  const { typing } = useApp()
  const pending = useRef<Pending | undefined>(undefined)
  const handler = useRef(onCommit)
  handler.current = onCommit
  const now = (): void => {
    const { current } = pending
    if (current === undefined) return
    clearTimeout(current.pause)
    clearTimeout(current.longest)
    pending.current = undefined
    handler.current?.(current.text)
    // After the text is on its way, so that it is not called saved in between.
    typing.value -= 1
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
  const soon = (text: string): void => {
    const { current } = pending
    if (current === undefined && text === value) return
    if (current === undefined) typing.value += 1
    else clearTimeout(current.pause)
    const handOn = (): void => latest.current()
    pending.current = {
      text,
      pause: setTimeout(handOn, PAUSE_MS),
      longest: current?.longest ?? setTimeout(handOn, LONGEST_MS),
    }
  }
  return { now, soon }
}
