import { useState } from 'preact/hooks'
import { FORM_WRITERS, type Identity } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { formsMessages } from '../../messages/forms.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { RecordFacts } from '../office/record-facts.tsx'
import { ExportForm } from './export-form.tsx'
import { FilledSurveys } from './filled-surveys.tsx'
import { FormPreview } from './form-preview.tsx'
import { countQuestions, type FormVersion, formTitle, formVersions } from './form-versions.ts'
import './forms.css'
import { PublishMore } from './publish-more.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** `/office/forms/:id`: one version of a form, where it is in use, its questions, and what can be done with it. */
export const FormDetail = ({ id }: { id: string }) => {
  const t = formsMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const [records, identity] = [await store.forms(), await store.identity()]
    const versions = formVersions(records)
    return { version: versions.find((one) => one.records.some((record) => record.id === id)), identity }
  }, [id])
  if (found.status !== 'ready') return <Page title="">{officeMessages().loading}</Page>
  const { version, identity } = found.value
  if (version === undefined)
    return (
      <Page title={t.title} back="/office/forms">
        <EmptyState icon="file-question-mark" title={t.title} text={t.missing} />
      </Page>
    )
  const [first] = version.records
  const { form } = version
  const mayChange = identity !== undefined && FORM_WRITERS.includes(identity.role)
  return (
    <Page title={formTitle(form)} back="/office/forms">
      {version.isInUse ? <Notice tone="info">{t.detailPublished}</Notice> : null}
      <section class="card stack-close">
        <Details
          rows={[
            [t.columns.version, form.version],
            [t.columns.about, t.about[first.data.about]],
            [t.columns.questions, String(countQuestions(form.nodes))],
            [t.columns.languages, form.languages.join(', ')],
            [t.columns.id, form.id],
            [t.columns.fileName, first.data.fileName],
            [t.columns.published, formatMoment(first.createdAt, language.value)],
          ]}
        />
        <div class="row">
          <ExportForm name={formTitle(form)} load={() => Promise.resolve(form)} />
        </div>
      </section>
      <Places version={version} identity={identity} mayChange={mayChange} />
      <FilledSurveys form={form.id} />
      <FormPreview form={form} />
      <RecordFacts record={version.records.find((record) => record.id === id) ?? first} />
    </Page>
  )
}

interface PlacesProps {
  readonly version: FormVersion
  readonly identity: Identity | undefined
  readonly mayChange: boolean
}

/** The communes of a version, and the way to more of them or out of all of them. */
const Places = ({ version, identity, mayChange }: PlacesProps) => {
  const t = formsMessages()
  const { store } = useApp()
  const [isAsking, setAsking] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const become = useOneAtATime(async () => {
    const status = version.isInUse ? 'withdrawn' : 'published'
    const others = version.records.filter(({ data }) => data.status !== status)
    const written = await Promise.all(others.map(({ id }) => store.commit({ op: 'patch', id, set: { status } })))
    setFailed(written.some(({ kind }) => kind !== 'saved'))
    setAsking(false)
  })
  return (
    <section class="card stack-close">
      <h2>{t.areasTitle}</h2>
      <ul class="forms-places">
        {version.records.map((record) => (
          <li key={record.id} class="row">
            <span>{areaName(record.area, identity?.areas) || kindMessages().unknownArea}</span>
            <Badge tone={record.data.status === 'published' ? 'good' : 'neutral'}>{t.status[record.data.status]}</Badge>
            <span class="soft">{record.version > 0 ? t.delivered : t.waiting}</span>
          </li>
        ))}
      </ul>
      {hasFailed ? <Notice tone="error">{t.withdrawFailed}</Notice> : null}
      {mayChange ? <PublishMore version={version} areas={identity?.areas ?? []} /> : null}
      {mayChange ? (
        <div class="row">
          {version.isInUse ? (
            <Button kind="secondary" icon="x" onClick={() => setAsking(true)}>
              {t.withdraw}
            </Button>
          ) : (
            <Button kind="secondary" icon="rotate-ccw" busy={become.isBusy} onClick={become.run}>
              {t.again}
            </Button>
          )}
        </div>
      ) : null}
      {isAsking ? (
        <WithdrawDialog isBusy={become.isBusy} onWithdraw={become.run} onClose={() => setAsking(false)} />
      ) : null}
    </section>
  )
}
