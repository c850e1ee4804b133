import { useLayoutEffect, useState } from 'preact/hooks'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import { useApp } from '../../context.ts'

/** Where the user left off; `isKnown` once the store has said so. */
interface Remembered {
  readonly isKnown: boolean
  readonly place?: CriterionCode
}

/** The criterion at which the user left that assessment. */
export const useRemembered = (id: string): Remembered => {
  const { store } = useApp()
  const [remembered, setRemembered] = useState<Remembered>({ isKnown: false })
  useLayoutEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const place = await store.place(id)
      if (isWanted) setRemembered(place === undefined ? { isKnown: true } : { isKnown: true, place })
    }
    read().catch((error: unknown) => {
      setRemembered({ isKnown: true })
      reportError(error)
    })
    return () => {
      isWanted = false
    }
  }, [id, store])
  return remembered
}
