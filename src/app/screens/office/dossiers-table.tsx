import { useLocation } from 'preact-iso'
import { roundOf, urgencyOf } from '../../../domain/dossier/deadline.ts'
import { STAGES } from '../../../domain/dossier/transitions.ts'
import { OCCASIONS } from '../../../domain/records/dossier.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import { officeMessages } from '../../messages/office.ts'
import { officeDossierMessages } from '../../messages/office-dossiers.ts'
import { useLive } from '../../use-live.ts'
import { dayWords } from '../dossier/dossier-words.ts'
import { type DossierList, type ListedDossier, listDossiers } from '../dossier/known-dossiers.ts'
import { StageBadge } from '../dossier/stage-badge.tsx'
import { DataTable } from './data-table.tsx'
import { DossierFunnel } from './dossier-funnel.tsx'

/** `/office/dossiers`: where every dossier stands, and what is late. */
export const DossiersTable = () => {
  const t = officeMessages()
  const { store, now } = useApp()
  const found = useLive(
    async () => ({
      list: await listDossiers(store, now().getTime()),
      areas: (await store.identity())?.areas ?? [],
    }),
    [],
  )
  if (found.status !== 'ready') return <Page title={t.places.dossiers}>{t.loading}</Page>
  const { list, areas } = found.value
  if (list.dossiers.length === 0) {
    const { list: words } = dossiersMessages()
    return (
      <Page title={t.places.dossiers}>
        <EmptyState
          icon="file-text"
          title={words.none}
          text={words.noneText}
          action={<Button href="/office/products">{words.toProducers}</Button>}
        />
      </Page>
    )
  }
  return (
    <Page title={t.places.dossiers}>
      <DossierFunnel list={list} />
      <Table list={list} areas={areas} />
    </Page>
  )
}

const Table = ({ list, areas }: { list: DossierList; areas: readonly Area[] }) => {
  const t = officeMessages()
  const d = dossiersMessages()
  const words = officeDossierMessages()
  const { query } = useLocation()
  const { today } = list
  const lateness = ({ progress }: ListedDossier): string => {
    const urgency = urgencyOf(progress, today)
    return urgency === 'late' || urgency === 'near' ? urgency : ''
  }
  return (
    <DataTable
      key={query.stage ?? ''}
      caption={t.places.dossiers}
      rows={list.dossiers}
      keyOf={({ record }) => record.id}
      defaultSort="due"
      filters={[
        {
          id: 'stage',
          title: words.stage,
          options: STAGES.map((value) => ({ value, label: d.stage[value] })),
          valueOf: ({ progress }) => progress.stage,
        },
        {
          id: 'term',
          title: words.term,
          options: [
            { value: 'late', label: d.isLate },
            { value: 'near', label: d.isNear },
          ],
          valueOf: lateness,
        },
        {
          id: 'area',
          title: t.columns.area,
          options: areas.map(({ code, name }) => ({ value: code, label: name })),
          valueOf: ({ record }) => record.area,
        },
        {
          id: 'occasion',
          title: words.occasion,
          options: OCCASIONS.map((value) => ({ value, label: d.occasion[value] })),
          valueOf: ({ record }) => record.data.occasion,
        },
      ]}
      columns={[
        {
          id: 'product',
          title: t.columns.product,
          cell: ({ product }) => product?.data.name ?? d.unknownProduct,
          show: ({ record, product }) => (
            <span>
              <a href={`/office/dossiers/${record.id}`}>{product?.data.name ?? d.unknownProduct}</a>{' '}
              {record.data.sample ? <SampleBadge /> : null}
            </span>
          ),
        },
        { id: 'producer', title: t.columns.producer, cell: ({ producer }) => producer?.data.name ?? '' },
        { id: 'area', title: t.columns.area, cell: ({ record }) => areaName(record.area, areas) },
        { id: 'occasion', title: words.occasion, cell: ({ record }) => d.occasion[record.data.occasion] },
        {
          id: 'stage',
          title: words.stage,
          cell: ({ progress }) => STAGES.indexOf(progress.stage),
          show: ({ progress }) => <StageBadge stage={progress.stage} />,
        },
        {
          id: 'since',
          title: words.since,
          cell: ({ progress }) => progress.since ?? '',
          show: ({ progress }) => (progress.since === undefined ? '' : dayWords(progress.since)),
        },
        {
          id: 'due',
          title: words.due,
          cell: ({ progress }) => progress.due ?? '9999',
          show: (row) => <Due row={row} lateness={lateness(row)} />,
        },
        {
          id: 'round',
          title: words.round,
          cell: ({ progress }) => roundName(progress, today),
        },
      ]}
    />
  )
}

const Due = ({ row, lateness }: { row: ListedDossier; lateness: string }) => {
  const t = dossiersMessages()
  const { due } = row.progress
  if (due === undefined) return null
  return (
    <span>
      {dayWords(due)} {lateness === 'late' ? <Badge tone="error">{t.isLate}</Badge> : null}
      {lateness === 'near' ? <Badge tone="warning">{t.isNear}</Badge> : null}
    </span>
  )
}

const roundName = (progress: ListedDossier['progress'], today: string): string => {
  const ahead = roundOf(progress, today)
  if (ahead === undefined) return ''
  const { level, number, year } = ahead.round
  return officeDossierMessages().roundName(level, number, year)
}
