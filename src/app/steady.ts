import { computed, type ReadonlySignal } from '@preact/signals'
import { isEqual } from './is-equal.ts'

/** What a value says: the object as it was while another one says the same, so that whoever shows it need not do so again. */
export const steady = <T>(read: () => T): ReadonlySignal<T> => {
  const held: { last?: T } = {}
  return computed(() => {
    const next = read()
    if (held.last === undefined || !isEqual(held.last, next)) held.last = next
    return held.last
  })
}
