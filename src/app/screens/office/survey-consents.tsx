import type { Consent } from '../../../domain/records/response.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
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
                    <Said consent={consent} />
                  </td>
                  <td data-label={t.at}>{formatMoment(consent.at, language.value)}</td>
                  <td data-label={t.text}>
                    <TextShown purpose={purpose} version={consent.text} />
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

const Said = ({ consent: { given, method } }: { consent: Consent }) => {
  const t = surveyMessages()
  return given ? (
    <Badge tone="good" icon="shield-check">
      {method === undefined ? t.yes : t.consentMethod[method]}
    </Badge>
  ) : (
    <Badge icon="circle-minus">{officeSurveysMessages().declined}</Badge>
  )
}

/** The version that was shown, with its words where they are still those that this app has. */
const TextShown = ({ purpose, version }: { purpose: string; version: string }) => {
  const known = consentTextFor(purpose)
  if (known.version !== version) return <>{version}</>
  return (
    <details class="survey-consent-text">
      <summary title={officeSurveysMessages().showText}>{version}</summary>
      {known.text[language.value]}
    </details>
  )
}
