import { type ReadonlySignal, signal } from '@preact/signals'

/** A signal that follows another one as soon as `after` lets it, and of several values in between shows the last: for what may wait until an answer is seen. */
export const late = <T>(source: ReadonlySignal<T>, after: (work: () => void) => void): ReadonlySignal<T> => {
  let stop: (() => void) | undefined
  let isAsked = false
  const catchUp = (): void => {
    isAsked = false
    if (stop !== undefined) shown.value = source.peek()
  }
  const shown = signal(source.peek(), {
    watched() {
      stop = source.subscribe((value) => {
        if (isAsked || value === shown.peek()) return
        isAsked = true
        after(catchUp)
      })
    },
    unwatched() {
      stop?.()
      stop = undefined
    },
  })
  return shown
}
