import type { Consent } from '../../../domain/records/response.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'

/** What a person said, how and when; of a consent also which text was shown to them, its proof (Law 91/2025/QH15). */
export const consentWords = ({ given, method, at, text }: Consent): string => {
  const t = surveyMessages()
  const when = formatMoment(at, language.value)
  if (!given) return t.consentDeclined(when)
  return `${t.consentGiven(method === undefined ? t.yes : t.consentMethod[method], when)} (${text})`
}
