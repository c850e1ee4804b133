import { useMemo } from 'preact/hooks'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import { areaName } from '../../areas.ts'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useFacts } from '../../use-facts.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from './data-table.tsx'

/** `/office/producers`. */
export const ProducersTable = () => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const facts = useFacts()
  const found = useLive(
    async () => ({ producers: await store.all('producer'), areas: (await store.identity())?.areas ?? [] }),
    [],
  )
  const products = typeof facts === 'object' ? facts.state.products : undefined
  const producers = found.status === 'ready' ? found.value.producers : undefined
  const rows = useMemo(() => {
    const count = new Map<string, number>()
    for (const { fact } of products ?? []) count.set(fact.producer, (count.get(fact.producer) ?? 0) + 1)
    return (producers ?? []).map((producer) => ({ producer, products: count.get(producer.id) ?? 0 }))
  }, [producers, products])
  if (found.status !== 'ready') return <Page title={t.places.producers}>{t.loading}</Page>
  const { areas } = found.value
  return (
    <Page title={t.places.producers}>
      <DataTable
        caption={t.places.producers}
        rows={rows}
        keyOf={({ producer }) => producer.id}
        defaultSort="name"
        filters={[
          {
            id: 'form',
            title: t.columns.legalForm,
            options: LEGAL_FORMS.map((value) => ({ value, label: kinds.legalForm[value] })),
            valueOf: ({ producer }) => producer.data.legalForm,
          },
          {
            id: 'area',
            title: t.columns.area,
            options: areas.map(({ code, name }) => ({ value: code, label: name })),
            valueOf: ({ producer }) => producer.area,
          },
        ]}
        columns={[
          {
            id: 'name',
            title: t.columns.name,
            cell: ({ producer }) => producer.data.name,
            show: ({ producer }) => (
              <span>
                <a href={`/office/producers/${producer.id}`}>{producer.data.name}</a>{' '}
                {producer.data.sample ? <SampleBadge /> : null}
              </span>
            ),
          },
          { id: 'form', title: t.columns.legalForm, cell: ({ producer }) => kinds.legalForm[producer.data.legalForm] },
          {
            id: 'representative',
            title: t.columns.representative,
            cell: ({ producer }) => producer.data.representative ?? '',
          },
          { id: 'phone', title: t.columns.phone, cell: ({ producer }) => producer.data.phone ?? '' },
          { id: 'area', title: t.columns.area, cell: ({ producer }) => areaName(producer.area, areas) },
          { id: 'products', title: t.columns.products, cell: ({ products }) => products },
          {
            id: 'updated',
            title: t.columns.updated,
            cell: ({ producer }) => producer.updatedAt,
            show: ({ producer }) => formatMoment(producer.updatedAt, language.value),
          },
        ]}
      />
    </Page>
  )
}
