import type { Language } from '../bilingual.ts'
import type { Instant } from '../records/envelope.ts'
import type { Consent, ConsentMethod } from '../records/response.ts'
import { consentTextFor } from '../survey/consent-texts.ts'

/** What a person said to a consent's text. */
export interface Said {
  readonly given: boolean
  readonly method?: ConsentMethod | undefined
}

/** Around what was said: when, in which language the text was shown, and who wrote it down. */
interface Saying {
  readonly at: Instant
  readonly language?: Language
  readonly by?: string
}

/**
 * The consent as it stands after that. Law 91/2025/QH15, Art. 9 and 10: it is express, for one purpose, provable, and may be withdrawn; what was agreed
 * to before, and how, stays as the proof that what was done until then was allowed.
 */
export const consentAfter = (
  purpose: string,
  before: Consent | undefined,
  { given, method }: Said,
  { at, language, by }: Saying,
): Consent => {
  if (!given && before?.given === true) return { ...before, given: false, withdrawnAt: at }
  return {
    ...{ text: consentTextFor(purpose).version, given, at },
    ...(given && method !== undefined ? { method } : {}),
    ...(language === undefined ? {} : { language }),
    ...(by === undefined || by === '' ? {} : { by }),
  }
}

/** Purpose by which a producer that enters itself agrees. */
export const SELF_PURPOSE = 'self'

/** How it was given. What a producer ticked on its own phone was at first noted as written. */
export const methodOf = (purpose: string, { method }: Consent): ConsentMethod | undefined =>
  purpose === SELF_PURPOSE && method === 'written' ? 'ticked' : method

/** Fields of a producer's record that rest on a consent: they go with it. Either of two purposes carries who is reached and how. */
export const PRODUCER_PURPOSES = {
  contact: ['representative', 'phone', 'address'],
  location: ['place'],
} as const
export type ProducerPurpose = keyof typeof PRODUCER_PURPOSES

type Consents = Readonly<Record<string, Consent>>

export const isGiven = (consents: Consents | undefined, purpose: string): boolean => consents?.[purpose]?.given === true

/** Fields that may not be asked for: their consent was declined or withdrawn, and no other one carries them. */
export const withheldFields = (consents: Consents | undefined): readonly string[] =>
  consents?.contact?.given === false && !isGiven(consents, SELF_PURPOSE) ? PRODUCER_PURPOSES.contact : []

/** Purposes whose consent was withdrawn or declined while what rests on it is still there: its erasure is to be offered. */
export const overdueErasures = (producer: {
  readonly consents?: Consents | undefined
  readonly [field: string]: unknown
}): ProducerPurpose[] =>
  (Object.keys(PRODUCER_PURPOSES) as ProducerPurpose[]).filter(
    (purpose) =>
      producer.consents?.[purpose]?.given === false &&
      PRODUCER_PURPOSES[purpose].some((field) => producer[field] !== undefined && producer[field] !== ''),
  )
