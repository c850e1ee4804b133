import { useState } from 'preact/hooks'
import { CHECK_CONCLUSIONS, CHECK_MATTERS } from '../../../domain/records/certificate.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { checkMessages } from '../../messages/checks.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { OptionCards } from '../assessment/option-cards.tsx'
import { checkChange, checkFields } from './check-draft.ts'
import { todayBy } from './holdings.ts'

interface RecordCheckDialogProps {
  readonly check: LocalRecord<'check'>
  readonly onClose: () => void
}

/** What a check found: both matters of Art. 9.3, a conclusion, and by when something is to be mended. */
export const RecordCheckDialog = ({ check, onClose }: RecordCheckDialogProps) => {
  const t = checkMessages()
  const { store, now } = useApp()
  const { text, set, done } = useKeptForm(`check-result:${check.id}`, checkFields(check.data, todayBy(now())))
  const [problems, setProblems] = useState<readonly string[]>([])
  const save = useOneAtATime(async () => {
    const change = checkChange(text)
    if ('problems' in change) return setProblems(change.problems)
    const committed = await store.commit({ op: 'patch', id: check.id, ...change })
    if (committed.kind !== 'saved') return setProblems(['unsaved'])
    done()
    onClose()
  })
  const conclusion = text('conclusion')
  return (
    <Dialog
      title={t.recordTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button icon="check" busy={save.isBusy} onClick={save.run}>
            {t.recordSave}
          </Button>
        </>
      }
    >
      <TextField
        label={t.doneOn}
        type="date"
        value={text('doneOn')}
        required
        error={problems.includes('doneOn') ? t.doneMissing : undefined}
        onInput={(value) => set('doneOn', value)}
      />
      <TextField label={t.by} value={text('by')} maxLength={200} onInput={(value) => set('by', value)} />
      {CHECK_MATTERS.map((matter) => (
        <Matter key={matter} matter={matter} text={text} onInput={set} />
      ))}
      {problems.includes('matters') ? <Notice tone="error">{t.mattersMissing}</Notice> : null}
      <OptionCards
        name="check-conclusion"
        legend={t.conclusion}
        isLegendShown
        cards={CHECK_CONCLUSIONS.map((value) => ({ value, label: t.conclusions[value] }))}
        value={conclusion}
        onChoose={(value) => set('conclusion', value)}
      />
      {problems.includes('conclusion') ? <Notice tone="error">{t.conclusionMissing}</Notice> : null}
      {conclusion === 'remedy' ? (
        <TextField
          label={t.remedyBy}
          type="date"
          value={text('remedyBy')}
          required
          error={problems.includes('remedyBy') ? t.remedyMissing : undefined}
          onInput={(value) => set('remedyBy', value)}
        />
      ) : null}
      <TextField
        label={t.note}
        value={text('note')}
        multiline
        maxLength={5_000}
        onInput={(value) => set('note', value)}
      />
      {problems.includes('unsaved') ? <Notice tone="error">{t.failed}</Notice> : null}
    </Dialog>
  )
}

interface MatterProps {
  readonly matter: (typeof CHECK_MATTERS)[number]
  readonly text: (field: string) => string
  readonly onInput: (field: string, value: string) => void
}

const Matter = ({ matter, text, onInput }: MatterProps) => {
  const t = checkMessages()
  return (
    <div class="check-matter">
      <OptionCards
        name={`check-${matter}`}
        legend={`${t.matter[matter]} (${t.clause[matter]})`}
        isLegendShown
        isRow
        cards={[
          { value: 'kept', label: t.kept },
          { value: 'not-kept', label: t.notKept },
          { value: '', label: t.notSaid },
        ]}
        value={text(matter)}
        onChoose={(value) => onInput(matter, value)}
      />
      {text(matter) === '' ? null : (
        <TextField
          label={t.matterNote}
          value={text(`${matter}-note`)}
          multiline
          maxLength={5_000}
          onInput={(value) => onInput(`${matter}-note`, value)}
        />
      )}
    </div>
  )
}
