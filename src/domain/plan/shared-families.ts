import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Answer } from '../records/assessment.ts'

/**
 * Families of criteria that are about the producer or its facility, whichever product is looked at: what is done for one of them holds for all of its
 * products. Legal form and who represents it (loại hình, đại diện pháp luật), how the community takes part, accounting, local labour, growth of the
 * business, the facility's environmental papers and waste works, certificates of the facility and of its quality management, who sells for it, and
 * whether its commune is recognised. Our reading; the decision scores every product by itself. Not shared is what is about one product: its raw material, what is
 * added to it, packing, label, story, taste, its own declaration and tests, trade mark and market.
 */
const SHARED_FAMILIES: ReadonlySet<string> = new Set([
  'legal-form',
  'legal-representative',
  'community-management',
  'accounting',
  'local-labour',
  'business-growth',
  'environment',
  'quality-assurance',
  'safety-conditions',
  'food-safety-quality',
  'distribution',
  'tourism-new-rural',
])

/**
 * What a raise to that option has in common with raises of other products of the producer: the family and the option's id in the wording pool, within
 * one decision, since pools of different decisions are different texts. Undefined where it is about one product. A set has each shared family once, so two raises
 * of one product never share.
 */
export const sharedKeyOf = (set: CriteriaSet, criterion: Criterion, to: Answer): string | undefined => {
  const option = criterion.options[to]
  return option === undefined || !SHARED_FAMILIES.has(criterion.family)
    ? undefined
    : `${set.decision.replace('/', '-')}:${criterion.family}:${option.id}`
}
