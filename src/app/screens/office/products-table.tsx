import { useMemo } from 'preact/hooks'
import { CATALOGUE, INDUSTRIES } from '../../../domain/criteria/catalogue.ts'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import { starsOf } from '../../../domain/programme/figure-filter.ts'
import { gateFigures } from '../../../domain/programme/gate-figures.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import { DECISIONS, type SetReference } from '../../../domain/records/product.ts'
import { setLabelOf } from '../../citation.ts'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import type { FactsState } from '../../facts.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useFacts } from '../../use-facts.ts'
import { useLive } from '../../use-live.ts'
import { StateBadge } from '../certificates/state-badge.tsx'
import { CountingNotice } from '../figures/counting-notice.tsx'
import { useFamilyTitles } from '../figures/family-titles.ts'
import { SAMPLE_CHOICES } from '../figures/filter-state.ts'
import { areaChoices, namedBy } from '../figures/named-areas.ts'
import { DataTable } from './data-table.tsx'
import { StarsCell } from './stars-cell.tsx'

/** `/office/products`: stars are those of the latest finished assessment. */
export const ProductsTable = () => {
  const t = officeMessages()
  const { store } = useApp()
  const found = useFacts()
  const identity = useLive(() => store.identity(), [])
  if (found === 'failed') return <Page title={t.places.products}>{figureMessages().failed}</Page>
  if (found === undefined || found.state.phase === 'reading' || identity.status !== 'ready')
    return <Page title={t.places.products}>{t.loading}</Page>
  return (
    <Page title={t.places.products}>
      <CountingNotice {...found} />
      <Table products={found.state.products} areas={identity.value?.areas ?? NO_AREAS} />
    </Page>
  )
}

const NO_AREAS: Parameters<typeof namedBy>[0] = []

const Table = ({ products, areas }: Pick<FactsState, 'products'> & { areas: Parameters<typeof namedBy>[0] }) => {
  const t = officeMessages()
  const f = figureMessages()
  const titleOf = useFamilyTitles()
  const gates = useMemo(() => gateFigures(products), [products])
  const nameOf = useMemo(() => namedBy(areas), [areas])
  const choices = useMemo(() => areaChoices(products, areas), [products, areas])
  const sets = useMemo(() => setsAmong(products.map(({ fact }) => fact.criteria)), [products])
  return (
    <DataTable
      caption={t.places.products}
      rows={products}
      keyOf={({ fact }) => fact.product}
      defaultSort="name"
      filters={[
        {
          id: 'set',
          title: t.columns.set,
          options: sets,
          valueOf: ({ fact }) => keyOfSet(fact.criteria),
        },
        {
          id: 'stars',
          title: t.columns.stars,
          options: [
            ...[5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t.starsRow(stars) })),
            { value: '0', label: f.starsRow(0) },
            { value: 'none', label: f.noStars },
          ],
          valueOf: ({ fact }) => String(starsOf(fact)),
        },
        {
          id: 'area',
          title: t.columns.area,
          options: choices.map(({ code, name }) => ({ value: code, label: name })),
          valueOf: ({ fact }) => fact.area,
        },
        {
          id: 'gate',
          title: f.gates.gate,
          options: gates.map(({ stars, family }) => ({
            value: `${stars}:${family}`,
            label: f.glance.gate(stars, titleOf(family)),
          })),
          valueOf: gatesOf,
        },
        {
          id: 'industry',
          title: f.industry,
          isRare: true,
          options: INDUSTRIES.map(({ code, name }) => ({ value: code, label: name[language.value] })),
          valueOf: ({ fact }) => fact.industry ?? '',
        },
        {
          id: 'form',
          title: f.legalForm,
          isRare: true,
          options: LEGAL_FORMS.map((value) => ({ value, label: kindMessages().legalForm[value] })),
          valueOf: ({ fact }) => fact.legalForm ?? '',
        },
        {
          id: 'sample',
          title: f.sample,
          isRare: true,
          options: SAMPLE_CHOICES.map((value) => ({
            value,
            label: value === 'only' ? f.sampleOnly : f.sampleWithout,
          })),
          valueOf: ({ fact }) => (fact.isSample ? 'only' : 'without'),
        },
      ]}
      columns={[
        {
          id: 'name',
          title: t.columns.name,
          cell: ({ fact }) => fact.name,
          show: ({ fact }) => (
            <span>
              <a href={`/office/products/${fact.product}`}>{fact.name}</a> {fact.isSample ? <SampleBadge /> : null}
            </span>
          ),
        },
        {
          id: 'producer',
          title: t.columns.producer,
          cell: ({ fact }) => fact.producerName,
          show: ({ fact }) => <a href={`/office/producers/${fact.producer}`}>{fact.producerName}</a>,
        },
        { id: 'area', title: t.columns.area, cell: ({ fact }) => nameOf(fact.area) },
        { id: 'set', title: t.columns.set, cell: ({ fact }) => setLabelOf(fact.criteria) },
        {
          id: 'stars',
          title: t.columns.stars,
          cell: ({ fact }) => finishedStars(fact) ?? -1,
          show: ({ fact }) => <StarsCell stars={finishedStars(fact)} />,
        },
        {
          id: 'certified',
          title: t.columns.certified,
          cell: ({ fact }) => fact.certified?.stars ?? 0,
          show: ({ fact }) => <Recognised certified={fact.certified} />,
        },
        {
          id: 'updated',
          title: t.columns.updated,
          cell: ({ fact }) => fact.updatedAt,
          show: ({ fact }) => formatMoment(fact.updatedAt, language.value),
        },
      ]}
    />
  )
}

const finishedStars = (fact: ProductFact): number | undefined => {
  const stars = starsOf(fact)
  return stars === 'none' ? undefined : stars
}

const gatesOf = ({ fact: { assessed } }: CountedProduct): string[] =>
  assessed === undefined || assessed.isDisqualified
    ? []
    : (assessed.next?.gates ?? []).map(({ stars, family }) => `${stars}:${family}`)

const keyOfSet = ({ decision, set }: SetReference): string => `${decision}.${set}`

/** The sets to filter by: all of the decision in force, and those of earlier ones that products still stand under. */
const setsAmong = (present: readonly SetReference[]): { value: string; label: string }[] => {
  const inForce = CATALOGUE.map(({ decision, number }): SetReference => ({ decision, set: number }))
  const earlier = present.filter(({ decision }) => decision !== inForce[0]?.decision)
  const order = ({ decision, set }: SetReference): number => DECISIONS.indexOf(decision) * 100 + set
  const sets = new Map([...inForce, ...earlier].map((reference) => [keyOfSet(reference), reference]))
  return [...sets]
    .sort(([, one], [, other]) => order(one) - order(other))
    .map(([value, reference]) => ({ value, label: setLabelOf(reference) }))
}

/** By its certificate with its state; else as noted on the product, with its last day. */
const Recognised = ({ certified }: Pick<ProductFact, 'certified'>) => {
  const t = officeMessages()
  if (certified === undefined) return null
  const { certificate, stars, expiresOn, state } = certified
  const until = expiresOn === undefined ? '' : `, ${formatDay(expiresOn, language.value)}`
  if (certificate === undefined || state === 'noted')
    return (
      <span>
        {t.starsRow(stars)}
        {until}
      </span>
    )
  return (
    <span class="stack-close">
      <a href={recordHref('office', 'certificate', certificate)}>
        {t.starsRow(stars)}
        {until}
      </a>
      <span>
        <StateBadge kind={state} />
      </span>
    </span>
  )
}
