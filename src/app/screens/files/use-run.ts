import { useRef, useState } from 'preact/hooks'
import type { Progress } from '../../take-files.ts'
import type { RunningState } from './running.tsx'

/** What a piece of long work is at. busy: it has not said yet how much there is. */
type Run<T> =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | ({ kind: 'running' } & RunningState)
  | { kind: 'ended'; result: T }
  | { kind: 'failed' }

/** Long work that shows how far it is and can be stopped. */
export const useRun = <T>(): {
  run: Run<T>
  start: (work: (progress: Progress) => Promise<T>) => void
  stop: () => void
} => {
  const [run, setRun] = useState<Run<T>>({ kind: 'idle' })
  const control = useRef<AbortController | undefined>(undefined)
  return {
    run,
    start: (work) => {
      control.current = new AbortController()
      const { signal } = control.current
      setRun({ kind: 'busy' })
      work({ signal, step: (done, all, of) => setRun({ kind: 'running', done, all, of }) }).then(
        (result) => setRun({ kind: 'ended', result }),
        () => setRun({ kind: 'failed' }),
      )
    },
    stop: () => control.current?.abort(),
  }
}
