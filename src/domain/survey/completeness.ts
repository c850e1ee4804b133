import type { Survey } from './survey.ts'
import type { NodeKey, QuestionState } from './survey-state.ts'

/** How far a survey, or a part of it, is. */
export interface Completeness {
  /** Questions that are relevant and wait for a person's answer. */
  readonly asked: number
  readonly answered: number
  /** Required and still open, in the form's order. */
  readonly missing: readonly NodeKey[]
  /** Answered in a way that cannot stand, in the form's order. */
  readonly wrong: readonly NodeKey[]
}

/**
 * Of the part that stands in a node, or of the whole survey. It can be finished when nothing is missing and nothing wrong. Questions that may
 * not be asked, say without a consent, do not count.
 */
export const completenessOf = (
  survey: Survey,
  key?: NodeKey,
  mayAsk: (question: QuestionState) => boolean = () => true,
): Completeness => {
  const missing: NodeKey[] = []
  const wrong: NodeKey[] = []
  let asked = 0
  let answered = 0
  const visit = (at: NodeKey): void => {
    const state = survey.state(at)
    if (state?.isRelevant !== true) return
    if (state.kind !== 'question') {
      survey.children(at).forEach(visit)
      return
    }
    if (!mayAsk(state)) return
    if (state.problem?.code === 'required') missing.push(at)
    else if (state.problem !== undefined) wrong.push(at)
    if (state.isReadOnly || UNASKED.has(state.question.kind)) return
    asked += 1
    if (state.isAnswered) answered += 1
  }
  if (key === undefined) survey.children().forEach(visit)
  else visit(key)
  return { asked, answered, missing, wrong }
}

/** Kinds that wait for nobody. */
const UNASKED: ReadonlySet<string> = new Set(['note', 'calculated'])
