import { useEffect, useRef, useState } from 'preact/hooks'
import type { Located } from '../../../device/locate.ts'
import type { Place } from '../../../domain/records/evidence.ts'
import { useApp } from '../../context.ts'

/** A search for a place that is kept: `best` is the surest fix so far. */
type Seeking =
  | { phase: 'idle' }
  | { phase: 'seeking'; best?: Place }
  | { phase: 'failed'; because: Exclude<Located['kind'], 'located'> }

/** Follows the satellites until somebody is content with the fix: the first one is often off by half a village. */
export const useRecordPlace = () => {
  const { evidence } = useApp()
  const [state, setState] = useState<Seeking>({ phase: 'idle' })
  const running = useRef<(() => void) | undefined>(undefined)
  const halt = (): void => {
    running.current?.()
    running.current = undefined
  }
  useEffect(() => halt, [])
  const tell = (located: Located): void =>
    setState((before) => {
      const best = before.phase === 'seeking' ? before.best : undefined
      if (located.kind === 'located') return { phase: 'seeking', best: surer(best, located.place) }
      return best === undefined ? { phase: 'failed', because: located.kind } : { phase: 'seeking', best }
    })
  return {
    state,
    start: () => {
      halt()
      setState({ phase: 'seeking' })
      running.current = evidence.followPlace(tell)
    },
    stop: () => {
      halt()
      setState({ phase: 'idle' })
    },
  }
}

const surer = (best: Place | undefined, next: Place): Place =>
  best === undefined || (next.accuracyMetres ?? 0) <= (best.accuracyMetres ?? 0) ? next : best
