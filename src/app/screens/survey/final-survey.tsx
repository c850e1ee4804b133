import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { ConflictNotice } from '../../components/conflict-notice.tsx'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Receipt } from '../../components/receipt.tsx'
import { useApp } from '../../context.ts'
import { formatDay, formatMoment } from '../../format.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { surveyListsMessages } from '../../messages/survey-lists.ts'
import { historyHref } from '../../record-href.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { replacedIn, type SurveyVersions } from '../surveys/corrections.ts'
import { ReplacedNotice, SurveyVersionList, useSurveyVersions } from '../surveys/survey-versions.tsx'
import { consentWords } from './consent-words.ts'
import { revisedSurvey, surveyorOf } from './new-survey.ts'
import { SurveyAnswers } from './survey-answers.tsx'
import { useReadSurvey } from './use-read-survey.ts'

interface FinalSurveyProps {
  readonly opened: OpenedForm
  readonly record: LocalRecord<'response'>
  readonly about: string
  readonly back: string
}

/** A finished survey to read from top to bottom: answers by section, consents, who filled it. A correction is a new version. */
export const FinalSurvey = ({ opened, record, about, back }: FinalSurveyProps) => {
  const t = surveyMessages()
  const kinds = kindMessages()
  const { survey, words, evidence } = useReadSurvey(record, opened)
  const versions = useSurveyVersions(record)
  const { data: shown } = record
  return (
    <Page title={words(opened.form.title, new Map())} back={back} footer={correctionOf(record, versions)}>
      <p>
        <strong>{about}</strong>
      </p>
      <p class="row">
        <Badge tone="good">{kinds.status[shown.status]}</Badge>
        <Receipt record={record.id} version={record.version} />
      </p>
      <Notice tone="info">{t.final(formatDay(shown.finalisedAt ?? record.updatedAt, language.value))}</Notice>
      <ReplacedNotice record={record} versions={versions} />
      <ConflictNotice record={record} />
      <SurveyAnswers survey={survey} words={words} evidence={evidence} consents={shown.consents} />
      <section class="card">
        <Details
          rows={[
            ...Object.entries(shown.consents).map(
              ([purpose, consent]) =>
                [consentTextFor(purpose).title[language.value], consentWords(purpose, consent)] as const,
            ),
            [kinds.field.surveyor, shown.surveyor || kinds.someone],
            [kinds.field.startedAt, formatMoment(shown.startedAt, language.value)],
          ]}
        />
        <div class="row">
          <Button kind="quiet" icon="history" href={historyHref('field', 'response', record.id)}>
            {historyMessages().open}
          </Button>
        </div>
      </section>
      <SurveyVersionList record={record} versions={versions} />
    </Page>
  )
}

/** The way to a correction: on with the one that is begun, else a new one. What was corrected already is corrected further in its newest version. */
const correctionOf = (record: LocalRecord<'response'>, { surveys }: SurveyVersions) => {
  const begun = surveys.find(({ data }) => data.revises === record.id && data.status === 'draft')
  if (begun !== undefined)
    return (
      <Button kind="secondary" icon="pencil" href={`/surveys/${begun.id}`}>
        {surveyListsMessages().goOnCorrecting}
      </Button>
    )
  return replacedIn(surveys).has(record.id) ? undefined : <Revise record={record} />
}

const Revise = ({ record }: { record: LocalRecord<'response'> }) => {
  const t = surveyMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const [hasFailed, setFailed] = useState(false)
  const revise = useOneAtATime(async () => {
    const data = revisedSurvey(record, surveyorOf(await store.identity()), now().toISOString())
    const committed = await store.commit({ op: 'create', kind: 'response', area: record.area, data })
    if (committed.kind === 'saved') route(`/surveys/${committed.record.id}`)
    else setFailed(true)
  })
  return (
    <>
      {hasFailed ? <Notice tone="error">{t.reviseFailed}</Notice> : null}
      <Button kind="secondary" icon="rotate-ccw" busy={revise.isBusy} onClick={revise.run}>
        {t.revise}
      </Button>
    </>
  )
}
