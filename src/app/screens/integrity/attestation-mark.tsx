import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { integrityMessages } from '../../messages/integrity.ts'
import { isToLookAt } from './standing-words.ts'
import { useCheckedHere, useStanding } from './use-attestation.ts'

/** In a line beside a final assessment: whether it is signed and holds, or needs a look; more stands with the assessment itself. */
export const AttestationMark = ({ record }: { record: LocalRecord<'assessment'> }) => {
  const t = integrityMessages()
  const looked = useCheckedHere(record.id, record.data)
  const standing = useStanding(record.id)
  if (looked?.here === 'altered' || looked?.here === 'bad-signature')
    return (
      <Badge tone="error" icon="circle-alert">
        {t.here[looked.here]}
      </Badge>
    )
  if (standing?.kind === 'ok' && isToLookAt(standing.value))
    return (
      <Badge tone="warning" icon="triangle-alert">
        {t.mark.look}
      </Badge>
    )
  if (looked?.here !== 'whole') return null
  return (
    <Badge tone="good" icon="shield-check">
      {t.mark.whole}
    </Badge>
  )
}
