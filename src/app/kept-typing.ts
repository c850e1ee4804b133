import { type ReadonlySignal, signal } from '@preact/signals'
import type { Kept, Store, Typing } from '../store/store.ts'

/** What is typed into the form of a new record: kept in the store from the first letter until the record is made. */
export interface KeptTyping {
  /** What had been typed when the form was opened; undefined when nothing had. */
  readonly recalled: Typing | undefined
  /** Why the latest is on the screen only; undefined while all is kept or on its way. */
  readonly trouble: ReadonlySignal<Exclude<Kept, 'kept'> | undefined>
  /** Keeps all fields. While one write runs, the latest waits for the next: a killed tab loses what was typed during one write. */
  keep(fields: Typing): void
  /** The record is made. */
  forget(): void
  retry(): void
  /** Resolves once nothing waits any more, or a write failed: true when all is kept. */
  settled(): Promise<boolean>
}

type TypingStore = Pick<Store, 'typing' | 'keepTyping'>

/** Opens what was typed into that form. `later` runs a retry after a while. */
export const openTyping = async (
  store: TypingStore,
  form: string,
  later: (retry: () => void) => void,
): Promise<KeptTyping> => {
  // A store that cannot be read must not keep the form from opening; its writes will say what is wrong.
  const recalled = await store.typing(form).catch(() => undefined)
  const trouble = signal<Exclude<Kept, 'kept'> | undefined>(undefined)
  let waiting: { readonly fields: Typing | undefined } | undefined
  let running: Promise<void> | undefined

  const writeWaiting = async (): Promise<void> => {
    while (waiting !== undefined) {
      const writing = waiting
      waiting = undefined
      const kept = await store.keepTyping(form, writing.fields)
      trouble.value = kept === 'kept' ? undefined : kept
      if (kept === 'kept') continue
      waiting ??= writing
      later(retry)
      return
    }
  }
  const run = (): Promise<void> => {
    running ??= writeWaiting().finally(() => {
      running = undefined
    })
    return running
  }
  const retry = (): void => {
    void run()
  }
  const write = (fields: Typing | undefined): void => {
    waiting = { fields }
    retry()
  }
  return {
    ...{ recalled, trouble, retry },
    keep: write,
    forget: () => write(undefined),
    settled: async () => {
      await run()
      return waiting === undefined
    },
  }
}
