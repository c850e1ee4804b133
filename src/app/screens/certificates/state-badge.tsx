import type { CertificateState } from '../../../domain/certificates/state.ts'
import { Badge } from '../../components/badge.tsx'
import { certificateMessages } from '../../messages/certificates.ts'
import { TONE_OF } from './state-words.ts'

/** A certificate's state in a word or two. */
export const StateBadge = ({ kind }: Pick<CertificateState, 'kind'>) => (
  <Badge tone={TONE_OF[kind]}>{certificateMessages().state[kind]}</Badge>
)
