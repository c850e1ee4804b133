import { entryOf } from '../domain/criteria/catalogue.ts'
import { DECISION_IN_FORCE, decisionFacts } from '../domain/criteria/decisions.ts'
import type { Decision, SetReference } from '../domain/records/product.ts'
import type { Source } from '../domain/scoring/result.ts'
import { decisionMessages } from './messages/decision.ts'
import { language } from './messages/language.ts'

/** A decision as people cite it. */
export const citationOf = (decision: Decision): string => {
  const { number, year } = decisionFacts(decision)
  return decisionMessages().cite(number, year)
}

/** Where a statement comes from, as people cite it. */
export const clauseOf = (source: Source): string => {
  const t = decisionMessages()
  const { number, annex } = decisionFacts(source.decision)
  if ('article' in source) return t.article(number, source.article)
  const clause = t.clause(number, annex, source.set)
  return source.criterion === 'set' ? clause : t.criterion(clause, source.criterion)
}

/** Where the points and the stars of a set come from. */
export const sourceOfSet = ({ decision, set }: SetReference): string => {
  const { number, article, annex } = decisionFacts(decision)
  return decisionMessages().source(number, article, annex, set)
}

const withNumber = (reference: SetReference): string =>
  decisionMessages().set(reference.set, entryOf(reference)?.name[language.value] ?? '')

/** The set's number and name; with its decision only where that is not the one in force. */
export const setNameOf = (reference: SetReference): string =>
  reference.decision === DECISION_IN_FORCE ? withNumber(reference) : setTitleOf(reference)

/** The same, short enough for a table. */
export const setLabelOf = (reference: SetReference): string => {
  const name = `${reference.set}. ${entryOf(reference)?.name[language.value] ?? ''}`
  return reference.decision === DECISION_IN_FORCE ? name : `${name} · ${citationOf(reference.decision)}`
}

/** The set's number and name, with its decision. */
export const setTitleOf = (reference: SetReference): string =>
  `${withNumber(reference)} · ${citationOf(reference.decision)}`
