import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Live } from '../store/store.ts'
import { useApp } from './context.ts'

/**
 * A query of the store that stays true while the component is shown; asked anew when `deps` change. Until the first answer it is loading: an
 * answer to other `deps` never stands for this one. Without a query nothing is asked yet; `deps` tell when there is one.
 */
export const useLive = <T>(query: (() => Promise<T>) | undefined, deps: readonly unknown[]): Live<T> => {
  const { store } = useApp()
  return useSource(useMemo(() => (query === undefined ? undefined : store.live(query)), [store, ...deps]))
}

/** The same of a query that the store follows already. */
export const useSource = <T>(source: ReadonlySignal<Live<T>> | undefined): Live<T> => {
  const [seen, setSeen] = useState({ source, value: source?.peek() ?? LOADING })
  // Asked before the page is painted with what stands there meanwhile, and drawn anew for answers alone.
  useLayoutEffect(
    () =>
      source?.subscribe((value) => {
        if (value.status === 'loading') return
        setSeen((before) => (before.source === source && before.value === value ? before : { source, value }))
      }),
    [source],
  )
  return seen.source === source ? seen.value : (source?.peek() ?? LOADING)
}

const LOADING = { status: 'loading' } as const

/** The last answer while the next one is under way, so that a list stays in place while one types. For answers that are not about one record. */
export const useLatest = <T>(found: Live<T>): Live<T> => {
  const latest = useRef(found)
  if (found.status !== 'loading') latest.current = found
  return latest.current
}
