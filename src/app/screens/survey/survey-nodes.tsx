import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Said } from '../../../domain/privacy/consent.ts'
import type { Survey } from '../../../domain/survey/survey.ts'
import type { NodeKey, QuestionState, RepeatState } from '../../../domain/survey/survey-state.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { ConsentCard } from './consent-card.tsx'
import { answersUnder, type Consents, hasConsent } from './consents.ts'
import { QuestionFrame } from './question-frame.tsx'
import type { SurveyDesk } from './question-props.ts'
import { RepeatCards } from './repeat-cards.tsx'
import { isShown, questionsIn } from './survey-model.ts'
import './survey-nodes.css'
import type { SurveySession } from './survey-session.ts'

/** All that the nodes of a page need. */
export interface PageProps {
  readonly survey: Survey
  readonly session: SurveySession
  readonly desk: SurveyDesk
  readonly consents: Consents
  /** Before which question which consent is asked for. */
  readonly consentAt: ReadonlyMap<NodeKey, string>
  readonly isChecked: boolean
  /** The question to be brought into sight, however far down it stands. */
  readonly wanted: ReadonlySignal<NodeKey | undefined>
  readonly onConsent: (purpose: string, said: Said) => void
}

/** Questions, groups and repeats one under the other, as the form has them. `level` is the heading of what stands directly here. */
export const SurveyNodes = ({ keys, level, page }: { keys: readonly NodeKey[]; level: 3 | 4; page: PageProps }) => (
  <>
    {keys.map((key) => (
      <SurveyNode key={key} nodeKey={key} level={level} page={page} />
    ))}
  </>
)

/** Follows its own node alone: an answer draws anew what it has changed, however many questions stand on the page. */
const SurveyNode = ({ nodeKey, level, page }: { nodeKey: NodeKey; level: 3 | 4; page: PageProps }) => {
  const state = page.session.state(nodeKey).value
  if (state === undefined || !state.isRelevant) return null
  switch (state.kind) {
    case 'question':
      return isShown(state) ? <AskedQuestion state={state} page={page} /> : null
    case 'repeat':
      return <Repeated state={state} level={level} page={page} />
    case 'group': {
      const title = page.desk.words(state.group.label, state.outputs)
      const Heading = level === 3 ? 'h3' : 'h4'
      return (
        <section class="survey-group" data-question={nodeKey} tabIndex={-1}>
          {title === '' ? null : <Heading class="survey-group-title">{title}</Heading>}
          <SurveyNodes keys={page.survey.children(nodeKey)} level={4} page={page} />
        </section>
      )
    }
    case 'instance':
      return <SurveyNodes keys={page.survey.children(nodeKey)} level={4} page={page} />
  }
}

const Repeated = ({ state, level, page }: { state: RepeatState; level: 3 | 4; page: PageProps }) => (
  <RepeatCards state={state} level={level} page={page}>
    {(instance) => <SurveyNodes keys={page.survey.children(instance)} level={4} page={page} />}
  </RepeatCards>
)

/** A question, after the consent that it needs; without that it is not asked. */
const AskedQuestion = ({ state, page }: { state: QuestionState; page: PageProps }) => {
  const { session, desk, consents, consentAt, isChecked } = page
  const purpose = consentAt.get(state.key)
  const frame = useMemo(
    () => (
      <QuestionFrame
        state={state}
        desk={desk}
        isChecked={isChecked}
        onAnswer={(value) => session.answer(state.key, value)}
      />
    ),
    [state, desk, isChecked, session],
  )
  return (
    <>
      {purpose === undefined ? null : <AskedConsent purpose={purpose} page={page} />}
      {hasConsent(state, consents) ? frame : null}
    </>
  )
}

/** What waits for a consent, and what it would erase, stands all over the survey. */
const AskedConsent = ({ purpose, page }: { purpose: string; page: PageProps }) => {
  const { consents, onConsent } = page
  const { survey } = page.session.survey.value
  const under = (all: readonly NodeKey[]): number =>
    questionsIn(survey, all).filter(({ question }) => question.consent === purpose).length
  const answers = answersUnder(survey, purpose).length
  return (
    <ConsentCard
      purpose={purpose}
      consent={consents[purpose]}
      waiting={surveyMessages().consentHidden(under(survey.children()))}
      erased={answers === 0 ? undefined : surveyMessages().withdrawText(answers)}
      onSay={(said) => onConsent(purpose, said)}
    />
  )
}
