import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Consent } from '../../../domain/records/response.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import { filledWords } from '../../../domain/survey/words.ts'
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
import { historyHref } from '../../record-href.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { revisedSurvey, surveyorOf } from './new-survey.ts'
import type { SurveyDesk } from './question-props.ts'
import { SurveyAnswers } from './survey-answers.tsx'
import { useEvidenceAnswers } from './use-evidence-answers.ts'
import { useSurveySession } from './use-survey-session.ts'

interface FinalSurveyProps {
  readonly opened: OpenedForm
  readonly record: LocalRecord<'response'>
  readonly about: string
  readonly back: string
  /** The answer that the address asks for. */
  readonly asked: string | undefined
}

/** A survey to read from top to bottom: answers by section, consents, who filled it. A correction is a new version. */
export const FinalSurvey = ({ opened, record, about, back, asked }: FinalSurveyProps) => {
  const t = surveyMessages()
  const kinds = kindMessages()
  const { space } = useApp()
  const { form } = opened
  const { session, survey, shown } = useSurveySession(opened, record)
  const evidence = useEvidenceAnswers(record, session, true)
  const words: SurveyDesk['words'] = (wording, outputs) => filledWords(wording, language.value, form.languages, outputs)
  const finalDay = formatDay(shown.finalisedAt ?? record.updatedAt, language.value)
  useEffect(() => {
    if (asked !== undefined) showAnswer(asked)
  }, [asked])
  return (
    <Page
      title={words(form.title, new Map())}
      back={back}
      {...(space === 'field' && shown.status === 'final' ? { footer: <Revise record={record} /> } : {})}
    >
      <p>
        <strong>{about}</strong>
      </p>
      <p class="row">
        <Badge tone={shown.status === 'final' ? 'good' : 'warning'}>{kinds.status[shown.status]}</Badge>
        {space === 'field' ? <Receipt record={record.id} version={record.version} /> : null}
      </p>
      {shown.status === 'final' ? <Notice tone="info">{t.final(finalDay)}</Notice> : null}
      <ConflictNotice record={record} />
      <SurveyAnswers survey={survey} words={words} evidence={evidence} consents={shown.consents} />
      <section class="card">
        <Details
          rows={[
            ...Object.entries(shown.consents).map(
              ([purpose, consent]) => [consentTextFor(purpose).title[language.value], consentWords(consent)] as const,
            ),
            [kinds.field.surveyor, shown.surveyor || kinds.someone],
            [kinds.field.startedAt, formatMoment(shown.startedAt, language.value)],
          ]}
        />
        <div class="row">
          <Button kind="quiet" icon="history" href={historyHref(space, 'response', record.id)}>
            {historyMessages().open}
          </Button>
        </div>
      </section>
    </Page>
  )
}

const showAnswer = (key: string): void => {
  const answer = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(key)}"]`)
  answer?.focus({ preventScroll: true })
  answer?.scrollIntoView({ block: 'center' })
}

const consentWords = ({ given, method, at, text }: Consent): string => {
  const t = surveyMessages()
  const when = formatMoment(at, language.value)
  if (!given) return t.consentDeclined(when)
  return `${t.consentGiven(method === undefined ? t.yes : t.consentMethod[method], when)} (${text})`
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
