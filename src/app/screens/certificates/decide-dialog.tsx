import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from './holdings.ts'

/** Records the decision of a withdrawal, or undoes the withdrawal while there is none. */
export const DecideDialog = ({
  certificate: { id, data },
  onClose,
}: {
  certificate: LocalRecord<'certificate'>
  onClose: () => void
}) => {
  const t = certificateMessages().withdraw
  const { store, now } = useApp()
  const { withdrawal } = data
  const { text, set, done } = useKeptForm(`withdrawal-decision:${id}`, {
    decidedOn: withdrawal?.decidedOn ?? todayBy(now()),
    decision: withdrawal?.decision ?? '',
  })
  const [problem, setProblem] = useState<'incomplete' | 'unsaved' | undefined>()
  const isDecided = withdrawal?.decidedOn !== undefined
  const write = async (change: Patch): Promise<void> => {
    const committed = await store.commit({ op: 'patch', id, ...change })
    if (committed.kind !== 'saved') return setProblem('unsaved')
    done()
    onClose()
  }
  const decide = useOneAtATime(async () => {
    const [decidedOn, decision] = [text('decidedOn'), text('decision').trim()]
    if (withdrawal === undefined || !isRealDay(decidedOn) || decidedOn < withdrawal.concludedOn)
      return setProblem('incomplete')
    const { ground, concludedOn, note } = withdrawal
    const decided = { ground, concludedOn, decidedOn, ...(decision === '' ? {} : { decision }) }
    await write({ set: { withdrawal: note === undefined ? decided : { ...decided, note } }, unset: [] })
  })
  const stop = useOneAtATime(() => write({ set: {}, unset: ['withdrawal'] }))
  return (
    <Dialog
      title={t.decideTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" icon="check" busy={decide.isBusy} onClick={decide.run}>
            {t.decide}
          </Button>
        </>
      }
    >
      <p>{t.decideText}</p>
      {isDecided ? null : (
        <TextField
          label={t.decidedOn}
          type="date"
          value={text('decidedOn')}
          required
          error={problem === 'incomplete' ? t.decidedMissing : undefined}
          onInput={(value) => set('decidedOn', value)}
        />
      )}
      <TextField
        label={t.decision}
        value={text('decision')}
        maxLength={200}
        onInput={(value) => set('decision', value)}
      />
      {problem === 'unsaved' ? <Notice tone="error">{t.failed}</Notice> : null}
      {isDecided ? null : (
        <section class="stack-close">
          <p class="soft">{t.stopText}</p>
          <div class="row">
            <Button kind="quiet" icon="rotate-ccw" busy={stop.isBusy} onClick={stop.run}>
              {t.stop}
            </Button>
          </div>
        </section>
      )}
    </Dialog>
  )
}
