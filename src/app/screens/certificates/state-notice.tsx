import type { CertificateState } from '../../../domain/certificates/state.ts'
import type { Certificate } from '../../../domain/records/certificate.ts'
import { Notice } from '../../components/notice.tsx'
import { certificateMessages } from '../../messages/certificates.ts'
import { stateSentence, TONE_OF } from './state-words.ts'

/** Where a certificate stands, in a sentence; of one that holds beyond its term by which clause, and what it asks of the producer. */
export const StateNotice = ({ certificate, state }: { certificate: Certificate; state: CertificateState }) => {
  const t = certificateMessages()
  const tone = TONE_OF[state.kind]
  return (
    // An error would interrupt a screen reader on every opening; this is what the page is about.
    <Notice tone={tone === 'error' ? 'warning' : tone === 'neutral' ? 'info' : tone} title={t.state[state.kind]}>
      <p>{stateSentence(certificate, state)}</p>
      {state.kind === 'extended' ? (
        <>
          <p>{t.ground[state.ground]}</p>
          <p>{t.responsible}</p>
        </>
      ) : null}
    </Notice>
  )
}
