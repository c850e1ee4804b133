import { answeredOf, answerTo, asNumber, asOneOf, asSomeOf, asYesNo, type FactReader } from './reading.ts'

const FORM = 'product-sheet'

/** Percent of the volume sold that is under linkage contracts, and the months that they had run steadily on the day of the survey. */
const CONTRACTS: FactReader<{ readonly share: number; readonly months: number | undefined }> = {
  form: FORM,
  read: (survey) => {
    const share = asNumber(survey.answers.get('contract-share'))
    if (share === undefined) return undefined
    const months = asNumber(survey.answers.get('contract-months'))
    return {
      value: { share, months },
      keys: ['contract-share', ...(months === undefined ? [] : ['contract-months'])],
      evidence: answeredOf(survey, ['contract-file']),
    }
  },
}

/** What the sheet of a product says that criteria ask for. */
export const PRODUCT_FACTS = {
  bilingual: answerTo(FORM, 'bilingual', asYesNo, ['label-photo']),
  originSign: answerTo(FORM, 'origin-sign', asYesNo, ['label-photo']),
  label: answerTo(FORM, 'label-content', asSomeOf(['none', 'mandatory', 'story', 'traceability']), ['label-photo']),
  story: answerTo(FORM, 'story', asSomeOf(['none', 'told', 'leaflet', 'website', 'traceability'])),
  instructions: answerTo(FORM, 'instructions', asOneOf(['none', 'simple', 'detailed'])),
  declaration: answerTo(FORM, 'declaration', asOneOf(['none', 'declared', 'national', 'international'])),
  nutrition: answerTo(FORM, 'nutrition', asNumber),
  grownHere: answerTo(FORM, 'grown-here', asNumber),
  environment: answerTo(FORM, 'environment', asSomeOf(['none', 'papers', 'waste', 'packaging'])),
  sustainable: answerTo(FORM, 'sustainable', asYesNo),
  qualityControl: answerTo(FORM, 'quality-control', asOneOf(['none', 'plan', 'plan-traceable'])),
  contracts: CONTRACTS,
  sales: answerTo(FORM, 'sales-organisation', asOneOf(['nobody', 'person', 'department', 'department-it'])),
  outlets: answerTo(FORM, 'outlets', asNumber),
  promotions: answerTo(FORM, 'promotions', asNumber),
  online: answerTo(FORM, 'online', asSomeOf(['none', 'website', 'social', 'shop'])),
  fairs: answerTo(FORM, 'fairs', asOneOf(['none', 'province', 'country', 'abroad'])),
}
