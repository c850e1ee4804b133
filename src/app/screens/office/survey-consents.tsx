import { methodOf } from '../../../domain/privacy/consent.ts'
import type { Consent } from '../../../domain/records/response.ts'
import { consentTextFor, consentTextOf } from '../../../domain/survey/consent-texts.ts'
import { Badge } from '../../components/badge.tsx'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { officeSurveysMessages } from '../../messages/office-surveys.ts'
import { surveyMessages } from '../../messages/survey.ts'
import type { Consents } from '../survey/consents.ts'

/** What was agreed to, by which text, when and how: the proof that Law 91/2025/QH15 asks for. */
export const SurveyConsents = ({ consents }: { consents: Consents }) => {
  const t = officeSurveysMessages()
  const rows = Object.entries(consents)
  return (
    <section class="stack-close">
      <h2>{t.consents}</h2>
      {rows.length === 0 ? (
        <p class="soft">{t.consentsNone}</p>
      ) : (
        <div class="data-table-frame">
          <table class="data-table data-table-plain">
            <caption class="visually-hidden">{t.consents}</caption>
            <thead>
              <tr>
                <th scope="col">{t.purpose}</th>
                <th scope="col">{t.said}</th>
                <th scope="col">{t.at}</th>
                <th scope="col">{t.text}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([purpose, consent]) => (
                <tr key={purpose}>
                  <td data-label={t.purpose}>{consentTextFor(purpose).title[language.value]}</td>
                  <td data-label={t.said}>
                    <Said purpose={purpose} consent={consent} />
                  </td>
                  <td data-label={t.at}>{formatMoment(consent.at, language.value)}</td>
                  <td data-label={t.text}>
                    <TextShown purpose={purpose} consent={consent} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface OneConsent {
  readonly purpose: string
  readonly consent: Consent
}

const Said = ({ purpose, consent }: OneConsent) => {
  const t = surveyMessages()
  const { given, withdrawnAt, by } = consent
  const method = methodOf(purpose, consent)
  const badge = given ? (
    <Badge tone="good" icon="shield-check">
      {method === undefined ? t.yes : t.consentMethod[method]}
    </Badge>
  ) : (
    <Badge icon="circle-minus">
      {withdrawnAt === undefined
        ? officeSurveysMessages().declined
        : officeSurveysMessages().withdrawn(formatMoment(withdrawnAt, language.value))}
    </Badge>
  )
  return by === undefined ? (
    badge
  ) : (
    <>
      {badge} <span class="soft">{t.consentBy(by)}</span>
    </>
  )
}

/** The version that was shown, with its very words, in the language in which they were on the screen. */
const TextShown = ({ purpose, consent: { text: version, language: shownIn } }: OneConsent) => {
  const known = consentTextOf(purpose, version)
  if (known === undefined) return <>{version}</>
  return (
    <details class="survey-consent-text">
      <summary title={officeSurveysMessages().showText}>{version}</summary>
      {known.text[shownIn ?? language.value]}
    </details>
  )
}
