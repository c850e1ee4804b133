import { useMemo } from 'preact/hooks'
import type { CountedAssessment } from '../../../domain/programme/counted-product.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import { ASSESSOR_ROLES } from '../../../domain/records/assessment.ts'
import { setLabelOf } from '../../citation.ts'
import { Badge } from '../../components/badge.tsx'
import { Page } from '../../components/page.tsx'
import type { FactsState } from '../../facts.ts'
import { formatMoment } from '../../format.ts'
import { figureMessages } from '../../messages/figures.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useFacts } from '../../use-facts.ts'
import { CountingNotice } from '../figures/counting-notice.tsx'
import { DataTable } from './data-table.tsx'
import { StarsCell } from './stars-cell.tsx'

/** `/office/assessments`. */
export const AssessmentsTable = () => {
  const t = officeMessages()
  const found = useFacts()
  if (found === 'failed') return <Page title={t.places.assessments}>{figureMessages().failed}</Page>
  if (found === undefined || found.state.phase === 'reading')
    return <Page title={t.places.assessments}>{t.loading}</Page>
  return (
    <Page title={t.places.assessments}>
      <CountingNotice {...found} />
      <Table products={found.state.products} />
    </Page>
  )
}

interface Row {
  readonly fact: ProductFact
  readonly own: CountedAssessment
}

const Table = ({ products }: Pick<FactsState, 'products'>) => {
  const t = officeMessages()
  const kinds = kindMessages()
  const rows = useMemo(
    () => products.flatMap(({ fact, assessments }) => assessments.map((own): Row => ({ fact, own }))),
    [products],
  )
  return (
    <DataTable
      caption={t.places.assessments}
      rows={rows}
      keyOf={({ own }) => own.assessment}
      defaultSort="-date"
      filters={[
        {
          id: 'status',
          title: t.columns.status,
          options: (['draft', 'final'] as const).map((value) => ({ value, label: kinds.status[value] })),
          valueOf: ({ own }) => statusOf(own),
        },
        {
          id: 'role',
          title: t.columns.role,
          options: ASSESSOR_ROLES.map((value) => ({ value, label: kinds.assessor[value] })),
          valueOf: ({ own }) => own.role,
        },
        {
          id: 'stars',
          title: t.columns.stars,
          options: [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t.starsRow(stars) })),
          valueOf: ({ own }) => String(own.stars),
        },
      ]}
      columns={[
        {
          id: 'product',
          title: t.columns.product,
          cell: ({ fact }) => fact.name,
          show: ({ fact, own }) => <a href={`/office/assessments/${own.assessment}`}>{fact.name}</a>,
        },
        { id: 'producer', title: t.columns.producer, cell: ({ fact }) => fact.producerName },
        {
          id: 'set',
          title: t.columns.set,
          cell: ({ own }) => own.criteria.set,
          show: ({ own }) => setLabelOf(own.criteria),
        },
        {
          id: 'role',
          title: t.columns.role,
          cell: ({ own }) => `${kinds.assessor[own.role]}: ${own.assessor || kinds.someone}`,
        },
        {
          id: 'status',
          title: t.columns.status,
          cell: ({ own }) => kinds.status[statusOf(own)],
          show: ({ own }) => <Badge tone={own.isFinal ? 'good' : 'warning'}>{kinds.status[statusOf(own)]}</Badge>,
        },
        {
          id: 'points',
          title: t.columns.points,
          cell: ({ own }) => own.points ?? -1,
          show: ({ own }) => own.points,
        },
        {
          id: 'stars',
          title: t.columns.stars,
          cell: ({ own }) => own.stars ?? -1,
          show: ({ own }) => <StarsCell stars={own.stars} />,
        },
        { id: 'blocked', title: t.columns.blocked, cell: heldBackBy },
        {
          id: 'date',
          title: t.columns.date,
          cell: ({ own }) => own.updatedAt,
          show: ({ own }) => formatMoment(own.updatedAt, language.value),
        },
      ]}
    />
  )
}

const statusOf = ({ isFinal }: CountedAssessment): 'final' | 'draft' => (isFinal ? 'final' : 'draft')

/** The first gate that holds the product back at its next star, as "★3 · 2.2". */
const heldBackBy = ({ own: { blockedBy } }: Row): string =>
  blockedBy === undefined ? '' : `★${blockedBy.stars} · ${blockedBy.criterion}`
