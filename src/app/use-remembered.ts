import { useLayoutEffect, useState } from 'preact/hooks'
import { useApp } from './context.ts'
import { type Reading, readAlready } from './read-ahead.ts'

/** Where the user left off in a record; `isKnown` once the store has said so. */
interface Remembered {
  readonly isKnown: boolean
  readonly place?: string | undefined
}

/** Where the user left off in that record. */
export const readPlace: Reading<string | undefined> = (store, id) => store.place(id)

/** The criterion or question at which the user left that record, read once. */
export const useRemembered = (id: string): Remembered => {
  const { store } = useApp()
  const [remembered, setRemembered] = useState((): Remembered => {
    const known = readAlready(store, readPlace, id)
    return known === undefined ? { isKnown: false } : { isKnown: true, place: known.value }
  })
  useLayoutEffect(() => {
    if (remembered.isKnown) return
    const held = { isOver: false }
    store.place(id).then(
      (place) => {
        if (!held.isOver) setRemembered({ isKnown: true, place })
      },
      (error: unknown) => {
        setRemembered({ isKnown: true })
        reportError(error)
      },
    )
    return () => {
      held.isOver = true
    }
  }, [id, store])
  return remembered
}
