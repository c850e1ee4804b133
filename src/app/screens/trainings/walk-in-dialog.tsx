import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useKeptForm } from '../../use-new-form.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { asJson, drawnKey, NAME_LENGTH } from './training-writes.ts'

interface WalkInDialogProps {
  readonly training: LocalRecord<'training'>
  readonly onClose: () => void
}

/** Somebody who came without being invited: put on the list and marked as present in one write. What is typed survives a killed tab. */
export const WalkInDialog = ({ training, onClose }: WalkInDialogProps) => {
  const t = trainingMessages()
  const { store, random, now } = useApp()
  const form = useKeptForm(`training:${training.id}:walk-in`, {})
  const [isTried, setTried] = useState(false)
  const [trouble, setTrouble] = useState<string | undefined>()
  const [name, phone] = [form.text('name').trim(), form.text('phone').trim()]
  const save = useOneAtATime(async () => {
    setTried(true)
    if (name === '') return
    const key = drawnKey(random)
    const { kind } = await store.commit({
      ...{ op: 'patch', id: training.id },
      set: {
        [`participants/${key}`]: asJson({ name, ...(phone === '' ? {} : { phone }) }),
        [`attendance/${key}`]: { isPresent: true, at: now().toISOString() },
      },
    })
    if (kind !== 'saved') return setTrouble(kind === 'refused' ? t.refused : t.failed)
    form.done()
    onClose()
  })
  return (
    <Dialog
      title={t.field.walkInTitle}
      onClose={onClose}
      footer={
        <Button icon="check" busy={save.isBusy} onClick={save.run}>
          {t.field.walkIn}
        </Button>
      }
    >
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      <p class="soft">{t.field.walkInHint}</p>
      <TextField
        label={t.people.name}
        value={form.text('name')}
        maxLength={NAME_LENGTH}
        error={isTried && name === '' ? t.people.nameMissing : undefined}
        onInput={(value) => form.set('name', value)}
      />
      <TextField
        label={t.people.phone}
        type="tel"
        inputMode="tel"
        value={form.text('phone')}
        maxLength={NAME_LENGTH}
        onInput={(value) => form.set('phone', value)}
      />
    </Dialog>
  )
}
