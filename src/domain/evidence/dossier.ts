import type { Criterion } from '../criteria/schema.ts'
import { type Answers, type CriterionCode, NONE_REACHED } from '../records/assessment.ts'
import type { DocumentKindId } from './document-kind-ids.ts'
import { DOCUMENT_KINDS, type DocumentKind, documentsFor } from './document-kinds.ts'

/**
 * One line of the checklist of form 02. wanted: it backs points that the assessment gives. useful: it backs a criterion of this set that gives none
 * (yet). unasked: nothing in this set is proven by it.
 */
export interface DossierLine {
  readonly kind: DocumentKind
  readonly count: number
  readonly need: 'wanted' | 'useful' | 'unasked'
  /** The criteria that it backs: those with points where it is wanted, else all of the set. */
  readonly criteria: readonly CriterionCode[]
}

/** The 15 kinds against what is there. `documents` is the kind of each piece of evidence; without a set, every kind may be useful. */
export const dossierLines = (
  criteria: readonly Criterion[] | undefined,
  answers: Answers,
  documents: readonly (DocumentKindId | undefined)[],
): DossierLine[] =>
  DOCUMENT_KINDS.map((kind) => {
    const count = documents.filter((one) => one === kind.id).length
    if (criteria === undefined) return { kind, count, need: 'useful', criteria: [] }
    const backed = criteria.filter(({ family }) => kind.backs.includes(family))
    const scored = backed.filter((criterion) => (pointsOf(criterion, answers[criterion.code]) ?? 0) > 0)
    const need = scored.length > 0 ? 'wanted' : backed.length > 0 ? 'useful' : 'unasked'
    return { kind, count, need, criteria: (scored.length > 0 ? scored : backed).map(({ code }) => code) }
  })

/** How far the dossier has come: of the kinds that this set asks for, and of those that points already given rest on. */
export const completenessOf = (lines: readonly DossierLine[]) => {
  const asked = lines.filter(({ need }) => need !== 'unasked')
  const wanted = lines.filter(({ need }) => need === 'wanted')
  const isThere = ({ count }: DossierLine): boolean => count > 0
  return {
    present: asked.filter(isThere).length,
    asked: asked.length,
    wantedPresent: wanted.filter(isThere).length,
    wanted: wanted.length,
  }
}

/**
 * What the level chosen for a criterion needs. open: points without any proof. seen: no document proves it, who assesses sees it for himself; a photo
 * helps. no-points: nothing to prove.
 */
export type ProofNeed = 'unanswered' | 'no-points' | 'open' | 'seen' | 'proven'

export const proofNeed = (criterion: Criterion, answer: number | undefined, proofs: number): ProofNeed => {
  const points = pointsOf(criterion, answer)
  if (points === undefined) return 'unanswered'
  if (points === 0) return 'no-points'
  if (proofs > 0) return 'proven'
  return documentsFor(criterion.family).length === 0 ? 'seen' : 'open'
}

const pointsOf = (criterion: Criterion, answer: number | undefined): number | undefined => {
  if (answer === undefined) return undefined
  return answer === NONE_REACHED ? 0 : criterion.options[answer]?.points
}
