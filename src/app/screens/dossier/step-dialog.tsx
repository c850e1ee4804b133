import { useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { nextStepKey } from '../../../domain/dossier/progress.ts'
import type { Transition } from '../../../domain/dossier/transitions.ts'
import type { ProblemCode } from '../../../protocol/problem.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { dossierStepMessages } from '../../messages/dossier-steps.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import type { DossierView } from './dossier-view.ts'
import { dayWords } from './dossier-words.ts'
import { NOTE_LENGTH } from './note-length.ts'
import { StepAsks } from './step-asks.tsx'
import { StepFindings } from './step-findings.tsx'
import { readStep, STEP_ASKS, type StepProblem } from './step-form.ts'
import { StepOutcome } from './step-outcome.tsx'
import { StepResult } from './step-result.tsx'
import { StepWarnings } from './step-warnings.tsx'
import { takeStep } from './take-step.ts'
import { useDossierEdit } from './use-dossier-edit.ts'

interface StepDialogProps {
  readonly way: Transition
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
  readonly onClose: () => void
  /** With the step's key in the dossier. */
  readonly onTaken: (key: string) => void
}

/** Takes one step: says where the dossier goes and what it locks, asks for what the step needs, and confirms. What is typed survives a closed tab. */
export const StepDialog = ({ way, view, set, onClose, onTaken }: StepDialogProps) => {
  const t = dossierStepMessages()
  const { store, now } = useApp()
  const { record, progress, today } = view
  const form = useKeptForm(`step:${record.id}:${progress.trail.length + 1}:${way.action}`, beginning(view, way))
  const edit = useDossierEdit(view)
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const [failure, setFailure] = useState<ProblemCode | 'failed' | undefined>()
  const wanted = STEP_ASKS[way.action]
  const has = (problem: StepProblem): boolean => problems.includes(problem)
  const take = useOneAtATime(async () => {
    // The last finding may still be on its way when the button is pressed right after it: the dossier is asked, not the screen.
    await edit.settled()
    const { data } = (await store.record('dossier', record.id)) ?? record
    const read = readStep(way.action, form.fields(), today, data)
    setProblems(read.kind === 'wrong' ? read.problems : [])
    if (read.kind === 'wrong') return
    const committed = await takeStep(store, view, way.action, read.given, now().toISOString())
    if (committed.kind !== 'saved') return setFailure(committed.kind === 'refused' ? committed.code : 'failed')
    form.done()
    onTaken(nextStepKey(record.data))
  })
  const last = progress.trail.at(-1)?.step.day
  const day = form.text('day') || today
  return (
    <Dialog
      title={dossiersMessages().action[way.action]}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            kind={way.action === 'withdraw' || way.action === 'decline' ? 'danger' : 'primary'}
            icon="check"
            busy={take.isBusy}
            onClick={take.run}
          >
            {dossiersMessages().action[way.action]}
          </Button>
        </>
      }
    >
      <StepOutcome way={way} view={view} set={set} />
      {failure === undefined ? null : (
        <Notice tone="error">{failure === 'failed' ? t.failed : problemMessages()[failure]}</Notice>
      )}
      {has('assessment') ? <Notice tone="error">{t.noAssessment}</Notice> : null}
      <StepWarnings way={way} view={view} set={set} />
      {wanted.findings === true ? <StepFindings view={view} edit={edit} isMissing={has('findings')} /> : null}
      {wanted.asks === true ? <StepAsks form={form} view={view} set={set} isMissing={has('asks')} /> : null}
      <StepResult form={form} wanted={wanted} decision={record.data.criteria.decision} hasProblem={has('points')} />
      {wanted.number === undefined ? null : (
        <TextField
          name="number"
          label={numberLabel(way.action)}
          value={form.text('number')}
          required={wanted.number === 'required'}
          maxLength={200}
          error={has('number') ? t.numberMissing : undefined}
          onInput={(value) => form.set('number', value)}
        />
      )}
      {(['decision', 'certificate'] as const).map((field) =>
        wanted[field] === true ? (
          <TextField
            key={field}
            label={t[field]}
            value={form.text(field)}
            maxLength={200}
            onInput={(value) => form.set(field, value)}
          />
        ) : null,
      )}
      <TextField
        name="day"
        label={t.day}
        type="date"
        value={day}
        required
        error={has('day') ? t.dayWrong : undefined}
        onInput={(value) => form.set('day', value)}
      />
      {last !== undefined && day < last ? <p class="soft">{t.dayBefore(dayWords(last))}</p> : null}
      <TextField
        name="step-note"
        label={noteLabel(way.action)}
        value={form.text('note')}
        multiline
        required={wanted.note === 'required'}
        maxLength={NOTE_LENGTH}
        error={has('note') ? t.noteMissing : undefined}
        onInput={(value) => form.set('note', value)}
      />
      <p class="soft">{t.checked}</p>
    </Dialog>
  )
}

/** What the dialog begins with: of a decision what the council found. The day is today's until another is chosen. */
const beginning = ({ progress: { trail } }: DossierView, { action }: Transition): Record<string, string> => {
  const scored = trail.findLast(({ step }) => step.action === 'score')?.step.stars
  const offered = STEP_ASKS[action].stars
  const stars = offered?.find((one) => one === scored) ?? offered?.at(-1) ?? 3
  return { stars: String(stars) }
}

const numberLabel = (action: Transition['action']): string => {
  const labels: Readonly<Record<string, string>> = dossierStepMessages().number
  return labels[action] ?? ''
}

const noteLabel = (action: Transition['action']): string => {
  const labels: Readonly<Record<string, string>> = dossierStepMessages().note
  return labels[action] ?? dossierStepMessages().noteOther
}
