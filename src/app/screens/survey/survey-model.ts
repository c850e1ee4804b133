import type { Wording } from '../../../domain/survey/form.ts'
import type { Survey } from '../../../domain/survey/survey.ts'
import type { NodeKey, NodeState, QuestionState } from '../../../domain/survey/survey-state.ts'

/** What is shown on one screen: a group or repeat of the form, or the loose questions between two of them. */
export interface SurveyPage {
  /** Key of its first node, by which an address names it. */
  readonly key: NodeKey
  readonly nodes: readonly NodeKey[]
  /** The group's or repeat's own words; loose questions have none. */
  readonly label: Wording | undefined
}

/** The screens of a survey as it is filled now: those that have nothing to show are left out. */
export const pagesOf = (survey: Survey): SurveyPage[] => {
  const pages: SurveyPage[] = []
  let loose: NodeKey[] = []
  const closeLoose = (): void => {
    const [key] = loose
    if (key !== undefined) pages.push({ key, nodes: loose, label: undefined })
    loose = []
  }
  for (const key of survey.children()) {
    const state = survey.state(key)
    if (state?.isRelevant !== true) continue
    if (state.kind === 'question') {
      if (isShown(state)) loose.push(key)
      continue
    }
    closeLoose()
    const label = state.kind === 'group' ? state.group.label : state.repeat.label
    pages.push({ key, nodes: [key], label })
  }
  closeLoose()
  return pages
}

/** Worked-out values are the form's own business; everything else that is relevant has something to see. */
export const isShown = (state: QuestionState): boolean => state.isRelevant && state.question.kind !== 'calculated'

/** Every question that stands in some nodes now, in the form's order. */
export const questionsIn = (survey: Survey, nodes: readonly NodeKey[]): QuestionState[] =>
  nodes.flatMap((key) => {
    const state = survey.state(key)
    if (state === undefined || !state.isRelevant) return []
    return state.kind === 'question' ? (isShown(state) ? [state] : []) : questionsIn(survey, survey.children(key))
  })

/** The page that a question or instance stands on. */
export const pageWith = (
  survey: Survey,
  pages: readonly SurveyPage[],
  key: string | undefined,
): SurveyPage | undefined =>
  key === undefined || survey.state(key) === undefined
    ? undefined
    : pages.find(({ nodes }) => nodes.some((node) => standsIn(survey, node, key)))

/** The instances of repeats that a node stands in, from the outermost in: "certificate 2". */
export const instancesAround = (
  survey: Survey,
  key: NodeKey,
  nodes: readonly NodeKey[] = survey.children(),
): readonly InstanceState[] => {
  const node = nodes.find((one) => one !== key && standsIn(survey, one, key))
  if (node === undefined) return []
  const state = survey.state(node)
  const inside = instancesAround(survey, key, survey.children(node))
  return state?.kind === 'instance' ? [state, ...inside] : inside
}

type InstanceState = Extract<NodeState, { kind: 'instance' }>

const standsIn = (survey: Survey, node: NodeKey, key: string): boolean =>
  node === key || survey.children(node).some((child) => standsIn(survey, child, key))

/** Where to open: the page that the address asks for, else where the officer was, else the first. */
export const pageToOpen = (
  survey: Survey,
  pages: readonly SurveyPage[],
  asked: string | undefined,
  remembered: string | undefined,
): SurveyPage | undefined => pageWith(survey, pages, asked) ?? pageWith(survey, pages, remembered) ?? pages[0]
