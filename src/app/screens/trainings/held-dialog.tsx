import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import { attendanceLines, countAttendance } from '../../../domain/training/attendance.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { todayBy } from '../certificates/holdings.ts'
import { heldPatch } from './training-writes.ts'

interface HeldDialogProps {
  readonly training: LocalRecord<'training'>
  readonly onClose: () => void
}

/** Asks once more before a session is marked as held: on which day, with whom. */
export const HeldDialog = ({ training, onClose }: HeldDialogProps) => {
  const t = trainingMessages()
  const { store, now } = useApp()
  const today = todayBy(now())
  const planned = training.data.heldOn
  const [day, setDay] = useState(planned === undefined || planned > today ? today : planned)
  const [trouble, setTrouble] = useState<string | undefined>()
  const isRight = isRealDay(day) && day <= today
  const count = countAttendance(attendanceLines(training.data, [], () => 0))
  const save = useOneAtATime(async () => {
    if (!isRight) return
    const set = heldPatch(training.data, day, now().toISOString())
    const { kind } = await store.commit({ op: 'patch', id: training.id, set })
    if (kind === 'saved') onClose()
    else setTrouble(kind === 'refused' ? t.refused : t.failed)
  })
  return (
    <Dialog
      title={t.field.heldTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button icon="check" busy={save.isBusy} onClick={save.run}>
            {t.field.held}
          </Button>
        </>
      }
    >
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      <p>{t.field.heldText(count.present, count.all)}</p>
      {count.open === 0 ? null : <p>{t.field.heldOpen(count.open)}</p>}
      <TextField
        label={t.field.heldOn}
        type="date"
        value={day}
        error={isRight ? undefined : t.field.heldWrong}
        onInput={setDay}
      />
    </Dialog>
  )
}
