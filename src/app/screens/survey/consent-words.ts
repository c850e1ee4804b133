import { methodOf } from '../../../domain/privacy/consent.ts'
import type { Consent } from '../../../domain/records/response.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'

/** What a person said, how, when, to which text, and who wrote it down; of a consent that was taken back also since when (Law 91/2025/QH15). */
export const consentWords = (purpose: string, consent: Consent): string => {
  const t = surveyMessages()
  const moment = (at: string): string => formatMoment(at, language.value)
  const method = methodOf(purpose, consent)
  const by = consent.by === undefined ? [] : [t.consentBy(consent.by)]
  const agreed = [t.consentGiven(method === undefined ? t.yes : t.consentMethod[method], moment(consent.at)), ...by]
  if (consent.given) return `${agreed.join(' · ')} (${consent.text})`
  if (consent.withdrawnAt === undefined) return [t.consentDeclined(moment(consent.at)), ...by].join(' · ')
  return t.consentWithdrawn(moment(consent.withdrawnAt), `${agreed.join(' · ')} (${consent.text})`)
}
