import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import { TRAINERS } from '../../../domain/records/role.ts'
import { SUPPORT_MEASURES } from '../../../domain/records/support-measure.ts'
import { TRAINING_STATUSES, type Training } from '../../../domain/records/training.ts'
import { areaName, areasToChoose } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { DataTable } from '../office/data-table.tsx'
import { FirstSessions } from './first-sessions.tsx'
import { StatusBadge } from './status-badge.tsx'

/** `/office/trainings`: which session to hold first, and all sessions. */
export const TrainingsScreen = () => {
  const t = trainingMessages()
  const { store } = useApp()
  const { route } = useLocation()
  const [hasFailed, setFailed] = useState(false)
  const found = useLive(async () => ({ trainings: await store.all('training'), identity: await store.identity() }), [])
  const add = useOneAtATime(async () => {
    const [area] = areasToChoose((await store.identity())?.areas)
    const data: Training = {
      ...{ topic: t.list.newTopic, measure: 'training', status: 'proposed', costs: {}, communes: [] },
      ...{ actions: {}, participants: {}, attendance: {} },
    }
    const committed = await store.commit({ op: 'create', kind: 'training', area: area?.code ?? '', data })
    if (committed.kind === 'saved') route(`/office/trainings/${committed.record.id}`)
    else setFailed(true)
  })
  if (found.status !== 'ready') return <Page title={t.title}>{t.loading}</Page>
  const { trainings, identity } = found.value
  const areas = identity?.areas ?? []
  const mayWrite = identity !== undefined && TRAINERS.includes(identity.role)
  const words = measureMessages()
  return (
    <Page
      title={t.title}
      wide
      actions={
        mayWrite ? (
          <Button icon="plus" busy={add.isBusy} onClick={add.run}>
            {t.list.add}
          </Button>
        ) : undefined
      }
    >
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      <FirstSessions />
      <h2>{t.list.all}</h2>
      {trainings.length === 0 ? (
        <EmptyState icon="graduation-cap" title={t.list.empty} text={t.list.emptyText} />
      ) : (
        <DataTable
          caption={t.title}
          rows={trainings}
          keyOf={({ id }) => id}
          defaultSort="-day"
          filters={[
            {
              id: 'status',
              title: t.list.columns.status,
              options: TRAINING_STATUSES.map((value) => ({ value, label: t.status[value] })),
              valueOf: ({ data }) => data.status,
            },
            {
              id: 'measure',
              title: t.list.columns.measure,
              options: SUPPORT_MEASURES.map((value) => ({ value, label: words.measure[value] })),
              valueOf: ({ data }) => data.measure,
            },
            {
              id: 'area',
              title: t.list.columns.area,
              options: areas.map(({ code, name }) => ({ value: code, label: name })),
              valueOf: ({ area }) => area,
            },
          ]}
          columns={[
            {
              id: 'day',
              title: t.list.columns.day,
              cell: ({ data }) => data.heldOn ?? '',
              show: ({ data }) => (data.heldOn === undefined ? t.noDay : formatDay(data.heldOn, language.value)),
            },
            {
              id: 'topic',
              title: t.list.columns.topic,
              cell: ({ data }) => data.topic,
              show: ({ id, data }) => (
                <span>
                  <a href={`/office/trainings/${id}`}>{data.topic}</a> {data.sample ? <SampleBadge /> : null}
                </span>
              ),
            },
            { id: 'measure', title: t.list.columns.measure, cell: ({ data }) => words.measure[data.measure] },
            { id: 'area', title: t.list.columns.area, cell: ({ area }) => areaName(area, areas) },
            {
              id: 'status',
              title: t.list.columns.status,
              cell: ({ data }) => t.status[data.status],
              show: ({ data }) => <StatusBadge status={data.status} />,
            },
            {
              id: 'people',
              title: t.list.columns.people,
              cell: ({ data }) => Object.keys(data.participants).length,
              show: ({ data }) => `${presentIn(data)} / ${Object.keys(data.participants).length}`,
            },
            {
              id: 'cost',
              title: t.list.columns.cost,
              cell: ({ data }) => plannedIn(data),
              show: ({ data }) => formatVnd(plannedIn(data), language.value),
            },
          ]}
        />
      )}
    </Page>
  )
}

const presentIn = ({ attendance }: Training): number =>
  Object.values(attendance).filter(({ isPresent }) => isPresent).length

const plannedIn = ({ costs }: Training): number =>
  FUNDING_SOURCES.reduce((sum, source) => sum + (costs[source]?.planned ?? 0), 0)
