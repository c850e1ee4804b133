import type { Bilingual } from '../../../domain/bilingual.ts'
import type { LoadedSet } from '../../../domain/criteria/load-set.ts'
import { foldedWords } from '../../../domain/fold.ts'
import { planUpgrades } from '../../../domain/plan/plan.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Decision } from '../../../domain/records/product.ts'
import type { Stars } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'

/** How far a product is from its next star. */
export type Way =
  | {
      readonly kind: 'way'
      readonly to: Stars
      readonly changes: number
      readonly first: { readonly criterion: CriterionCode; readonly label: Bilingual } | undefined
      readonly liftsStopAt: CriterionCode | undefined
    }
  | { readonly kind: 'top' | 'disqualified' | 'unavailable' }
  | { readonly kind: 'blocked'; readonly to: Stars }

/** One product in the list of plans. */
export interface PlanRow {
  readonly product: Uuid
  readonly assessment: Uuid
  readonly name: string
  readonly producer: string
  /** Of the latest assessment: the way is one of its set. */
  readonly decision: Decision
  readonly stars: Stars | 0 | undefined
  readonly points: number
  readonly open: number
  readonly isSample: boolean
  readonly way: Way
  /** Folded words of both names, for the search. */
  readonly words: readonly string[]
}

/** The row of one product by its latest assessment: the plan with the fewest changes to the next star, locks kept. */
export const planRow = (
  assessment: LocalRecord<'assessment'>,
  product: LocalRecord<'product'>,
  producer: string,
  loaded: LoadedSet,
): PlanRow => {
  const named = {
    product: product.id,
    assessment: assessment.id,
    name: product.data.name,
    producer,
    decision: assessment.data.criteria.decision,
    isSample: assessment.data.sample === true || product.data.sample === true,
    words: foldedWords(`${product.data.name} ${producer}`),
  }
  if (loaded.kind === 'unavailable')
    return { ...named, stars: undefined, points: 0, open: 0, way: { kind: 'unavailable' } }
  const input = { answers: assessment.data.answers, findings: assessment.data.findings }
  const score = scoreAssessment(loaded.set, input)
  return { ...named, stars: score.stars, points: score.points, open: score.open, way: wayOf(assessment, loaded, score) }
}

const wayOf = (
  { data }: LocalRecord<'assessment'>,
  { set }: Extract<LoadedSet, { kind: 'ready' }>,
  score: ReturnType<typeof scoreAssessment>,
): Way => {
  if (score.disqualifications.length > 0) return { kind: 'disqualified' }
  const to = score.blockers[0]?.stars
  if (to === undefined) return { kind: 'top' }
  const plan = planUpgrades(set, { answers: data.answers, findings: data.findings }, to, {
    locks: new Set(Object.keys(data.locks)),
    mode: 'fewest',
  })
  switch (plan.kind) {
    case 'reached':
      return { kind: 'top' }
    case 'none':
      return { kind: 'blocked', to }
    case 'plan': {
      const first = plan.upgrades[0]
      const label = set.criteria.find((criterion) => criterion.code === first?.criterion)?.options[first?.to ?? 0]
        ?.label
      return {
        kind: 'way',
        to,
        changes: plan.upgrades.length,
        first: first === undefined || label === undefined ? undefined : { criterion: first.criterion, label },
        liftsStopAt: plan.liftsStop ? score.stop?.criterion : undefined,
      }
    }
  }
}

/** Order of the list: nearest to a star first, then those that have no way, then the highest rated. */
const RANK: Readonly<Record<Way['kind'], number>> = { way: 0, blocked: 1, disqualified: 2, unavailable: 3, top: 4 }

/** Fewest changes first; among equals the product with more points, then by name. */
export const sortRows = (rows: readonly PlanRow[]): readonly PlanRow[] =>
  [...rows].sort(
    (one, other) =>
      RANK[one.way.kind] - RANK[other.way.kind] ||
      changesOf(one) - changesOf(other) ||
      other.points - one.points ||
      one.name.localeCompare(other.name, 'vi'),
  )

const changesOf = (row: PlanRow): number =>
  row.way.kind === 'way' ? row.way.changes + (row.way.liftsStopAt === undefined ? 0 : 1) : 0

/** Rows in which every word of the search begins some word of the product's or producer's name, marks or not. */
export const findRows = (rows: readonly PlanRow[], search: string): readonly PlanRow[] => {
  const sought = foldedWords(search)
  return rows.filter((row) => sought.every((start) => row.words.some((word) => word.startsWith(start))))
}

/**
 * Latest assessment of each product, from a list that is newest first; products met before are left out. One in which nothing is
 * answered yet says nothing, and must not hide an earlier one.
 */
export const latestOfEach = (
  assessments: readonly LocalRecord<'assessment'>[],
  known: ReadonlySet<Uuid>,
): readonly LocalRecord<'assessment'>[] =>
  assessments
    .filter((assessment) => !known.has(assessment.data.product) && Object.keys(assessment.data.answers).length > 0)
    .filter(
      (assessment, place, answered) =>
        answered.findIndex((other) => other.data.product === assessment.data.product) === place,
    )
