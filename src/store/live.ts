import { type ReadonlySignal, signal } from '@preact/signals-core'
import { liveQuery, type Subscription } from 'dexie'
import type { Live } from './store.ts'

/**
 * A query as a signal: it asks again whenever a table it read has changed, and only while somebody reads the signal. A query that fails
 * is `failed`; it asks again at the next change. `answered` resolves once all who have written know what became of it: they go first, and the lists that
 * show it are read behind them.
 */
export const live = <T>(query: () => Promise<T>, answered: () => Promise<void>): ReadonlySignal<Live<T>> => {
  let subscription: Subscription | undefined
  const result = signal<Live<T>>(
    { status: 'loading' },
    {
      watched() {
        let isAskedAgain = false
        // Dexie follows reads beyond the first `await` only in a function that is itself async.
        subscription = liveQuery(async () => {
          if (isAskedAgain) await nextTask(answered)
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

/** Made where the query is watched, as only such a promise keeps in sight what is read behind it. */
const nextTask = (answered: () => Promise<void>): Promise<void> =>
  new Promise((resolve) => setTimeout(() => void answered().then(resolve)))
