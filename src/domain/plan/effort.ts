import type { Criterion } from '../criteria/schema.ts'
import type { Answer } from '../records/assessment.ts'

/**
 * Support measures of the programme, as Đông Hà paid for them in 2020-2022: quality declaration (công bố chất lượng), quality certification
 * (chứng nhận), packaging and labels (bao bì, nhãn mác), raw-material areas (vùng nguyên liệu), traceability (truy xuất nguồn gốc), trade
 * promotion (xúc tiến thương mại), value chains (chuỗi giá trị), science and technology, training; and two of our own for what none of them covers:
 * intellectual property (sở hữu trí tuệ) and organisation (tổ chức).
 */
const SUPPORT_MEASURES = [
  'quality-declaration',
  'quality-certification',
  'packaging',
  'raw-material',
  'traceability',
  'trade-promotion',
  'value-chain',
  'science-technology',
  'training',
  'intellectual-property',
  'organisation',
] as const
export type SupportMeasure = (typeof SUPPORT_MEASURES)[number]

/** Months that one step under a measure takes: our estimates, not official figures; screens must label them so. */
const MONTHS: Readonly<Record<SupportMeasure, number>> = {
  'quality-declaration': 2,
  'quality-certification': 6,
  packaging: 2,
  'raw-material': 9,
  traceability: 2,
  'trade-promotion': 4,
  'value-chain': 9,
  'science-technology': 8,
  training: 1,
  'intellectual-property': 10,
  organisation: 6,
}

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

/** Which measure helps to raise a criterion, and the estimated months of one step. */
export const supportMeasureOf = (criterion: Criterion): { measure: SupportMeasure; months: number } => {
  const measure = MEASURE_OF_FAMILY[criterion.family] ?? 'training'
  return { measure, months: MONTHS[measure] }
}

/** Estimated months to raise a criterion: the measure's months for every option climbed. */
export const monthsOf = (criterion: Criterion, from: Answer | undefined, to: Answer): number => {
  const start = from === undefined || criterion.options[from]?.case?.id !== criterion.options[to]?.case?.id ? -1 : from
  const first = criterion.options.findIndex((option) => option.case?.id === criterion.options[to]?.case?.id)
  const climbed = to - Math.max(start, first - 1)
  return supportMeasureOf(criterion).months * Math.max(1, climbed)
}
