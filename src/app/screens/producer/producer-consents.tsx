import { type ProducerPurpose, SELF_PURPOSE } from '../../../domain/privacy/consent.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Details } from '../../components/details.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { consentsMessages } from '../../messages/consents.ts'
import { language } from '../../messages/language.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { consentWords } from '../survey/consent-words.ts'
import { ProducerConsent } from './producer-consent.tsx'

interface ProducerConsentsProps {
  readonly producer: LocalRecord<'producer'>
  /** Those that are asked for here; a phone asks for the place where it is recorded. */
  readonly purposes: readonly ProducerPurpose[]
}

/** All that a producer agreed to or declined: for its own record here, and in each of its surveys (Law 91/2025/QH15: it can be shown at any time). */
export const ProducerConsents = ({ producer, purposes }: ProducerConsentsProps) => {
  const t = consentsMessages()
  const { store, space } = useApp()
  const surveys = useLive(() => store.responsesOf(producer.id), [producer.id])
  const said =
    surveys.status === 'ready' ? surveys.value.filter(({ data }) => Object.keys(data.consents).length > 0) : []
  const self = producer.data.consents?.[SELF_PURPOSE]
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      {self === undefined ? null : (
        <Details
          rows={[[consentTextFor(SELF_PURPOSE).title[language.value], consentWords(SELF_PURPOSE, self)] as const]}
        />
      )}
      {purposes.map((purpose) => (
        <ProducerConsent key={purpose} producer={producer} purpose={purpose} />
      ))}
      <details>
        <summary>{t.surveys}</summary>
        {said.length === 0 ? <p class="soft">{t.surveysNone}</p> : null}
        {said.map(({ id, data }) => (
          <section key={id}>
            <h3>
              <a href={recordHref(space, 'response', id)}>
                {formatDay(data.finalisedAt ?? data.startedAt, language.value)}
              </a>
            </h3>
            <Details
              rows={Object.entries(data.consents).map(
                ([purpose, consent]) =>
                  [consentTextFor(purpose).title[language.value], consentWords(purpose, consent)] as const,
              )}
            />
          </section>
        ))}
      </details>
    </section>
  )
}
