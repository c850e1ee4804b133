import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { oncePer } from '../domain/once-per.ts'
import type { Live, Store } from '../store/store.ts'
import { useApp } from './context.ts'
import { useSource } from './use-live.ts'
import { whenIdle } from './when-idle.ts'

/** What one screen reads of one record: the same function wherever it is named, as answers are kept by it. */
export type Reading<T> = (store: Store, id: string) => Promise<T>

type Source<T> = ReadonlySignal<Live<T>>

/** A reading that is followed for a screen that may be opened next, by the record's id. */
interface Followed {
  readonly source: Source<unknown>
  followers: number
}

const followedIn = oncePer((_: Store) => oncePer((_reading: Reading<unknown>) => new Map<string, Followed>()))

/** The reading of that record, live; the answer is there at once where it was read ahead. One that failed is asked anew. */
export const useReading = <T>(reading: Reading<T>, id: string): Live<T> => {
  const { store } = useApp()
  const source = useMemo(() => {
    const ahead = sourceOf(store, reading, id)
    return ahead === undefined || ahead.peek().status === 'failed' ? store.live(() => reading(store, id)) : ahead
  }, [store, id])
  return useSource(source)
}

/** What a reading gave that is followed now; undefined where none is, or before its answer. */
export const readAlready = <T>(store: Store, reading: Reading<T>, id: string): { readonly value: T } | undefined => {
  const seen = sourceOf(store, reading, id)?.peek()
  return seen?.status === 'ready' ? seen : undefined
}

/**
 * Reads what the next screen will read, and follows it, so that the answer is always the one that the store would give. Gives what ends that: a little
 * later, so that a screen that was opened meanwhile goes on with the same answer.
 */
export const readAhead = <T>(store: Store, reading: Reading<T>, id: string): (() => void) => {
  const known = followedIn(store)(reading as Reading<unknown>)
  const followed = known.get(id) ?? { source: store.live(() => reading(store, id)), followers: 0 }
  known.set(id, followed)
  followed.followers += 1
  const stop = followed.source.subscribe(() => undefined)
  return () =>
    whenIdle(() => {
      stop()
      followed.followers -= 1
      if (followed.followers === 0) known.delete(id)
    })
}

const sourceOf = <T>(store: Store, reading: Reading<T>, id: string): Source<T> | undefined =>
  followedIn(store)(reading as Reading<unknown>).get(id)?.source as Source<T> | undefined
