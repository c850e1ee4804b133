import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../../domain/evidence/document-kinds.ts'
import { dossierLines } from '../../../domain/evidence/dossier.ts'
import { planUpgrades } from '../../../domain/plan/plan.ts'
import { type Answer, type Assessment, NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { Evidence } from '../../../domain/records/evidence.ts'
import type { Score, Stars } from '../../../domain/scoring/result.ts'

/** From this share of a criterion's points on it is a strength. */
const STRONG = 0.75

/** More would not be read. */
const MOST_STRENGTHS = 6

export interface Strength {
  readonly criterion: Criterion
  readonly points: number
}

/** Criteria at or near their best, those with most points first. */
export const strengthsOf = (set: CriteriaSet, score: Score): readonly Strength[] =>
  set.criteria
    .flatMap((criterion): Strength[] => {
      const scored = score.criteria.get(criterion.code)
      const isStrong = scored?.state === 'chosen' && scored.points > 0 && scored.points >= criterion.maxPoints * STRONG
      return isStrong ? [{ criterion, points: scored.points }] : []
    })
    .sort((one, other) => other.points - one.points)
    .slice(0, MOST_STRENGTHS)

/** One thing to do: a question, its answer now (undefined: open), the answer that is needed. */
export interface Task {
  readonly criterion: Criterion
  readonly from: Answer | undefined
  readonly to: Answer
  readonly gain: number
  /** The star cannot be had without it, whatever the points. */
  readonly isRequired: boolean
}

/** The way to the next star. top: there is none above. out: first what throws the dossier out. blocked: none under what cannot change. */
export type Todo =
  | { readonly kind: 'top' | 'out' }
  | { readonly kind: 'blocked'; readonly stars: Stars }
  | {
      readonly kind: 'tasks'
      readonly stars: Stars
      readonly pointsMissing: number
      readonly tasks: readonly Task[]
      readonly liftsStop: boolean
    }

/** What is to be done for the next star, fewest things first; what is required comes first. */
export const todoOf = (set: CriteriaSet, assessment: Assessment, score: Score): Todo => {
  if (score.disqualifications.length > 0) return { kind: 'out' }
  const next = score.blockers[0]
  if (next === undefined) return { kind: 'top' }
  const locks = new Set(Object.keys(assessment.locks))
  const plan = planUpgrades(set, assessment, next.stars, { locks, mode: 'fewest' })
  if (plan.kind !== 'plan') return { kind: 'blocked', stars: next.stars }
  const gated = new Set(next.gates.map(({ criterion }) => criterion))
  const tasks = plan.upgrades.flatMap(({ criterion: code, from, to, gain }): Task[] => {
    const criterion = set.criteria.find((one) => one.code === code)
    return criterion === undefined ? [] : [{ criterion, from, to, gain, isRequired: gated.has(code) }]
  })
  return {
    ...{ kind: 'tasks', stars: next.stars, pointsMissing: next.pointsMissing, liftsStop: plan.liftsStop },
    tasks: [...tasks.filter(({ isRequired }) => isRequired), ...tasks.filter(({ isRequired }) => !isRequired)],
  }
}

export interface Papers {
  readonly there: readonly DocumentKind[]
  readonly missing: readonly DocumentKind[]
}

/** Papers that the points given rest on: those of which there is a photo or file, and those to prepare. */
export const papersOf = (set: CriteriaSet, { answers }: Assessment, evidence: readonly Evidence[]): Papers => {
  const documents = evidence.map(({ document }) => document)
  const wanted = dossierLines(set.criteria, answers, documents).filter(({ need }) => need === 'wanted')
  const kinds = (isThere: boolean): DocumentKind[] =>
    DOCUMENT_KINDS.filter(({ id }) => wanted.some(({ kind, count }) => kind.id === id && count > 0 === isThere))
  return { there: kinds(true), missing: kinds(false) }
}

/** The option at that place, undefined for none reached. */
export const optionAt = (criterion: Criterion, answer: Answer) =>
  answer === NONE_REACHED ? undefined : criterion.options[answer]
