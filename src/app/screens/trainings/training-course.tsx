import { useState } from 'preact/hooks'
import type { TrainingStatus } from '../../../domain/records/training.ts'
import type { CommittedAll, LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { HeldDialog } from './held-dialog.tsx'
import { callOff } from './training-writes.ts'

/** The next step in a session's course: to plan it, to mark it as held, to call it off. */
export const TrainingCourse = ({ training }: { training: LocalRecord<'training'> }) => {
  const t = trainingMessages()
  const { store } = useApp()
  const { status, actions } = training.data
  const [asked, setAsked] = useState<'held' | 'call-off' | undefined>()
  const [outcome, setOutcome] = useState<CommittedAll['kind'] | undefined>()
  const to = async (next: TrainingStatus): Promise<void> =>
    setOutcome((await store.commit({ op: 'patch', id: training.id, set: { status: next } })).kind)
  const off = useOneAtATime(async () => {
    setOutcome((await callOff(store, training)).kind)
    setAsked(undefined)
  })
  return (
    <>
      {outcome === undefined || outcome === 'saved' ? null : (
        <Notice tone="error">{outcome === 'refused' ? t.refused : t.failed}</Notice>
      )}
      {status === 'proposed' ? (
        <Button icon="check" onClick={() => void to('planned')}>
          {t.detail.approve}
        </Button>
      ) : null}
      {status === 'planned' ? (
        <Button icon="check" onClick={() => setAsked('held')}>
          {t.field.held}
        </Button>
      ) : null}
      {status === 'held' ? (
        <Button kind="secondary" icon="rotate-ccw" onClick={() => void to('planned')}>
          {t.field.reopen}
        </Button>
      ) : null}
      {status === 'cancelled' ? <Button onClick={() => void to('planned')}>{t.detail.plan}</Button> : null}
      {status === 'planned' || status === 'proposed' ? (
        <Button kind="secondary" icon="x" onClick={() => setAsked('call-off')}>
          {t.detail.callOff}
        </Button>
      ) : null}
      {asked === 'held' ? <HeldDialog training={training} onClose={() => setAsked(undefined)} /> : null}
      {asked === 'call-off' ? (
        <Dialog
          title={t.detail.callOffTitle}
          onClose={() => setAsked(undefined)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setAsked(undefined)}>
                {t.cancel}
              </Button>
              <Button kind="danger" busy={off.isBusy} onClick={off.run}>
                {t.detail.callOff}
              </Button>
            </>
          }
        >
          <p>{t.detail.callOffText(Object.keys(actions).length)}</p>
        </Dialog>
      ) : null}
    </>
  )
}
