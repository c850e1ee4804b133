import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { surveyListsMessages } from '../../messages/survey-lists.ts'
import { useAhead } from '../../use-ahead.ts'
import { useLive } from '../../use-live.ts'
import { nextSurvey } from '../survey/next-survey.ts'
import { replacedIn } from './corrections.ts'
import { StartSurvey } from './start-survey.tsx'
import { SurveyCard } from './survey-card.tsx'

interface SurveysSectionProps {
  readonly producer: LocalRecord<'producer'>
  /** Only the surveys of this product; without one those of the producer itself. */
  readonly product?: LocalRecord<'product'>
}

/** Surveys shown before the list is cut. */
const FEW = 4
/** So many unfinished ones are read before one is tapped. */
const AHEAD = 2

/** The surveys of a producer or product, unfinished ones first, and the next one. */
export const SurveysSection = ({ producer, product }: SurveysSectionProps) => {
  const t = surveyListsMessages()
  const { store, space } = useApp()
  const catalogue = useCatalogue()
  const [isWhole, showWhole] = useState(false)
  const parent = product?.id ?? producer.id
  const found = useLive(() => store.responsesOf(parent), [parent])
  const own = found.status === 'ready' ? found.value.filter(({ data }) => data.product === product?.id) : []
  const drafts = own.filter(({ data }) => data.status === 'draft')
  useAhead(
    space === 'office' || catalogue === undefined
      ? []
      : drafts.slice(0, AHEAD).map((draft) => nextSurvey(draft, catalogue)),
  )
  if (found.status !== 'ready') return <section class="stack-close" aria-busy="true" />
  const surveys = [...drafts, ...own.filter(({ data }) => data.status === 'final')]
  const replaced = replacedIn(own)
  const shown = isWhole ? surveys : surveys.slice(0, FEW)
  return (
    <section class="stack-close">
      <h2>{t.title}</h2>
      {surveys.length === 0 ? <p class="soft">{space === 'office' ? t.noneOffice : t.none}</p> : null}
      <ul class="card-list">
        {shown.map((record) => (
          <li key={record.id}>
            <SurveyCard record={record} isReplaced={replaced.has(record.id)} />
          </li>
        ))}
      </ul>
      <div class="row">
        {space === 'field' ? <StartSurvey producer={producer} product={product} surveys={own} /> : null}
        {shown.length === surveys.length ? null : (
          <Button kind="quiet" onClick={() => showWhole(true)}>
            {t.more(surveys.length - shown.length)}
          </Button>
        )}
      </div>
    </section>
  )
}
