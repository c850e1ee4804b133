import { useEffect, useState } from 'preact/hooks'
import type { Attestation } from '../../../domain/integrity/attestation.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { AttestationStanding } from '../../../protocol/integrity.ts'
import { type Outcome, useApp } from '../../context.ts'
import type { CheckedHere } from '../../integrity-control.ts'

/** A signed statement as far as it has been looked at: here at once, by the office when there is a network. */
export interface LookedAt {
  readonly here: CheckedHere
  readonly code: string
}

/** Checks a record's statement on this device; undefined until that is done, and where there is none. */
export const useCheckedHere = (id: Uuid, data: { readonly attestation?: Attestation | undefined }) => {
  const { integrity } = useApp()
  const [looked, setLooked] = useState<LookedAt | undefined>()
  const { attestation } = data
  useEffect(() => {
    let isCurrent = true
    setLooked(undefined)
    if (attestation === undefined) return
    const look = async (): Promise<void> => {
      const control = await integrity()
      const here = await control.check({ id, data }, attestation)
      const code = here === 'uncheckable' ? '' : await control.codeOf(attestation)
      if (isCurrent) setLooked({ here, code })
    }
    look().catch(() => {
      if (isCurrent) setLooked({ here: 'uncheckable', code: '' })
    })
    return () => {
      isCurrent = false
    }
  }, [id, attestation?.signature])
  return looked
}

/** What the office says of it; undefined until it has answered, and where this device is no part of an office. */
export const useStanding = (id: Uuid): Outcome<AttestationStanding> | undefined => {
  const { integrity, store } = useApp()
  const [standing, setStanding] = useState<Outcome<AttestationStanding> | undefined>()
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      if ((await store.identity()) === undefined) return
      const answer = await (await integrity()).standing(id)
      if (isCurrent) setStanding(answer)
    }
    ask().catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [id])
  return standing
}
