import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Notice } from '../../components/notice.tsx'
import { officeMessages } from '../../messages/office.ts'
import { officeSurveysMessages } from '../../messages/office-surveys.ts'
import { SurveyAnswers } from '../survey/survey-answers.tsx'
import type { UsedForm } from '../survey/use-form.ts'
import { useProducerEvidence } from '../survey/use-producer-evidence.ts'
import { useReadSurvey } from '../survey/use-read-survey.ts'
import { leftOverIn } from './left-over.ts'
import { NotedAnswers } from './noted-answers.tsx'

interface SurveyReadingProps {
  readonly record: LocalRecord<'response'>
  /** Undefined while it is loaded. */
  readonly form: UsedForm | undefined
}

/** All answers of a survey: arranged by its form, or, where that cannot be had, as they are noted. */
export const SurveyReading = ({ record, form }: SurveyReadingProps) => {
  switch (form?.kind) {
    case undefined:
      return <p role="status">{officeMessages().loading}</p>
    case 'opened':
      return <ByForm record={record} opened={form.opened} />
    case 'unknown':
      return <WithoutForm record={record} why="formUnknown" />
    case 'unavailable':
      return <WithoutForm record={record} why="formUnavailable" />
    case 'problems':
      return <WithoutForm record={record} why="formFaulty" />
  }
}

const ByForm = ({ record, opened }: { record: LocalRecord<'response'>; opened: OpenedForm }) => {
  const t = officeSurveysMessages()
  const { survey, words, evidence } = useReadSurvey(record, opened)
  const { answers, consents } = record.data
  const leftOver = leftOverIn(opened, survey, answers)
  return (
    <>
      <SurveyAnswers survey={survey} words={words} evidence={evidence} consents={consents} />
      {leftOver.length === 0 ? null : (
        <details class="card survey-left-over">
          <summary>{t.leftOver(leftOver.length)}</summary>
          <p class="soft">{t.leftOverText}</p>
          <NotedAnswers answers={leftOver} evidence={evidence} consents={consents} form={{ opened, words }} />
        </details>
      )}
    </>
  )
}

interface WithoutFormProps {
  readonly record: LocalRecord<'response'>
  readonly why: 'formUnknown' | 'formUnavailable' | 'formFaulty'
}

const WithoutForm = ({ record, why }: WithoutFormProps) => {
  const t = officeSurveysMessages()
  const { producer, answers, consents } = record.data
  const evidence = useProducerEvidence(producer)
  const noted = Object.entries(answers).map(([key, value]) => ({ key, value }))
  return (
    <>
      <Notice tone="warning" title={t[why]}>
        {t[`${why}Text`]}
      </Notice>
      <section class="card survey-answers">
        <h2>{t.raw}</h2>
        {noted.length === 0 ? <p class="soft">{t.rawNone}</p> : null}
        <NotedAnswers answers={noted} evidence={evidence} consents={consents} />
      </section>
    </>
  )
}
