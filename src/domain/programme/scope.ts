import type { AreaCode } from '../records/envelope.ts'
import type { LegalForm } from '../records/producer.ts'
import type { Target } from '../records/target.ts'

export type IndustryCode = NonNullable<Target['industry']>

/** What of the programme is looked at: one commune or all, one industry of annex I (ngành) or all, one legal form or all. */
export interface Scope {
  readonly area?: AreaCode | undefined
  readonly industry?: IndustryCode | undefined
  readonly legalForm?: LegalForm | undefined
}

/** Whom something belongs to, as far as it is known. */
export interface Belonging {
  readonly area: AreaCode
  readonly industry?: IndustryCode | undefined
  readonly legalForm?: LegalForm | undefined
}

export const isWithin = (one: Belonging, scope: Scope): boolean =>
  (scope.area === undefined || one.area === scope.area) &&
  (scope.industry === undefined || one.industry === scope.industry) &&
  (scope.legalForm === undefined || one.legalForm === scope.legalForm)
