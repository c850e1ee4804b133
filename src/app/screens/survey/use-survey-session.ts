import { useEffect, useMemo } from 'preact/hooks'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import { localMoment } from './local-moment.ts'
import { createSurveySession } from './survey-session.ts'

/** The survey at work on the record: each answer is on screen at once and on its way to the disk. */
export const useSurveySession = (opened: OpenedForm, record: LocalRecord<'response'>) => {
  const { now, random } = useApp()
  const copy = useWorkingCopy(record)
  const session = useMemo(
    () =>
      createSurveySession(
        opened,
        record.data.answers as Answers,
        {
          now: () => localMoment(now()),
          random,
          seed: record.id,
          language: language.value,
          languages: opened.form.languages,
        },
        (set, unset) => copy.edit(set, unset),
      ),
    // A newer record is received below; the language is part of what calculations give.
    [opened, record.id, copy, language.value],
  )
  const shown = copy.shown.value ?? record.data
  // By the time of the effect somebody may have answered again: the session gets what is shown then, never what was shown before.
  useEffect(() => session.receive((copy.shown.peek() ?? record.data).answers as Answers), [session, shown.answers])
  return { copy, session, shown, survey: session.survey.value.survey }
}
