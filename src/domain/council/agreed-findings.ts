import type { Bilingual } from '../bilingual.ts'
import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Assessment, CriterionCode, Findings } from '../records/assessment.ts'
import type { MemberKey } from '../records/council.ts'

/** One member's sheet (phiếu chấm điểm) as it counts. */
export interface Sheet extends Pick<Assessment, 'answers' | 'findings'> {
  readonly member: MemberKey
}

/** A ground for throwing out or a stop that at least one sheet found, and whether the council holds it. */
export interface AgreedFinding {
  readonly finding: string
  readonly kind: 'disqualified' | 'stop'
  readonly criterion: CriterionCode | 'set'
  readonly text: Bilingual
  readonly foundBy: readonly MemberKey[]
  readonly sheets: number
  /** More than half of the sheets found it. */
  readonly isAgreed: boolean
}

/** Whether so many of them are more than half. */
export const isMajority = (count: number, of: number): boolean => count * 2 > of

/**
 * What the members found beside the options, where they may differ: more than half of the sheets must have found it (our reading; the decision
 * is silent, and the minutes say who found what).
 */
export const agreedFindings = (set: CriteriaSet, sheets: readonly Sheet[]): AgreedFinding[] =>
  findingsAskedFor(set).flatMap((asked) => {
    const foundBy = sheets.filter(({ findings }) => findings[asked.finding] === true).map(({ member }) => member)
    if (foundBy.length === 0) return []
    return [{ ...asked, foundBy, sheets: sheets.length, isAgreed: isMajority(foundBy.length, sheets.length) }]
  })

/** A sheet's findings with the council's in their place: a stop holds for all sheets or for none. What a sheet says of requirements stays its own. */
export const withAgreed = (findings: Findings, agreed: readonly AgreedFinding[]): Findings => ({
  ...findings,
  ...Object.fromEntries(agreed.map(({ finding, isAgreed }) => [finding, isAgreed])),
})

const findingsAskedFor = (set: CriteriaSet): Pick<AgreedFinding, 'finding' | 'kind' | 'criterion' | 'text'>[] => [
  ...asked('disqualified', 'set', set.disqualification),
  ...set.criteria.flatMap(({ code, stop, disqualification }) => [
    ...asked('stop', code, stop?.text),
    ...asked('disqualified', code, disqualification),
  ]),
]

const asked = (kind: AgreedFinding['kind'], criterion: CriterionCode | 'set', text: Bilingual | undefined) =>
  text === undefined ? [] : [{ finding: findingId(kind, criterion), kind, criterion, text }]
