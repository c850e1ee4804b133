import type { ReadonlySignal } from '@preact/signals'
import { afterPaint } from './after-paint.ts'
import type { Saving } from './working-copy.ts'

/** How long what follows from an answer waits at the most for a slow disk. */
const MOST_MS = 100

/** Runs work once the answer that was just given is seen and stored: the disk comes before points, counts and lists. */
export const afterStored =
  (saving: ReadonlySignal<Saving>) =>
  (work: () => void): void =>
    afterPaint(() => {
      const held: { isDone: boolean; stop?: () => void } = { isDone: false }
      const once = (): void => {
        if (held.isDone) return
        held.isDone = true
        held.stop?.()
        work()
      }
      const stop = saving.subscribe(({ kind }) => {
        if (kind !== 'saving') once()
      })
      if (held.isDone) stop()
      else {
        held.stop = stop
        setTimeout(once, MOST_MS)
      }
    })
