import type { Response } from '../../../domain/records/response.ts'
import type { Survey } from '../../../domain/survey/survey.ts'
import type { NodeKey, QuestionState } from '../../../domain/survey/survey-state.ts'

export type Consents = Response['consents']

/** Whether a question may be asked: it needs no consent, or its consent was given. */
export const hasConsent = ({ question }: QuestionState, consents: Consents): boolean =>
  question.consent === undefined || consents[question.consent]?.given === true

/** Whether any of some questions waits for a consent that nobody was asked for yet. */
export const awaitsConsent = (questions: readonly QuestionState[], consents: Consents): boolean =>
  questions.some(({ question }) => question.consent !== undefined && consents[question.consent] === undefined)

/** The first question of each purpose among some: where its consent is asked for. */
export const consentPlaces = (questions: readonly QuestionState[]): ReadonlyMap<NodeKey, string> => {
  const places = new Map<string, NodeKey>()
  for (const { key, question } of questions) {
    if (question.consent !== undefined && !places.has(question.consent)) places.set(question.consent, key)
  }
  return new Map([...places].map(([purpose, key]) => [key, purpose]))
}

/** Answers that were given under a purpose: what is erased when its consent is declined or withdrawn. */
export const answersUnder = (survey: Survey, purpose: string): QuestionState[] =>
  survey.keys().flatMap((key) => {
    const state = survey.state(key)
    return state?.kind === 'question' && state.question.consent === purpose && state.value !== undefined ? [state] : []
  })

/** Answers whose consent is missing, say because another phone took it back: they block the end. */
export const unconsented = (survey: Survey, consents: Consents): QuestionState[] =>
  survey.keys().flatMap((key) => {
    const state = survey.state(key)
    return state?.kind === 'question' && state.value !== undefined && !hasConsent(state, consents) ? [state] : []
  })
