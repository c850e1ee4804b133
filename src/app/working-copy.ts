import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { DATA_OF_KIND } from '../domain/records/data-of-kind.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { DataOf } from '../domain/records/kinds.ts'
import type { Patch } from '../protocol/mutation.ts'
import { applyPatch, joinPatches, pathsOf, pathsOverlap, touchedIn } from '../protocol/patch.ts'
import type { Committed, LocalRecord, Store } from '../store/store.ts'
import { steady } from './steady.ts'

/** How what was typed stands: `failed` edits stay on screen and are tried again. */
export type Saving =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly why: Exclude<Committed, { kind: 'saved' }> }

/** Kinds that are worked on answer by answer. */
export type Worked = 'assessment' | 'response'

/** A record as the screen edits it: the store's record with the edits laid over it that are not durable yet. */
export interface WorkingCopy<K extends Worked> {
  readonly record: ReadonlySignal<LocalRecord<K> | undefined>
  /** What to show: nothing that was entered ever jumps back. */
  readonly shown: ReadonlySignal<DataOf<K> | undefined>
  /** One field of what to show, worked out only for edits that touch it. */
  field<F extends keyof DataOf<K> & string>(name: F): ReadonlySignal<DataOf<K>[F] | undefined>
  readonly saving: ReadonlySignal<Saving>
  /** A state of the record from the store's queries; one that own commits have left behind already is passed over. */
  receive(record: LocalRecord<K>): void
  /** Commits as soon as `begin` lets it. Edits made until then, or while a commit runs, go together in the next one, in order. */
  edit(set: Patch['set'], unset?: string[]): void
  retry(): void
  /** Resolves once nothing waits any more, or a commit failed: true when all is durable. */
  settled(): Promise<boolean>
}

/** How long after a failed commit it is tried again by itself, while the tab lives: long enough to free some room. */
export const RETRY_MS = 5_000

const NOTHING: Patch = { set: {}, unset: [] }
const isEmpty = (patch: Patch): boolean => pathsOf(patch).length === 0

/** The fields that are there, as patches know them. */
const fieldsOf = (data: object) =>
  Object.fromEntries(Object.entries(data).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))

/** What tells two states of a record apart. */
const stateOf = ({ version, updatedAt }: Pick<LocalRecord, 'version' | 'updatedAt'>): string =>
  `${version} ${updatedAt}`

/** A working copy of one record. `later` runs a retry after `RETRY_MS`; `begin` begins a commit, say when what was answered has been seen. */
export const createWorkingCopy = <K extends Worked>(
  kind: K,
  id: Uuid,
  commit: Store['commit'],
  later: (retry: () => void) => void,
  begin: (commit: () => void) => void = (now) => now(),
): WorkingCopy<K> => {
  const record = signal<LocalRecord<K> | undefined>(undefined)
  const waiting = signal<Patch>(NOTHING)
  const sending = signal<Patch>(NOTHING)
  const failure = signal<Exclude<Committed, { kind: 'saved' }> | undefined>(undefined)
  let running: Promise<void> | undefined
  let isBegun = false
  /** States that own commits have left behind and that the store's queries, which take their time, may still tell. */
  const past = new Set<string>()

  // What was on screen and is now stored is the same object still: nothing is worked out or drawn again for it.
  const shown = steady((): DataOf<K> | undefined => {
    const data = record.value?.data as DataOf<K> | undefined
    if (data === undefined) return undefined
    const unsaved = joinPatches(sending.value, waiting.value)
    if (isEmpty(unsaved)) return data
    const edited = applyPatch(fieldsOf(data), unsaved)
    // A survey has hundreds of answers: those that are not touched were looked at when they were stored.
    return DATA_OF_KIND[kind].safeParse(touchedIn(edited, unsaved)).success ? (edited as unknown as DataOf<K>) : data
  })

  const field = <F extends keyof DataOf<K> & string>(name: F): ReadonlySignal<DataOf<K>[F] | undefined> =>
    steady(() => {
      const isTouched = [sending.value, waiting.value].some((patch) =>
        pathsOf(patch).some((path) => pathsOverlap(path, name)),
      )
      const data = isTouched ? shown.value : (record.value?.data as DataOf<K> | undefined)
      return data?.[name]
    })

  const saving = computed((): Saving => {
    if (failure.value !== undefined) return { kind: 'failed', why: failure.value }
    return { kind: isEmpty(sending.value) && isEmpty(waiting.value) ? 'saved' : 'saving' }
  })

  const sendNext = async (): Promise<Committed> => {
    const patch = waiting.peek()
    const before = record.peek()
    batch(() => {
      sending.value = patch
      waiting.value = NOTHING
    })
    const committed = await commit({ op: 'patch', id, set: patch.set, unset: patch.unset })
    batch(() => {
      sending.value = NOTHING
      if (committed.kind === 'saved') {
        failure.value = undefined
        if (before !== undefined) past.add(stateOf(before))
        if (committed.record.kind === kind) record.value = committed.record as LocalRecord<K>
      } else {
        failure.value = committed
        waiting.value = joinPatches(patch, waiting.peek())
      }
    })
    return committed
  }

  /** Is over in the same breath in which it finds nothing left: an edit a moment later begins anew, and is not left to a run that has ended. */
  const sendWaiting = async (): Promise<void> => {
    try {
      while (!isEmpty(waiting.peek())) {
        const committed = await sendNext()
        if (committed.kind === 'saved') continue
        if (committed.kind !== 'refused') later(retry)
        return
      }
    } finally {
      running = undefined
    }
  }

  const run = (): Promise<void> => {
    if (running === undefined && !isEmpty(waiting.peek())) running = sendWaiting()
    return running ?? Promise.resolve()
  }

  const retry = (): void => {
    void run()
  }

  return {
    record,
    shown,
    field,
    saving,
    receive: (next) => {
      const now = record.peek()
      const isPast = now !== undefined && stateOf(next) !== stateOf(now) && past.has(stateOf(next))
      if (isPast) return
      past.clear()
      record.value = next
    },
    edit: (set, unset = []) => {
      waiting.value = joinPatches(waiting.peek(), { set, unset })
      // What runs takes it along; else `begin` is asked once for all that comes until then.
      if (running !== undefined || isBegun) return
      isBegun = true
      begin(() => {
        isBegun = false
        void run()
      })
    },
    retry,
    settled: async () => {
      await run()
      return isEmpty(waiting.peek())
    },
  }
}
