import { useMemo } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { type DoneOffer, doneOffers, readDoneActions } from './done-offers.ts'

/** What done actions offer to an assessment, anew whenever an action or an answer changes; nothing until they are read. */
export const useDoneOffers = (set: CriteriaSet, shown: Assessment): readonly DoneOffer[] => {
  const { store } = useApp()
  const { producer, product } = shown
  const found = useLive(() => readDoneActions(store, { producer, product }), [producer, product])
  const done = found.status === 'ready' ? found.value : undefined
  return useMemo(() => (done === undefined ? [] : doneOffers(set, shown, done)), [set, shown, done])
}
