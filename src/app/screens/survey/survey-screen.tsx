import { useLayoutEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { FinalSurvey } from './final-survey.tsx'
import { SurveyForm } from './survey-form.tsx'
import { useForm } from './use-form.ts'

/** `/surveys/:id`: fill a survey, one page at a time; a finished one opens to read. */
export const SurveyScreen = ({ id }: { id: string }) => <OpenedSurvey key={id} id={id} />

/** Keyed by its id, so that nothing of one survey is ever shown or written under another's address. */
const OpenedSurvey = ({ id }: { id: string }) => {
  const t = surveyMessages()
  const { store } = useApp()
  const { query } = useLocation()
  const remembered = useRemembered(id)
  const found = useLive(async () => {
    const record = await store.record('response', id)
    if (record === undefined) return undefined
    const [producer, product] = await Promise.all([
      store.record('producer', record.data.producer),
      record.data.product === undefined ? undefined : store.record('product', record.data.product),
    ])
    return { record, producer, product }
  }, [id])
  const survey = found.status === 'ready' ? found.value : undefined
  const form = useForm(survey?.record.data.form)
  if (found.status === 'failed') return <Opening status="failed" back="/" />
  if (found.status === 'ready' && survey === undefined)
    return <Trouble title={t.missingTitle} text={t.missingText} back="/" />
  if (survey === undefined || form === undefined || remembered === 'unknown') return <Opening status="loading" />
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
        <SurveyForm key={language.value} {...shared} asked={query.at} remembered={remembered.key} />
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

/** Where the officer left off, read once at opening. */
const useRemembered = (id: string): 'unknown' | { readonly key: string | undefined } => {
  const { store } = useApp()
  const [remembered, setRemembered] = useState<'unknown' | { readonly key: string | undefined }>('unknown')
  useLayoutEffect(() => {
    store.place(id).then(
      (key) => setRemembered({ key }),
      () => setRemembered({ key: undefined }),
    )
  }, [id, store])
  return remembered
}
