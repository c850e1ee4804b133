import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Opening } from '../../components/opening.tsx'
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
import { useForm } from '../survey/use-form.ts'
import { ReplacedNotice, SurveyVersionList, useSurveyVersions } from '../surveys/survey-versions.tsx'
import { RecordFacts } from './record-facts.tsx'
import { SurveyConsents } from './survey-consents.tsx'
import './survey-detail.css'
import { SurveyReading } from './survey-reading.tsx'

const TABLE = '/office/surveys'

/** `/office/surveys/:id`: one filled survey to the last answer; nothing of it is changed at the desk. */
export const SurveyDetail = ({ id }: { id: string }) => {
  const t = officeMessages()
  const { store } = useApp()
  const found = useLive(() => store.record('response', id), [id])
  if (found.status !== 'ready') return <Opening status={found.status} back={TABLE} />
  if (found.value === undefined) {
    return (
      <Page title={t.places.surveys} back={TABLE}>
        <EmptyState icon="file-question-mark" title={t.places.surveys} text={t.missing} />
      </Page>
    )
  }
  return <Detail key={id} record={found.value} />
}

const Detail = ({ record }: { record: LocalRecord<'response'> }) => {
  const kinds = kindMessages()
  const t = officeSurveysMessages()
  const catalogue = useCatalogue()
  const form = useForm(record.data.form)
  const versions = useSurveyVersions(record)
  const { form: reference, status, surveyor, startedAt, finalisedAt, note, revises, sample, consents } = record.data
  const isFinal = status === 'final'
  return (
    <Page title={catalogue?.entry(reference.id)?.title[language.value] ?? reference.id} back={TABLE}>
      <p class="row">
        <Badge tone={isFinal ? 'good' : 'warning'}>{kinds.status[status]}</Badge>
        {revises === undefined ? null : <Badge icon="rotate-ccw">{surveysMessages().correction}</Badge>}
        {sample ? <SampleBadge /> : null}
      </p>
      <ReplacedNotice record={record} versions={versions} />
      {isFinal ? null : <Notice tone="info">{t.unfinished}</Notice>}
      <Subject record={record} />
      <section class="card">
        <Details
          rows={[
            [kinds.field.form, t.formVersion(reference.id, reference.version)],
            [kinds.field.surveyor, surveyor || kinds.someone],
            [kinds.field.startedAt, formatMoment(startedAt, language.value)],
            [t.finished, finalisedAt === undefined ? undefined : formatMoment(finalisedAt, language.value)],
            [kinds.field.note, note],
          ]}
        />
      </section>
      <SurveyReading record={record} form={form} />
      <SurveyConsents consents={consents} />
      <SurveyVersionList record={record} versions={versions} />
      <RecordFacts record={record} />
    </Page>
  )
}

/** Whom and what it is about, each with the way there. */
const Subject = ({ record }: { record: LocalRecord<'response'> }) => {
  const { kind } = kindMessages()
  const { store } = useApp()
  const { producer, product } = record.data
  const found = useLive(
    async () => ({
      producer: await store.record('producer', producer),
      product: product === undefined ? undefined : await store.record('product', product),
    }),
    [producer, product],
  )
  if (found.status !== 'ready') return null
  return (
    <div class="survey-subject">
      {found.value.producer === undefined ? null : (
        <CardLink href={`/office/producers/${producer}`}>
          <span class="soft">{kind.producer}</span>
          <strong>{found.value.producer.data.name}</strong>
        </CardLink>
      )}
      {found.value.product === undefined ? null : (
        <CardLink href={`/office/products/${product}`}>
          <span class="soft">{kind.product}</span>
          <strong>{found.value.product.data.name}</strong>
        </CardLink>
      )}
    </div>
  )
}
