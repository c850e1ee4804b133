import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import { type Completeness, completenessOf } from '../../../domain/survey/completeness.ts'
import type { FormNode, NodeId } from '../../../domain/survey/form.ts'
import type { Survey } from '../../../domain/survey/survey.ts'
import type { NodeKey } from '../../../domain/survey/survey-state.ts'
import { type Consents, hasConsent } from './consents.ts'
import type { SurveyPage } from './survey-model.ts'

/** How far the pages of a survey are, each counted again only when something in it has changed. */
export interface SurveyProgress {
  /** Questions that wait for a consent do not count. */
  of(page: SurveyPage, consents: Consents): Completeness
  /** Those nodes have changed. */
  touch(changed: readonly NodeKey[]): void
}

export const createProgress = (survey: Survey, nodes: readonly FormNode[]): SurveyProgress => {
  const tops = topsOf(nodes)
  const known = new Map<NodeKey, { readonly consents: Consents; readonly completeness: Completeness }>()
  const partOf = (key: NodeKey, consents: Consents): Completeness => {
    const kept = known.get(key)
    if (kept?.consents === consents) return kept.completeness
    const completeness = completenessOf(survey, key, (question) => hasConsent(question, consents))
    known.set(key, { consents, completeness })
    return completeness
  }
  return {
    of: (page, consents) => joined(page.nodes.map((key) => partOf(key, consents))),
    touch: (changed) => {
      for (const key of changed) known.delete(tops.get(splitAnswerKey(key).id) ?? key)
    },
  }
}

/** For each node of a form the one at its top in which it stands. */
const topsOf = (nodes: readonly FormNode[]): ReadonlyMap<NodeId, NodeId> => {
  const tops = new Map<NodeId, NodeId>()
  const walk = (node: FormNode, top: NodeId): void => {
    tops.set(node.id, top)
    if ('nodes' in node) for (const inner of node.nodes) walk(inner, top)
  }
  for (const node of nodes) walk(node, node.id)
  return tops
}

const joined = (parts: readonly Completeness[]): Completeness => {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  return {
    asked: parts.reduce((sum, { asked }) => sum + asked, 0),
    answered: parts.reduce((sum, { answered }) => sum + answered, 0),
    missing: parts.flatMap(({ missing }) => missing),
    wrong: parts.flatMap(({ wrong }) => wrong),
  }
}
