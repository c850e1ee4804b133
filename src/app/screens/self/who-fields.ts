import type { Language } from '../../../domain/bilingual.ts'
import { consentAfter, SELF_PURPOSE } from '../../../domain/privacy/consent.ts'
import { LEGAL_FORMS, type Producer } from '../../../domain/records/producer.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'

/** What was said to the consent; nothing yet at first: it is never given beforehand. */
export type Said = '' | 'yes' | 'no'

/** What the form begins with. */
export const whoAsFields = ({ name, legalForm, representative = '', phone = '', consents }: Producer) => {
  const given = consents?.[SELF_PURPOSE]?.given
  const consent: Said = given === undefined ? '' : given ? 'yes' : 'no'
  return { name, legalForm, representative, phone, consent }
}

/** The producer as the form says; personal data only under its consent, and the consent as its proof: which text, when. */
export const whoAsProducer = (
  text: (field: string) => string,
  before: Producer | undefined,
  saying: { readonly at: string; readonly language?: Language },
): Producer => {
  const isGiven = text('consent') === 'yes'
  const known = before?.consents?.[SELF_PURPOSE]
  const said = consentAfter(SELF_PURPOSE, known, isGiven ? { given: true, method: 'ticked' } : { given: false }, saying)
  const isSame = known?.given === isGiven && known.text === consentTextFor(SELF_PURPOSE).version
  const [representative, phone] = [text('representative').trim(), text('phone').trim()]
  return {
    name: text('name').trim(),
    legalForm: LEGAL_FORMS.find((form) => form === text('legalForm')) ?? 'household',
    ...(isGiven && representative !== '' ? { representative } : {}),
    ...(isGiven && phone !== '' ? { phone } : {}),
    consents: { ...before?.consents, [SELF_PURPOSE]: isSame ? known : said },
  }
}

/** The change of a producer that is there: what is not under a consent any more goes. */
export const whoAsPatch = ({ name, legalForm, representative, phone, consents }: Producer): Patch => {
  const personal = Object.entries({ representative, phone })
  const kept = personal.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]))
  const consent = consents?.[SELF_PURPOSE]
  return {
    set: {
      ...{ name, legalForm, ...Object.fromEntries(kept) },
      ...(consent === undefined ? {} : { [`consents/${SELF_PURPOSE}`]: consent as unknown as Json }),
    },
    unset: personal.flatMap(([field, value]) => (value === undefined ? [field] : [])),
  }
}
