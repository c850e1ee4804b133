import { TRAINERS } from '../../../domain/records/role.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatWeekday } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { historyHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { CostFields } from './cost-fields.tsx'
import { EffectCard } from './effect-card.tsx'
import { MaterialsCard } from './materials-card.tsx'
import { ParticipantsCard } from './participants-card.tsx'
import { StatusBadge } from './status-badge.tsx'
import { TrainingCourse } from './training-course.tsx'
import { TrainingFacts } from './training-facts.tsx'
import './trainings.css'

/** `/office/trainings/:id`: one session: when, where, who, at what cost, its materials, and what moved after it. */
export const TrainingDetail = ({ id }: { id: string }) => {
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
  if (found.status !== 'ready') return <Page title={t.title}>{t.loading}</Page>
  const { training, evidence, identity } = found.value
  if (training === undefined) {
    return (
      <Page title={t.title} back="/office/trainings">
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  }
  const { data } = training
  const mayWrite = identity !== undefined && TRAINERS.includes(identity.role)
  const isEmpty = Object.keys(data.attendance).length === 0
  return (
    <Page
      title={data.topic}
      back="/office/trainings"
      wide
      actions={
        <Button kind="secondary" icon="printer" href={`/office/trainings/${id}/sheet`}>
          {t.detail.sheet}
        </Button>
      }
      footer={mayWrite ? <TrainingCourse training={training} /> : null}
    >
      <p class="row">
        <StatusBadge status={data.status} />
        <span>
          {[
            data.heldOn === undefined ? t.noDay : formatWeekday(`${data.heldOn}T00:00:00`, language.value),
            areaName(training.area, identity?.areas),
            measureMessages().measure[data.measure],
          ].join(' · ')}
        </span>
        {data.sample ? <SampleBadge /> : null}
      </p>
      <ConflictNotice record={training} />
      {mayWrite ? null : <Notice tone="info">{t.readOnly}</Notice>}
      <div class="training-columns">
        <div class="stack">
          <TrainingFacts key={id} training={training} areas={identity?.areas} mayWrite={mayWrite} />
          <CostFields key={`${id} costs`} training={training} mayWrite={mayWrite} />
          <MaterialsCard training={training} evidence={evidence} mayWrite={mayWrite} />
        </div>
        <div class="stack">
          <ParticipantsCard training={training} evidence={evidence} mayWrite={mayWrite} />
          <EffectCard training={training} />
        </div>
      </div>
      <div class="row">
        <Button kind="secondary" icon="history" href={historyHref('office', 'training', id)}>
          {t.detail.history}
        </Button>
        {mayWrite && isEmpty && data.status !== 'held' && Object.keys(data.actions).length === 0 ? (
          <RemoveRecord
            id={id}
            label={t.detail.remove}
            title={t.detail.removeTitle}
            text={t.detail.removeText}
            after="/office/trainings"
          />
        ) : null}
      </div>
    </Page>
  )
}
