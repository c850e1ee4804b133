import { ASSESSOR_ROLES } from '../../../domain/records/assessment.ts'
import { setLabelOf } from '../../citation.ts'
import { Badge } from '../../components/badge.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from './data-table.tsx'
import { type ScoredAssessment, scoredAssessments } from './office-data.ts'
import { StarsCell } from './stars-cell.tsx'

/** The first gate that holds the product back at its next star, as "★3 · 2.2". */
const heldBackBy = ({ score }: ScoredAssessment): string => {
  const gate = score?.blockers[0]?.gates[0]
  return gate === undefined ? '' : `★${gate.stars} · ${gate.criterion}`
}

/** `/office/assessments`. */
export const AssessmentsTable = () => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const found = useLive(() => scoredAssessments(store), [])
  if (found.status !== 'ready') return <Page title={t.places.assessments}>{t.loading}</Page>
  return (
    <Page title={t.places.assessments}>
      <DataTable
        caption={t.places.assessments}
        rows={found.value}
        keyOf={({ record }) => record.id}
        defaultSort="-date"
        filters={[
          {
            id: 'status',
            title: t.columns.status,
            options: (['draft', 'final'] as const).map((value) => ({ value, label: kinds.status[value] })),
            valueOf: ({ record }) => record.data.status,
          },
          {
            id: 'role',
            title: t.columns.role,
            options: ASSESSOR_ROLES.map((value) => ({ value, label: kinds.assessor[value] })),
            valueOf: ({ record }) => record.data.role,
          },
          {
            id: 'stars',
            title: t.columns.stars,
            options: [5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: t.starsRow(stars) })),
            valueOf: ({ score }) => String(score?.stars),
          },
        ]}
        columns={[
          {
            id: 'product',
            title: t.columns.product,
            cell: ({ product }) => product?.data.name ?? '',
            show: ({ record, product }) => (
              <a href={`/office/assessments/${record.id}`}>{product?.data.name ?? record.id}</a>
            ),
          },
          { id: 'producer', title: t.columns.producer, cell: ({ producer }) => producer?.data.name ?? '' },
          {
            id: 'set',
            title: t.columns.set,
            cell: ({ record }) => record.data.criteria.set,
            show: ({ record }) => setLabelOf(record.data.criteria),
          },
          {
            id: 'role',
            title: t.columns.role,
            cell: ({ record }) => `${kinds.assessor[record.data.role]}: ${record.data.assessor || kinds.someone}`,
          },
          {
            id: 'status',
            title: t.columns.status,
            cell: ({ record }) => kinds.status[record.data.status],
            show: ({ record }) => (
              <Badge tone={record.data.status === 'final' ? 'good' : 'warning'}>
                {kinds.status[record.data.status]}
              </Badge>
            ),
          },
          {
            id: 'points',
            title: t.columns.points,
            cell: ({ score }) => score?.points ?? -1,
            show: ({ score }) => score?.points,
          },
          {
            id: 'stars',
            title: t.columns.stars,
            cell: ({ score }) => score?.stars ?? -1,
            show: ({ score }) => <StarsCell stars={score?.stars} />,
          },
          { id: 'blocked', title: t.columns.blocked, cell: heldBackBy },
          {
            id: 'date',
            title: t.columns.date,
            cell: ({ record }) => record.updatedAt,
            show: ({ record }) => formatMoment(record.updatedAt, language.value),
          },
        ]}
      />
    </Page>
  )
}
