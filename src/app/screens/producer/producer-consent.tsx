import type { ProducerPurpose } from '../../../domain/privacy/consent.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { consentsMessages } from '../../messages/consents.ts'
import { ConsentCard } from '../survey/consent-card.tsx'
import { useProducerConsent } from './use-producer-consent.ts'

interface ProducerConsentProps {
  readonly producer: LocalRecord<'producer'>
  readonly purpose: ProducerPurpose
}

/** A producer's consent for one purpose, beside what rests on it: asked for, changed, withdrawn; what is there without one is offered for erasure. */
export const ProducerConsent = ({ producer, purpose }: ProducerConsentProps) => {
  const t = consentsMessages()
  const { consent, held, say, erase, isOverdue, hasFailed } = useProducerConsent(producer, purpose)
  const warning = isOverdue ? t.overdue : held.length > 0 && consent === undefined ? t.unproven : undefined
  return (
    <>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {warning === undefined ? null : (
        <Notice tone="warning">
          {warning}{' '}
          <Button kind="quiet" icon="eraser" onClick={() => void erase()}>
            {t.erase}
          </Button>
        </Notice>
      )}
      <ConsentCard
        purpose={purpose}
        consent={consent}
        waiting={t.waiting[purpose]}
        erased={held.length === 0 ? undefined : t.erased[purpose]}
        onSay={(said) => void say(said)}
      />
    </>
  )
}
