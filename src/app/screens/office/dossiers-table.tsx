import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { roundOf, urgencyOf } from '../../../domain/dossier/deadline.ts'
import { STAGES } from '../../../domain/dossier/transitions.ts'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
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
import { figureMessages } from '../../messages/figures.ts'
import { officeMessages } from '../../messages/office.ts'
import { officeDossierMessages } from '../../messages/office-dossiers.ts'
import { useFacts } from '../../use-facts.ts'
import { useLive } from '../../use-live.ts'
import { dayWords } from '../dossier/dossier-words.ts'
import { type DossierList, type ListedDossier, listDossiers, type NamesOf } from '../dossier/known-dossiers.ts'
import { StageBadge } from '../dossier/stage-badge.tsx'
import { CountingNotice } from '../figures/counting-notice.tsx'
import { DataTable } from './data-table.tsx'
import { DossierFunnel } from './dossier-funnel.tsx'

/** `/office/dossiers`: where every dossier stands, and what is late. */
export const DossiersTable = () => {
  const t = officeMessages()
  const { store, now } = useApp()
  const facts = useFacts()
  const products = typeof facts === 'object' && facts.state.phase !== 'reading' ? facts.state.products : undefined
  const namesOf = useMemo(() => (products === undefined ? undefined : namesAmong(products)), [products])
  const found = useLive(
    async () => ({
      list: namesOf === undefined ? undefined : await listDossiers(store, now().getTime(), namesOf),
      areas: (await store.identity())?.areas ?? [],
    }),
    [namesOf],
  )
  if (facts === 'failed') return <Page title={t.places.dossiers}>{figureMessages().failed}</Page>
  if (found.status !== 'ready' || found.value.list === undefined)
    return <Page title={t.places.dossiers}>{t.loading}</Page>
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
      {typeof facts === 'object' ? <CountingNotice {...facts} /> : null}
      <DossierFunnel list={list} />
      <Table list={list} areas={areas} />
    </Page>
  )
}

/** Names as the facts have them: they are read already. */
const namesAmong = (products: readonly CountedProduct[]): NamesOf => {
  const names = new Map(products.map(({ fact }) => [fact.product, fact]))
  return ({ product }) => ({ product: names.get(product)?.name, producer: names.get(product)?.producerName })
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
          cell: ({ product }) => product ?? d.unknownProduct,
          show: ({ record, product }) => (
            <span>
              <a href={`/office/dossiers/${record.id}`}>{product ?? d.unknownProduct}</a>{' '}
              {record.data.sample ? <SampleBadge /> : null}
            </span>
          ),
        },
        { id: 'producer', title: t.columns.producer, cell: ({ producer }) => producer ?? '' },
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
