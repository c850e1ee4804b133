import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { useReading } from '../../read-ahead.ts'
import { recordHref } from '../../record-href.ts'
import { useRemembered } from '../../use-remembered.ts'
import { FinalSurvey } from './final-survey.tsx'
import { readResponse } from './read-response.ts'
import { SurveyForm } from './survey-form.tsx'
import { useForm } from './use-form.ts'

/** `/surveys/:id`: fill a survey, one page at a time; a finished one opens to read. */
export const SurveyScreen = ({ id }: { id: string }) => <OpenedSurvey key={id} id={id} />

/** Keyed by its id, so that nothing of one survey is ever shown or written under another's address. */
const OpenedSurvey = ({ id }: { id: string }) => {
  const t = surveyMessages()
  const { query } = useLocation()
  const remembered = useRemembered(id)
  const found = useReading(readResponse, id)
  const survey = found.status === 'ready' ? found.value : undefined
  const form = useForm(survey?.record.data.form)
  if (found.status === 'failed') return <Opening status="failed" back="/" />
  if (found.status === 'ready' && survey === undefined)
    return <Trouble title={t.missingTitle} text={t.missingText} back="/" />
  if (survey === undefined || form === undefined || !remembered.isKnown) return <Opening status="loading" />
  const { record, producer, product } = survey
  const { producer: producerId, product: productId } = record.data
  const back =
    productId === undefined ? recordHref('field', 'producer', producerId) : recordHref('field', 'product', productId)
  switch (form.kind) {
    case 'unknown':
      return <Trouble title={t.unknownTitle} text={t.unknownText} back={back} />
    case 'unavailable':
      return <Trouble title={t.unavailableTitle} text={t.unavailableText} back={back} />
    case 'problems':
      return <Trouble title={t.unavailableTitle} text={t.faultyText} back={back} />
    case 'opened': {
      const names = [product?.data.name, producer?.data.name].filter((name) => name !== undefined)
      const shared = { opened: form.opened, record, about: names.join(' · '), back }
      return record.data.status === 'final' ? (
        <FinalSurvey {...shared} />
      ) : (
        <SurveyForm key={language.value} {...shared} asked={query.at} remembered={remembered.place} />
      )
    }
  }
}

const Trouble = ({ title, text, back }: { title: string; text: string; back: string }) => (
  <Page title={title} back={back}>
    <EmptyState
      icon="file-question-mark"
      title={title}
      text={text}
      action={<Button href={back}>{surveyMessages().home}</Button>}
    />
  </Page>
)
