import { useMemo } from 'preact/hooks'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import { openSurvey, type Survey } from '../../../domain/survey/survey.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { localMoment } from './local-moment.ts'
import type { SurveyDesk } from './question-props.ts'
import { readableAnswers } from './readable-answers.ts'
import { useProducerEvidence } from './use-producer-evidence.ts'

/** A survey to read; nothing of it is written. */
interface ReadSurvey {
  readonly survey: Survey
  readonly words: SurveyDesk['words']
  readonly evidence: SurveyDesk['evidence']
}

/** The survey as its record has it now. What a finished one works out from today's date, it works out as of its last day. */
export const useReadSurvey = ({ id, data }: LocalRecord<'response'>, opened: OpenedForm): ReadSurvey => {
  const { now, random } = useApp()
  const { languages } = opened.form
  const { answers, finalisedAt, producer } = data
  const evidence = useProducerEvidence(producer)
  const survey = useMemo(() => {
    const moment = localMoment(finalisedAt === undefined ? now() : new Date(finalisedAt))
    const world = { now: () => moment, random, seed: id, language: language.value, languages }
    return openSurvey(opened, readableAnswers(answers), world)
  }, [id, answers, finalisedAt, opened, language.value])
  return {
    survey,
    words: (wording, outputs) => filledWords(wording, language.value, languages, outputs),
    evidence,
  }
}
