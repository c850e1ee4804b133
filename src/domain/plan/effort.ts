import type { Criterion } from '../criteria/schema.ts'
import type { Answer } from '../records/assessment.ts'
import { DEFAULT_RATES, type Rates } from '../records/rates.ts'
import type { SupportMeasure } from '../records/support-measure.ts'

/** The measure that helps most with a family of criteria; what is not named here is a matter of training and practice. */
const MEASURE_OF_FAMILY: Readonly<Record<string, SupportMeasure>> = {
  'product-origin': 'raw-material',
  'raw-material': 'raw-material',
  'material-area-certificate': 'quality-certification',
  'production-area-certificate': 'quality-certification',
  'added-value': 'science-technology',
  'production-capacity': 'science-technology',
  'production-linkage': 'value-chain',
  environment: 'science-technology',
  'sustainable-technology': 'science-technology',
  'sustainable-energy': 'science-technology',
  packaging: 'packaging',
  labelling: 'packaging',
  'packaging-label': 'packaging',
  'packaging-style': 'packaging',
  'pack-form': 'packaging',
  'product-tag': 'packaging',
  'bilingual-label': 'packaging',
  'legal-form': 'organisation',
  'legal-representative': 'organisation',
  'community-management': 'organisation',
  accounting: 'organisation',
  'local-labour': 'organisation',
  'business-growth': 'value-chain',
  'intellectual-property': 'intellectual-property',
  'product-idea': 'science-technology',
  'main-market': 'trade-promotion',
  distribution: 'trade-promotion',
  promotion: 'trade-promotion',
  'global-market': 'trade-promotion',
  'quality-declaration': 'quality-declaration',
  'standard-declaration': 'quality-declaration',
  'periodic-checks': 'quality-declaration',
  nutrition: 'quality-declaration',
  'quality-assurance': 'quality-certification',
  'safety-conditions': 'quality-certification',
  'food-safety-quality': 'quality-certification',
  safety: 'quality-certification',
  instructions: 'packaging',
  'material-quality': 'raw-material',
  'standard-material': 'raw-material',
  'overall-design': 'science-technology',
  'unique-design': 'science-technology',
  uniqueness: 'science-technology',
  effectiveness: 'science-technology',
  'side-effects': 'science-technology',
  'tourism-coordination': 'organisation',
  'tourism-rules': 'organisation',
  'tourism-environment': 'science-technology',
  'tourism-energy': 'science-technology',
  'tourism-target-market': 'trade-promotion',
  'tourism-promotion-chain': 'value-chain',
  'tourism-regional-links': 'value-chain',
  'tourism-sales': 'trade-promotion',
  'tourism-identity-kit': 'trade-promotion',
  'tourism-business': 'organisation',
  'tourism-new-rural': 'organisation',
  'tourism-quality': 'quality-certification',
  'tourism-amenities': 'science-technology',
  'tourism-landscape': 'science-technology',
}

/** The measure that helps to raise a criterion. */
export const measureOf = (criterion: Criterion): SupportMeasure => MEASURE_OF_FAMILY[criterion.family] ?? 'training'

/** Options climbed from the present answer to another; at least one. */
const stepsOf = ({ options }: Criterion, from: Answer | undefined, to: Answer): number => {
  const own = options[to]?.case?.id
  let first = 0
  while (first < to && options[first]?.case?.id !== own) first += 1
  const start = from === undefined || options[from]?.case?.id !== own ? -1 : from
  return Math.max(1, to - Math.max(start, first - 1))
}

/** Estimated months to raise a criterion: the measure's months for every option climbed. */
export const monthsOf = (
  criterion: Criterion,
  from: Answer | undefined,
  to: Answer,
  rates: Rates = DEFAULT_RATES,
): number => rates[measureOf(criterion)].months * stepsOf(criterion, from, to)

/** Estimated cost in whole dong, the same way. */
export const costOf = (
  criterion: Criterion,
  from: Answer | undefined,
  to: Answer,
  rates: Rates = DEFAULT_RATES,
): number => rates[measureOf(criterion)].costVnd * stepsOf(criterion, from, to)
