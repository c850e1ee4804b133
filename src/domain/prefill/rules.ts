import { areaCertificate, qualityAssurance, siteCertified } from './rules/certificates.ts'
import { businessGrowth, intellectualProperty, legalForm, legalRepresentative, localLabour } from './rules/community.ts'
import { distribution, mainMarket, promotion, story, tourismPromotionChain, tourismSales } from './rules/marketing.ts'
import {
  environment,
  productionLinkage,
  productOrigin,
  rawMaterial,
  sustainableTechnology,
} from './rules/production.ts'
import {
  bilingualLabel,
  globalMarket,
  instructions,
  labelling,
  nutrition,
  qualityDeclaration,
  standardDeclaration,
} from './rules/quality.ts'
import type { Rule } from './rules/rule.ts'

/**
 * What the surveys tell of each family of criteria, for all sets that have it. Families that are not here are judged by eye, tongue or taste
 * (senses, uniqueness, workmanship, idea), by comparison with others (capacity), or by papers that no survey asks for.
 */
export const RULE_OF_FAMILY: ReadonlyMap<string, Rule> = new Map([
  ['product-origin', productOrigin],
  ['raw-material', rawMaterial],
  ['material-area-certificate', areaCertificate],
  ['production-area-certificate', areaCertificate],
  ['production-linkage', productionLinkage],
  ['environment', environment],
  ['sustainable-technology', sustainableTechnology],
  ['labelling', labelling],
  ['packaging-label', labelling],
  ['product-tag', labelling],
  ['bilingual-label', bilingualLabel],
  ['legal-form', legalForm],
  ['legal-representative', legalRepresentative],
  ['local-labour', localLabour],
  ['business-growth', businessGrowth],
  ['intellectual-property', intellectualProperty],
  ['main-market', mainMarket],
  ['distribution', distribution],
  ['tourism-sales', tourismSales],
  ['promotion', promotion],
  ['tourism-promotion-chain', tourismPromotionChain],
  ['story', story],
  ['quality-declaration', qualityDeclaration],
  ['standard-declaration', standardDeclaration],
  ['quality-assurance', qualityAssurance],
  ['safety-conditions', siteCertified],
  ['food-safety-quality', siteCertified],
  ['instructions', instructions],
  ['nutrition', nutrition],
  ['global-market', globalMarket],
])
