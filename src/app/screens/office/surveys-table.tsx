import type { FormReference } from '../../../domain/records/response.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { officeSurveysMessages } from '../../messages/office-surveys.ts'
import { surveysMessages } from '../../messages/surveys.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from './data-table.tsx'
import { type SurveyRow, surveyRows } from './survey-rows.ts'

/** `/office/surveys`: every filled survey, the last finished first. */
export const SurveysTable = () => {
  const t = officeMessages()
  const kinds = kindMessages()
  const { store } = useApp()
  const catalogue = useCatalogue()
  const found = useLive(
    async () => ({ rows: await surveyRows(store), areas: (await store.identity())?.areas ?? [] }),
    [],
  )
  if (found.status !== 'ready') return <Page title={t.places.surveys}>{t.loading}</Page>
  const { rows, areas } = found.value
  if (rows.length === 0) return <NoSurveys />
  const formName = ({ id }: FormReference): string => catalogue?.entry(id)?.title[language.value] ?? id
  const formIds = [...new Set(rows.map(({ record }) => record.data.form.id))]
  return (
    <Page title={t.places.surveys}>
      <DataTable
        caption={t.places.surveys}
        rows={rows}
        keyOf={({ record }) => record.id}
        defaultSort="-finished"
        filters={[
          {
            id: 'form',
            title: t.columns.form,
            options: formIds.map((id) => ({ value: id, label: formName({ id, version: '' }) })),
            valueOf: ({ record }) => record.data.form.id,
          },
          {
            id: 'status',
            title: t.columns.status,
            options: (['draft', 'final'] as const).map((value) => ({ value, label: kinds.status[value] })),
            valueOf: ({ record }) => record.data.status,
          },
          {
            id: 'area',
            title: t.columns.area,
            options: areas.map(({ code, name }) => ({ value: code, label: name })),
            valueOf: ({ record }) => record.area,
          },
        ]}
        columns={[
          {
            id: 'form',
            title: t.columns.form,
            cell: ({ record }) => formName(record.data.form),
            show: (row) => <FormCell row={row} name={formName(row.record.data.form)} />,
          },
          {
            id: 'producer',
            title: t.columns.producer,
            cell: ({ producer }) => producer?.data.name ?? '',
            show: ({ record, producer }) => (
              <a href={`/office/producers/${record.data.producer}`}>{producer?.data.name ?? record.data.producer}</a>
            ),
          },
          {
            id: 'product',
            title: t.columns.product,
            cell: ({ product }) => product?.data.name ?? '',
            show: ({ product }) =>
              product === undefined ? null : <a href={`/office/products/${product.id}`}>{product.data.name}</a>,
          },
          {
            id: 'surveyor',
            title: t.columns.surveyor,
            cell: ({ record }) => record.data.surveyor || kinds.someone,
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
            id: 'finished',
            title: t.columns.finished,
            cell: ({ record }) => record.data.finalisedAt ?? '',
            show: ({ record: { data } }) =>
              data.finalisedAt === undefined ? null : formatMoment(data.finalisedAt, language.value),
          },
          { id: 'area', title: t.columns.area, cell: ({ record }) => areaName(record.area, areas) },
        ]}
      />
    </Page>
  )
}

const FormCell = ({ row: { record, isReplaced }, name }: { row: SurveyRow; name: string }) => {
  const t = surveysMessages()
  const { revises, sample } = record.data
  return (
    <span>
      <a href={`/office/surveys/${record.id}`}>{name}</a> {revises === undefined ? null : <Badge>{t.correction}</Badge>}{' '}
      {isReplaced ? <Badge tone="warning">{t.replaced}</Badge> : null} {sample ? <SampleBadge /> : null}
    </span>
  )
}

const NoSurveys = () => {
  const t = officeSurveysMessages()
  return (
    <Page title={officeMessages().places.surveys}>
      <EmptyState
        icon="file-pen"
        title={t.none}
        text={t.noneText}
        action={<Button href="/office/forms">{t.toForms}</Button>}
      />
    </Page>
  )
}
