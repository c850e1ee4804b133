import { useEffect, useState } from 'preact/hooks'
import { type ChangedAnswer, changedAnswers } from '../../../domain/dossier/changes.ts'
import { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Fold } from '../../components/fold.tsx'
import { useCatalogue } from '../../form-catalogue.ts'
import { dossierMessages } from '../../messages/dossier.ts'
import { language } from '../../messages/language.ts'
import { surveysMessages } from '../../messages/surveys.ts'
import { type Speaker, speakerOf } from '../survey/form-speaker.ts'

interface ChangedSurveyProps {
  readonly before: LocalRecord<'response'>
  readonly after: LocalRecord<'response'>
}

/** The questions of one form that are answered differently now. */
export const ChangedSurvey = ({ before, after }: ChangedSurveyProps) => {
  const t = dossierMessages().since
  const catalogue = useCatalogue()
  const speaker = useSpeaker(after)
  const changed = changedAnswers(before.data, after.data)
  if (speaker === undefined || changed.length === 0) return null
  const lines = changed.flatMap((one) => lineOf(one, speaker))
  const title = catalogue?.entry(after.data.form.id)?.title[language.value] ?? surveysMessages().unknownForm
  return (
    <Fold isOpen={false} head={<span>{t.answers(title, lines.length)}</span>}>
      <ul class="changes-since">
        {lines.map(({ question, label, was, is }) => (
          <li key={question}>
            <p>{label}</p>
            <p class="soft">{t.from(was, is)}</p>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

const lineOf = ({ question, before, after }: ChangedAnswer, speaker: Speaker) => {
  const words = (values: ChangedAnswer['before']): string =>
    values
      .flatMap((value) => {
        const answer = AnswerValue.safeParse(value)
        return answer.success ? [speaker.answer(question, answer.data)] : []
      })
      .join('; ')
  const [was, is] = [words(before), words(after)]
  // The place of a repeat has no words.
  if (was + is === '') return []
  const { nothingBefore } = dossierMessages().since
  return [{ question, label: speaker.label(question), was: was || nothingBefore, is: is || nothingBefore }]
}

/** The words of the survey's own form, once it is loaded. */
const useSpeaker = ({ data }: LocalRecord<'response'>): Speaker | undefined => {
  const catalogue = useCatalogue()
  const [speaker, setSpeaker] = useState<Speaker | undefined>()
  const { id, version } = data.form
  useEffect(() => {
    const held = { isOver: false }
    void catalogue?.load({ id, version }).then((loaded) => {
      if (!held.isOver && loaded.kind === 'ready') setSpeaker(speakerOf(loaded.form))
    })
    return () => {
      held.isOver = true
    }
  }, [catalogue, id, version])
  return speaker
}
