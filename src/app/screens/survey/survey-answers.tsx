import type { Question } from '../../../domain/survey/form.ts'
import type { Survey } from '../../../domain/survey/survey.ts'
import type { NodeKey, QuestionState } from '../../../domain/survey/survey-state.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import { surveyListsMessages } from '../../messages/survey-lists.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'
import { answerWords } from './answer-words.ts'
import { type Consents, hasConsent } from './consents.ts'
import { evidenceIn } from './evidence-answers.ts'
import type { SurveyDesk } from './question-props.ts'
import { SignaturePicture } from './questions/signature-answer.tsx'
import { isTrace, TracePicture } from './questions/trace-picture.tsx'
import './survey-answers.css'
import { isShown, pagesOf, questionsIn } from './survey-model.ts'
import { useAskedAnswer } from './use-asked-answer.ts'

interface SurveyAnswersProps {
  readonly survey: Survey
  readonly words: SurveyDesk['words']
  readonly evidence: ReadonlyMap<string, LocalRecord<'evidence'>>
  readonly consents: Consents
}

/** Every answer under its question, section by section. */
export const SurveyAnswers = (props: SurveyAnswersProps) => {
  const t = surveyMessages()
  const pages = pagesOf(props.survey)
  useAskedAnswer()
  return (
    <>
      {pages.map((page) => (
        <section key={page.key} class="card survey-answers">
          <h2>{(page.label === undefined ? '' : props.words(page.label, new Map())) || t.untitled}</h2>
          {questionsIn(props.survey, page.nodes).some(({ isAnswered }) => isAnswered) ? (
            page.nodes.map((key) => <Answered key={key} nodeKey={key} {...props} />)
          ) : (
            <p class="soft">{t.noAnswers}</p>
          )}
        </section>
      ))}
    </>
  )
}

const Answered = ({ nodeKey, ...props }: SurveyAnswersProps & { nodeKey: NodeKey }) => {
  const t = surveyMessages()
  const { survey, words } = props
  const state = survey.state(nodeKey)
  if (state === undefined || !state.isRelevant) return null
  if (state.kind === 'question') return <Answer state={state} {...props} />
  const inside = survey.children(nodeKey).map((key) => <Answered key={key} nodeKey={key} {...props} />)
  if (state.kind !== 'instance') return <>{inside}</>
  const label = words(state.repeat.label, state.outputs) || t.item
  return (
    <div class="survey-answers-item" data-question={nodeKey} tabIndex={-1}>
      <h3>{t.instance(label, state.position)}</h3>
      {inside}
    </div>
  )
}

const Answer = ({ state, words, evidence, consents }: SurveyAnswersProps & { state: QuestionState }) => {
  const t = surveyMessages()
  if (!isShown(state) || state.question.kind === 'note' || !state.isAnswered) return null
  const isAllowed = hasConsent(state, consents)
  const records = evidenceIn(state.value, evidence)
  return (
    <dl class="survey-answers-line" data-question={state.key} tabIndex={-1}>
      <dt>
        {words(state.question.label, state.outputs)} <PersonalMark question={state.question} />
      </dt>
      <dd>
        {isAllowed ? answerWords(state, state.value, words) : t.withheld}
        {isAllowed && isTrace(state.value) ? (
          <TracePicture points={state.value} isClosed={state.question.kind === 'geoshape'} />
        ) : null}
        {state.question.kind === 'signature' ? (
          records.map((record) => <SignaturePicture key={record.id} record={record} />)
        ) : (
          <EvidenceGrid records={records} />
        )}
      </dd>
    </dl>
  )
}

/** Law 91/2025/QH15: who reads it sees that it is personal, and which of it is sensitive. */
export const PersonalMark = ({ question: { sensitive, consent } }: { question: Question }) => {
  const t = surveyListsMessages()
  if (sensitive === true)
    return (
      <Badge tone="warning" icon="lock">
        {t.sensitive}
      </Badge>
    )
  return consent === undefined ? null : <Badge icon="user">{t.personal}</Badge>
}
