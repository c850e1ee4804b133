import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import { carryOver } from '../../../domain/survey/carry-over.ts'
import type { Form } from '../../../domain/survey/form.ts'
import { type FormChange, formChanges } from '../../../domain/survey/form-changes.ts'
import { indexForm, isQuestion } from '../../../domain/survey/index-form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { answerWords } from './answer-words.ts'
import { versionPatch } from './version-patch.ts'

interface VersionDialogProps {
  readonly form: Form
  readonly newer: Form
  readonly answers: Answers
  readonly onTake: (set: Patch['set']) => void
  readonly onClose: () => void
}

/** What going over to a newer version does to the questions and to each answer, before anything is written. */
export const VersionDialog = ({ form, newer, answers, onTake, onClose }: VersionDialogProps) => {
  const t = surveyMessages()
  const over = carryOver(form, newer, answers)
  const changes = formChanges(form, newer)
  const [was, is] = [speakerOf(form), speakerOf(newer)]
  const labelled = (wanted: (first: FormChange['changes'][number] | undefined) => boolean, of: Speaker): string[] =>
    changes.flatMap(({ id, changes: [first] }) => (wanted(first) ? [of.label(id)] : []))
  const isOther = (first: string | undefined): boolean => first !== 'added' && first !== 'removed'
  return (
    <Dialog
      title={t.newerTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.newerStay}
          </Button>
          <Button icon="check" onClick={() => onTake(versionPatch(newer, over))}>
            {t.newerTake}
          </Button>
        </>
      }
    >
      {over.carried.length === 0 ? null : <p>{t.newerCarried(over.carried.length)}</p>}
      <Lines
        title={t.newerConverted(over.converted.length)}
        lines={over.converted.map(
          ({ key, from, to }) => `${was.label(keyOf(key))}: ${was.answer(key, from)} → ${is.answer(key, to)}`,
        )}
      />
      <Lines
        title={t.newerDropped(over.dropped.length)}
        lines={over.dropped.map(
          ({ key, value, reason }) => `${was.label(keyOf(key))}: ${was.answer(key, value)} – ${t.newerReason[reason]}`,
        )}
      />
      <Lines title={t.newerAdded} lines={labelled((first) => first === 'added', is)} />
      <Lines title={t.newerGone} lines={labelled((first) => first === 'removed', was)} />
      <Lines title={t.newerChanged} lines={labelled(isOther, is)} />
    </Dialog>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, at) => (
          <li key={line + String(at)}>{line}</li>
        ))}
      </ul>
    </section>
  )

const keyOf = (key: string): string => splitAnswerKey(key).id

/** A form's questions and answers in people's words. */
interface Speaker {
  label(id: string): string
  answer(key: string, value: AnswerValue): string
}

const speakerOf = (form: Form): Speaker => {
  const { places } = indexForm(form).index
  const words = (wording: Form['title'] | undefined): string =>
    filledWords(wording, language.value, form.languages, new Map())
  return {
    label: (id) => words(places.get(id)?.node?.label) || id,
    answer: (key, value) => {
      const question = places.get(keyOf(key))?.node
      if (!isQuestion(question)) return ''
      const choices = form.lists[question.list ?? ''] ?? []
      return answerWords({ question, choices, outputs: new Map() }, value, words)
    },
  }
}
