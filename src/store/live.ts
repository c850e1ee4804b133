import { type ReadonlySignal, signal } from '@preact/signals-core'
import { liveQuery, type Subscription } from 'dexie'
import type { Live } from './store.ts'

/**
 * A query as a signal: it asks again whenever a table it read has changed, and only while somebody reads the signal. A query that fails
 * is `failed`; it asks again at the next change.
 */
export const live = <T>(query: () => Promise<T>): ReadonlySignal<Live<T>> => {
  let subscription: Subscription | undefined
  const result = signal<Live<T>>(
    { status: 'loading' },
    {
      watched() {
        let isAskedAgain = false
        // Dexie follows reads beyond the first `await` only in a function that is itself async.
        subscription = liveQuery(async () => {
          if (isAskedAgain) await nextTask()
          isAskedAgain = true
          return query()
        }).subscribe(
          (value) => {
            result.value = { status: 'ready', value }
          },
          () => {
            result.value = { status: 'failed' }
          },
        )
      },
      unwatched() {
        subscription?.unsubscribe()
      },
    },
  )
  return result
}

/** Whoever wrote the change that is asked about goes first: a save is read back before the lists that show it are. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
