import { computed, effect, untracked } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { World } from '../../../domain/survey/expression/sight.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { afterStored } from '../../after-stored.ts'
import { type App, useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import type { Consents } from './consents.ts'
import { localMoment } from './local-moment.ts'
import { readableAnswers } from './readable-answers.ts'
import { pagesOf } from './survey-model.ts'
import { createSurveySession } from './survey-session.ts'

/**
 * The survey at work on the record: each answer is on screen at once, and then on its way to the disk. Who shows the record beside its answers reads
 * `consents` and not the working copy itself, which is another one after every answer and again when it is stored.
 */
export const useSurveySession = (opened: OpenedForm, record: LocalRecord<'response'>) => {
  const { now, random } = useApp()
  const copy = useWorkingCopy(record)
  const session = useMemo(
    () =>
      createSurveySession(
        opened,
        record.data.answers as Answers,
        worldOf({ now, random }, record.id, opened),
        (set, unset) => copy.edit(set, unset),
        afterStored(copy.saving),
      ),
    // A newer record is received below; the language is part of what calculations give.
    [opened, record.id, copy, language.value],
  )
  const consents = useMemo(() => {
    const field = copy.field('consents')
    return computed((): Consents => field.value ?? record.data.consents)
  }, [copy])
  useEffect(
    () =>
      effect(() => {
        // Only what comes from the store: what is on its way there came from the session.
        if (copy.record.value === undefined) return
        untracked(() => session.receive(copy.shown.peek()?.answers as Answers))
      }),
    [copy, session],
  )
  return { copy, session, consents }
}

/**
 * Opens a survey for nothing, so that the browser has compiled the engine by the time that this one is tapped: its first opening would else take three
 * times as long. Once for each form.
 */
export const practise = (opened: OpenedForm, { id, data }: LocalRecord<'response'>, app: Surroundings): void => {
  if (practised.has(opened)) return
  practised.add(opened)
  const answers = readableAnswers(data.answers)
  const session = createSurveySession(opened, answers, worldOf(app, id, opened), () => undefined)
  for (const page of pagesOf(session.engine.peek())) session.progress(page, data.consents)
}

const practised = new WeakSet<OpenedForm>()

type Surroundings = Pick<App, 'now' | 'random'>

const worldOf = ({ now, random }: Surroundings, seed: string, { form }: OpenedForm): World => ({
  now: () => localMoment(now()),
  random,
  seed,
  language: language.value,
  languages: form.languages,
})
