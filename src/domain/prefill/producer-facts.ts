import type { Day } from '../records/envelope.ts'
import { keyInRow } from './filled-survey.ts'
import {
  answeredOf,
  answerTo,
  asNumber,
  asOneOf,
  asSomeOf,
  asText,
  asYesNo,
  type FactReader,
  inRow,
  readRows,
} from './reading.ts'

const FORM = 'producer-baseline'

const LEGAL_FORMS = [
  ...(['cooperative', 'cooperative-group', 'household', 'farm', 'limited-company', 'private-enterprise'] as const),
  ...(['joint-stock', 'association', 'operating-centre'] as const),
] as const
const RATINGS = ['good', 'fair', 'average', 'weak', 'none'] as const
const RIGHTS = ['none', 'application', 'trademark', 'origin-right', 'patent', 'design', 'copyright', 'other'] as const
const CERTIFICATE_KINDS = [
  ...(['food-safety', 'vietgap', 'organic', 'globalgap', 'gacp-who', 'aquaculture', 'iso-9001', 'iso-22000'] as const),
  ...(['haccp', 'gmp', 'brc', 'halal', 'fda', 'other'] as const),
] as const
const CERTIFICATE_SCOPES = ['area', 'site', 'product'] as const

/** A certificate as the survey has it. `expires` is the last day on which it holds. */
export interface HeldCertificate {
  readonly kind: (typeof CERTIFICATE_KINDS)[number]
  readonly scope: (typeof CERTIFICATE_SCOPES)[number]
  readonly level: 'national' | 'international' | undefined
  readonly expires: Day | undefined
}

/** Both numbers or nothing: a share needs both, and nobody's share is known where nobody works. */
const LABOUR: FactReader<{ readonly total: number; readonly local: number }> = {
  form: FORM,
  read: ({ answers }) => {
    const total = asNumber(answers.get('labour-total'))
    const local = asNumber(answers.get('labour-local'))
    if (total === undefined || local === undefined || total <= 0) return undefined
    return { value: { total, local }, keys: ['labour-total', 'labour-local'] }
  },
}

/**
 * Whether the legal representative is a woman, of an ethnic minority, or has a disability. Which of the three is nowhere kept but in the
 * survey, under its consent; "none of them" only where all three were answered. Ethnic minority: any group but the Kinh (Decree
 * 05/2011/NĐ-CP, Art. 4.2: fewer people than the majority group); "another, or a foreigner" leaves it open.
 */
const REPRESENTATIVE: FactReader<'one-of-these' | 'none-of-these'> = {
  form: FORM,
  read: ({ answers }) => {
    const sex = asOneOf(['male', 'female'])(answers.get('representative-sex'))
    const ethnicity = asText(answers.get('representative-ethnicity'))
    const isMinority = ethnicity === undefined || ethnicity === 'other' ? undefined : ethnicity !== 'Kinh'
    const isDisabled = asYesNo(answers.get('representative-disability'))
    const keys = ['representative-sex', 'representative-ethnicity', 'representative-disability']
    if (sex === 'female' || isMinority === true || isDisabled === true) return { value: 'one-of-these', keys }
    const isKnown = sex === 'male' && isMinority === false && isDisabled === false
    return isKnown ? { value: 'none-of-these', keys } : undefined
  },
}

/** All certificates held; an empty list where the producer says it has none. */
const CERTIFICATES: FactReader<readonly HeldCertificate[]> = {
  form: FORM,
  read: (survey) => {
    const has = asYesNo(survey.answers.get('has-certificates'))
    if (has === false) return { value: [], keys: ['has-certificates'] }
    const held = readRows(survey, 'certificate', (row): HeldCertificate | undefined => {
      const said = inRow(survey, row)
      const kind = said('certificate-name', asOneOf(CERTIFICATE_KINDS))
      const scope = said('certificate-scope', asOneOf(CERTIFICATE_SCOPES))
      if (kind === undefined || scope === undefined) return undefined
      const level = said('certificate-level', asOneOf(['national', 'international']))
      return { kind, scope, level, expires: said('certificate-expires', asText) }
    })
    if (held === undefined) return undefined
    return {
      ...held,
      evidence: answeredOf(
        survey,
        held.keys.map((row) => keyInRow(row, 'certificate-photo')),
      ),
    }
  },
}

/** What the survey of a producer says that criteria ask for. */
export const PRODUCER_FACTS = {
  legalForm: answerTo(FORM, 'legal-form', asOneOf(LEGAL_FORMS)),
  localCapital: answerTo(FORM, 'local-capital', asNumber),
  cooperativeRating: answerTo(FORM, 'cooperative-rating', asOneOf(RATINGS)),
  registered: answerTo(FORM, 'registered', asYesNo, ['registration-photo']),
  representative: REPRESENTATIVE,
  labour: LABOUR,
  foodSafety: answerTo(FORM, 'food-safety', asYesNo),
  certificates: CERTIFICATES,
  rights: answerTo(FORM, 'intellectual-property', asSomeOf(RIGHTS)),
}
