import { useEffect, useState } from 'preact/hooks'
import { TRAINERS } from '../../../domain/records/role.ts'
import { attendanceLines, countAttendance } from '../../../domain/training/attendance.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Bar } from '../../components/bar.tsx'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Fold } from '../../components/fold.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { AttendanceList } from './attendance-list.tsx'
import { byName } from './by-name.ts'
import { HeldDialog } from './held-dialog.tsx'
import { MaterialsCard } from './materials-card.tsx'
import { StatusBadge } from './status-badge.tsx'
import { linkSignatures } from './take-attendance.ts'
import { whenAndWhere } from './training-cards.tsx'
import './trainings.css'
import { WalkInDialog } from './walk-in-dialog.tsx'

/** `/trainings/:id`: calling the list, tap by tap, without a network: who is there, and their signatures. */
export const AttendanceScreen = ({ id }: { id: string }) => {
  const t = trainingMessages()
  const { store } = useApp()
  const found = useLive(
    async () => ({
      training: await store.record('training', id),
      evidence: await store.under('evidence', id),
      identity: await store.identity(),
    }),
    [id],
  )
  if (found.status !== 'ready') return <Opening status={found.status} back="/trainings" />
  const { training, evidence, identity } = found.value
  if (training === undefined) {
    return (
      <Page title={t.title} back="/trainings">
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  }
  const mayWrite = identity !== undefined && TRAINERS.includes(identity.role)
  return <Attendance training={training} evidence={evidence} mayWrite={mayWrite} />
}

interface AttendanceProps {
  readonly training: LocalRecord<'training'>
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly mayWrite: boolean
}

const Attendance = ({ training, evidence, mayWrite }: AttendanceProps) => {
  const t = trainingMessages()
  const { store, now } = useApp()
  const { id, data } = training
  const [asked, setAsked] = useState<'walk-in' | 'held' | undefined>()
  const lines = attendanceLines(data, evidence, byName)
  const count = countAttendance(lines)
  const isOpen = mayWrite && data.status !== 'cancelled'
  useEffect(() => {
    if (isOpen) void linkSignatures(store, training, evidence, now().toISOString())
  }, [isOpen, evidence])
  const words = t.field.progress(count.present, count.all, count.signed)
  return (
    <Page
      title={data.topic}
      back="/trainings"
      footer={
        isOpen ? (
          <>
            <Button kind="secondary" icon="plus" onClick={() => setAsked('walk-in')}>
              {t.field.walkIn}
            </Button>
            {data.status === 'held' ? null : (
              <Button icon="check" onClick={() => setAsked('held')}>
                {t.field.held}
              </Button>
            )}
          </>
        ) : null
      }
    >
      <p class="row">
        <StatusBadge status={data.status} />
        <Receipt record={id} version={training.version} />
        {data.sample ? <SampleBadge /> : null}
      </p>
      <p class="soft">{whenAndWhere(data)}</p>
      <ConflictNotice record={training} />
      {mayWrite ? null : <Notice tone="info">{t.readOnly}</Notice>}
      {data.status === 'cancelled' ? <Notice tone="warning">{t.field.calledOff}</Notice> : null}
      {data.status === 'held' && mayWrite ? <Notice tone="good">{t.field.heldAlready}</Notice> : null}
      <section class="stack-close">
        <h2>{t.field.attendance}</h2>
        {isOpen ? <p class="soft">{t.field.saved}</p> : null}
        {count.all === 0 ? (
          <p>{t.field.empty0}</p>
        ) : (
          <div class="stack-close" role="status">
            <p>
              <strong>{words}</strong>. {count.open === 0 ? t.field.called : t.field.open(count.open)}.
            </p>
            <Bar value={count.present} max={count.all} label={words} />
          </div>
        )}
        <AttendanceList training={training} lines={lines} evidence={evidence} isOpen={isOpen} />
      </section>
      <Fold head={<h2>{t.detail.facts}</h2>} isOpen={false}>
        <Details
          rows={[
            [t.detail.measure, measureMessages().measure[data.measure]],
            [t.detail.from, data.startsAt],
            [t.detail.to, data.endsAt],
            [t.detail.venue, data.venue],
            [t.detail.trainer, data.trainer],
            [t.detail.contents, data.contents],
            [t.detail.note, data.note],
          ]}
        />
      </Fold>
      <MaterialsCard training={training} evidence={evidence} mayWrite={isOpen} />
      <div class="row">
        <Button kind="secondary" icon="printer" href={`/trainings/${id}/sheet`}>
          {t.field.sheet}
        </Button>
      </div>
      {asked === 'walk-in' ? <WalkInDialog training={training} onClose={() => setAsked(undefined)} /> : null}
      {asked === 'held' ? <HeldDialog training={training} onClose={() => setAsked(undefined)} /> : null}
    </Page>
  )
}
