import { FORMS } from '../../../domain/survey/forms/catalogue.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { formsMessages } from '../../messages/forms.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { DataTable } from '../office/data-table.tsx'
import { BuiltInForm } from './built-in-form.tsx'
import { countQuestions, type FormVersion, formTitle, formVersions } from './form-versions.ts'
import './forms.css'

/** `/office/forms`: what was published where, and the forms that come with the app. */
export const FormsScreen = () => {
  const t = formsMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const [records, identity] = [await store.forms(), await store.identity()]
    return { versions: formVersions(records), areas: identity?.areas ?? [] }
  }, [])
  if (found.status !== 'ready') return <Page title={t.title}>{officeMessages().loading}</Page>
  const { versions, areas } = found.value
  const importing = (
    <Button icon="plus" href="/office/forms/import">
      {t.import}
    </Button>
  )
  return (
    <Page title={t.title} {...(versions.length === 0 ? {} : { actions: importing })}>
      {versions.length === 0 ? (
        <EmptyState icon="clipboard-list" title={t.emptyTitle} text={t.emptyText} action={importing} />
      ) : (
        <PublishedForms
          versions={versions}
          placesOf={({ records }) => records.map(({ area }) => areaName(area, areas)).join(', ')}
        />
      )}
      <section class="card stack-close">
        <h2>{t.builtIn}</h2>
        <p class="soft">{t.builtInText}</p>
        <ul class="forms-built-in">
          {FORMS.map((entry) => (
            <li key={entry.id}>
              <BuiltInForm entry={entry} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

interface PublishedFormsProps {
  readonly versions: readonly FormVersion[]
  readonly placesOf: (version: FormVersion) => string
}

const PublishedForms = ({ versions, placesOf }: PublishedFormsProps) => {
  const t = formsMessages()
  const statusOf = ({ isInUse }: FormVersion) => (isInUse ? 'published' : 'withdrawn')
  return (
    <DataTable
      caption={t.title}
      rows={versions}
      keyOf={({ records: [first] }) => first.id}
      defaultSort="-published"
      filters={[
        {
          id: 'status',
          title: t.columns.status,
          options: (['published', 'withdrawn'] as const).map((value) => ({ value, label: t.status[value] })),
          valueOf: statusOf,
        },
      ]}
      columns={[
        {
          id: 'title',
          title: t.columns.title,
          cell: ({ form }) => formTitle(form),
          show: ({ form, records: [first] }) => <a href={recordHref('office', 'form', first.id)}>{formTitle(form)}</a>,
        },
        { id: 'version', title: t.columns.version, cell: ({ form }) => form.version },
        { id: 'areas', title: t.columns.areas, cell: placesOf },
        {
          id: 'status',
          title: t.columns.status,
          cell: (version) => t.status[statusOf(version)],
          show: (version) => <Badge tone={version.isInUse ? 'good' : 'neutral'}>{t.status[statusOf(version)]}</Badge>,
        },
        { id: 'questions', title: t.columns.questions, cell: ({ form }) => countQuestions(form.nodes) },
        {
          id: 'published',
          title: t.columns.published,
          cell: ({ records: [first] }) => first.createdAt,
          show: ({ records: [first] }) => formatMoment(first.createdAt, language.value),
        },
      ]}
    />
  )
}
