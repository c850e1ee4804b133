import { useMemo } from 'preact/hooks'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import type { FactsState } from '../../facts.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useFacts } from '../../use-facts.ts'
import { useLive } from '../../use-live.ts'
import { useSteady } from '../../use-steady.ts'
import { namedBy } from '../figures/named-areas.ts'
import { DataTable } from './data-table.tsx'
import { createKeptRows } from './kept-rows.ts'
import type { RowTexts } from './table-search.ts'

interface Row {
  readonly producer: LocalRecord<'producer'>
  readonly area: string
  readonly products: number
}

const isSame = (one: Row, other: Row): boolean =>
  one.producer.version === other.producer.version &&
  one.producer.updatedAt === other.producer.updatedAt &&
  one.area === other.area

/** Puts to each producer how many products it has; one without any stays the row that it was, and one with as many as before the row that it became. */
const createCounted = () => {
  const known = new WeakMap<Row, Row>()
  return (rows: readonly Row[], products: FactsState['products']): readonly Row[] => {
    if (products.length === 0) return rows
    const counts = new Map<string, number>()
    for (const { fact } of products) counts.set(fact.producer, (counts.get(fact.producer) ?? 0) + 1)
    return rows.map((row) => {
      const count = counts.get(row.producer.id)
      if (count === undefined) return row
      const before = known.get(row)
      if (before?.products === count) return before
      const counted = { ...row, products: count }
      known.set(row, counted)
      return counted
    })
  }
}

const NONE: readonly never[] = []
const UNCOUNTED: FactsState['products'] = []

/** `/office/producers`. */
export const ProducersTable = () => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const facts = useFacts()
  const found = useLive(() => store.all('producer'), [])
  // By itself: who is signed in is written anew more often than a hundred thousand producers are to be read.
  const identity = useLive(() => store.identity(), [])
  const products = typeof facts === 'object' ? facts.state.products : UNCOUNTED
  const producers = found.status === 'ready' ? found.value : NONE
  const areas = useSteady(identity.status === 'ready' ? (identity.value?.areas ?? NONE) : NONE)
  const keep = useMemo(() => createKeptRows<Row>(({ producer }) => producer.id, isSame), [])
  const texts = useMemo((): RowTexts<Row> => new WeakMap(), [language.value])
  const bare = useMemo(() => {
    const nameOf = namedBy(areas)
    return keep(producers.map((producer) => ({ producer, area: nameOf(producer.area), products: 0 })))
  }, [producers, areas, keep, language.value])
  const counted = useMemo(() => createCounted(), [])
  const rows = useMemo(() => counted(bare, products), [bare, products, counted])
  if (found.status !== 'ready' || identity.status !== 'ready')
    return <Page title={t.places.producers}>{t.loading}</Page>
  return (
    <Page title={t.places.producers}>
      <DataTable
        caption={t.places.producers}
        rows={rows}
        keyOf={({ producer }) => producer.id}
        defaultSort="name"
        texts={texts}
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
          { id: 'area', title: t.columns.area, cell: ({ area }) => area },
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
