import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import { carryOver } from '../../../domain/survey/carry-over.ts'
import type { Form } from '../../../domain/survey/form.ts'
import { type FormChange, formChanges } from '../../../domain/survey/form-changes.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import { type Speaker, speakerOf } from './form-speaker.ts'
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
