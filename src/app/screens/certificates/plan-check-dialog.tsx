import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import { CHECK_MANNERS } from '../../../domain/records/certificate.ts'
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

interface PlanCheckDialogProps {
  readonly certificate: LocalRecord<'certificate'>
  readonly onClose: () => void
}

/** Plans a check of a certificate: periodic or unannounced (Decision 26/2026, Art. 9.2.a), for a day. */
export const PlanCheckDialog = ({ certificate, onClose }: PlanCheckDialogProps) => {
  const t = checkMessages()
  const { store } = useApp()
  const { text, set, done } = useKeptForm(`check-of:${certificate.id}`, { manner: 'periodic' })
  const [problem, setProblem] = useState<'incomplete' | 'unsaved' | undefined>()
  const manner = CHECK_MANNERS.find((one) => one === text('manner')) ?? 'periodic'
  const save = useOneAtATime(async () => {
    const [plannedFor, by] = [text('plannedFor'), text('by').trim()]
    if (!isRealDay(plannedFor)) return setProblem('incomplete')
    const { product, producer } = certificate.data
    const committed = await store.commit({
      ...{ op: 'create', kind: 'check', area: certificate.area },
      data: {
        ...{ product, producer, certificate: certificate.id, manner, plannedFor, matters: {} },
        ...(by === '' ? {} : { by }),
      },
    })
    if (committed.kind !== 'saved') return setProblem('unsaved')
    done()
    onClose()
  })
  return (
    <Dialog
      title={t.planTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button icon="check" busy={save.isBusy} onClick={save.run}>
            {t.planSave}
          </Button>
        </>
      }
    >
      <OptionCards
        name="check-manner"
        legend={t.manner}
        isLegendShown
        isRow
        cards={CHECK_MANNERS.map((value) => ({ value, label: t.manners[value] }))}
        value={manner}
        onChoose={(value) => set('manner', value)}
      />
      <TextField
        label={t.plannedFor}
        type="date"
        value={text('plannedFor')}
        required
        error={problem === 'incomplete' ? t.plannedMissing : undefined}
        onInput={(value) => set('plannedFor', value)}
      />
      <TextField label={t.by} value={text('by')} maxLength={200} onInput={(value) => set('by', value)} />
      {problem === 'unsaved' ? <Notice tone="error">{t.failed}</Notice> : null}
    </Dialog>
  )
}
