import { INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import { isMeasure } from '../../../domain/programme/results.ts'
import type { IndustryCode, Scope } from '../../../domain/programme/scope.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import type { TargetMeasure } from '../../../domain/records/target.ts'

/** By what results are cut up. */
export const GROUPINGS = ['area', 'industry', 'legalForm'] as const
type Grouping = (typeof GROUPINGS)[number]

/** What the programme's screens show, as the address says it. */
export interface ProgrammeView {
  readonly year: number
  readonly scope: Scope
  readonly measure: TargetMeasure
  readonly by: Grouping
}

export const viewOf = (query: Readonly<Record<string, string>>, presentYear: number): ProgrammeView => {
  const year = Number(query.year)
  return {
    year: Number.isInteger(year) && year > 2000 ? year : presentYear,
    scope: {
      area: query.area === '' ? undefined : query.area,
      industry: INDUSTRIES.find(({ code }) => code === query.industry)?.code satisfies IndustryCode | undefined,
      legalForm: LEGAL_FORMS.find((form) => form === query.form),
    },
    measure: isMeasure(query.measure) ? query.measure : 'products-4-stars',
    by: GROUPINGS.find((one) => one === query.by) ?? 'area',
  }
}

/** The same address with another choice; an empty one is taken out. */
export const changedHref = (
  path: string,
  query: Readonly<Record<string, string>>,
  part: Record<string, string>,
): string => {
  const next = new URLSearchParams(Object.entries({ ...query, ...part }).filter(([, value]) => value !== ''))
  const text = next.toString()
  return text === '' ? path : `${path}?${text}`
}
