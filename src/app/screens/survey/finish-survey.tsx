import { useState } from 'preact/hooks'
import type { Survey } from '../../../domain/survey/survey.ts'
import type { NodeKey } from '../../../domain/survey/survey-state.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import { type Consents, unconsented } from './consents.ts'
import type { SurveyDesk } from './question-props.ts'
import './survey-jump-list.css'
import { problemWords } from './problem-words.ts'
import { instancesAround, pageWith, type SurveyPage } from './survey-model.ts'
import type { SurveySession } from './survey-session.ts'

interface FinishSurveyProps {
  readonly session: SurveySession
  readonly pages: readonly SurveyPage[]
  readonly consents: Consents
  readonly words: SurveyDesk['words']
  readonly onGo: (page: NodeKey, question: NodeKey) => void
  /** Resolves to false when it could not be saved; the screen then says why. */
  readonly onFinish: () => Promise<boolean>
  readonly onClose: () => void
}

/** The last look before a survey is locked: what still stands in the way, each with the way there. */
export const FinishSurvey = ({ session, pages, consents, words, onGo, onFinish, onClose }: FinishSurveyProps) => {
  const t = surveyMessages()
  const [isBusy, setBusy] = useState(false)
  const { survey } = session.survey.value
  const progress = pages.map((page) => session.progress(page, consents))
  const bare = unconsented(survey, consents).map(({ key }) => key)
  const problems = [...progress.flatMap(({ missing, wrong }) => [...missing, ...wrong]), ...bare]
  const finish = async (): Promise<void> => {
    setBusy(true)
    const isFinished = await onFinish()
    setBusy(false)
    if (!isFinished) onClose()
  }
  const asked = progress.reduce((sum, one) => sum + one.asked, 0)
  const answered = progress.reduce((sum, one) => sum + one.answered, 0)
  return (
    <Dialog
      title={t.finishTitle}
      onClose={onClose}
      footer={
        problems.length > 0 ? (
          <Button onClick={onClose}>{t.finishBack}</Button>
        ) : (
          <>
            <Button kind="secondary" onClick={onClose}>
              {t.finishBack}
            </Button>
            <Button busy={isBusy} onClick={() => void finish()}>
              {isBusy ? t.finishing : t.finishNow}
            </Button>
          </>
        )
      }
    >
      <p>
        <strong>{t.answeredInAll(answered, asked)}.</strong> {problems.length === 0 ? t.finishReady : null}
      </p>
      {bare.length === 0 ? null : <Notice tone="warning">{t.finishUnconsented}</Notice>}
      {problems.length === 0 ? (
        <p>{t.finishText}</p>
      ) : (
        <>
          <p>{t.finishProblems(problems.length)}</p>
          <ul class="survey-jump">
            {problems.map((key) => (
              <li key={key}>
                <Problem survey={survey} question={key} pages={pages} words={words} onGo={onGo} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

type ProblemProps = Pick<FinishSurveyProps, 'pages' | 'words' | 'onGo'> & {
  readonly survey: Survey
  readonly question: NodeKey
}

const Problem = ({ survey, question, pages, words, onGo }: ProblemProps) => {
  const state = survey.state(question)
  const page = pageWith(survey, pages, question)
  if (state?.kind !== 'question' || page === undefined) return null
  const t = surveyMessages()
  const instances = instancesAround(survey, question).map(({ repeat, position, outputs }) =>
    t.instance(words(repeat.label, outputs) || t.item, position),
  )
  return (
    <button type="button" class="survey-jump-item is-problem" onClick={() => onGo(page.key, question)}>
      <Icon name="triangle-alert" />
      <span>
        <span class="survey-jump-title">{[...instances, words(state.question.label, state.outputs)].join(' · ')}</span>
        <span class="survey-jump-state">{problemWords(state, words)}</span>
      </span>
    </button>
  )
}
