import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { criteriaSetAtHand, loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { SetReference } from '../../../domain/records/product.ts'

type LoadingSet =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly set: CriteriaSet }
  | { readonly kind: 'unavailable'; readonly retry: () => void }

/** The criteria set of a reference, loading nothing while there is none; `unavailable` where its chunk cannot be had. */
export const useCriteriaSet = (reference: SetReference | undefined): LoadingSet => {
  const [state, setState] = useState<LoadingSet>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const decision = reference?.decision
  const number = reference?.set
  const atHand = reference === undefined ? undefined : criteriaSetAtHand(reference)
  useLayoutEffect(() => {
    if (decision === undefined || number === undefined || atHand !== undefined) return
    let isWanted = true
    setState((before) => (before.kind === 'loading' ? before : { kind: 'loading' }))
    const load = async (): Promise<void> => {
      const loaded = await loadCriteriaSet({ decision, set: number })
      if (!isWanted) return
      setState(loaded.kind === 'ready' ? loaded : { kind: 'unavailable', retry })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [decision, number, attempt, retry])
  return atHand ?? state
}
