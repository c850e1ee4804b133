import type { LocalRecord } from '../../../store/store.ts'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { useCatalogue } from '../../form-catalogue.ts'
import { formatMoment } from '../../format.ts'
import { laterPart } from '../../later.tsx'
import { language } from '../../messages/language.ts'
import { openWorkMessages } from '../../messages/open-work.ts'
import { useAhead } from '../../use-ahead.ts'
import { useLive } from '../../use-live.ts'
import { nextAssessment } from '../assessment/next-assessment.ts'
import { isToGoOnWith } from '../assessment/to-go-on.ts'
import { nextSurvey } from '../survey/next-survey.ts'

const SurveyCard = laterPart(() => import('../surveys/survey-card.tsx').then((room) => room.SurveyCard))

/** So many of each are read before one is tapped. */
const AHEAD = 1
const NONE = { surveys: [], assessments: [] }

/** Assessments and surveys that were begun on this phone, to go on exactly where they were left. */
export const Drafts = () => {
  const t = openWorkMessages()
  const { store, sync } = useApp()
  const drafts = useLive(async () => {
    const withNames = async <R extends LocalRecord<'assessment'> | LocalRecord<'response'>>(draft: R) => ({
      draft,
      product: draft.data.product === undefined ? undefined : await store.record('product', draft.data.product),
      producer: await store.record('producer', draft.data.producer),
    })
    const [assessments, surveys] = await Promise.all([store.drafts(), store.responseDrafts()])
    return {
      assessments: await Promise.all(assessments.map(withNames)),
      surveys: await Promise.all(surveys.map(withNames)),
    }
  }, [])
  const catalogue = useCatalogue()
  const isEnrolled = sync.status.value.phase !== 'not-enrolled'
  const { surveys, assessments } = drafts.status === 'ready' ? drafts.value : NONE
  const own = assessments.filter(({ draft }) => isToGoOnWith(draft.data, isEnrolled))
  useAhead([
    ...(catalogue === undefined ? [] : surveys.slice(0, AHEAD).map(({ draft }) => nextSurvey(draft, catalogue))),
    ...own.slice(0, AHEAD).map(({ draft }) => nextAssessment(draft)),
  ])
  if (own.length + surveys.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.drafts}</h2>
      <ul class="card-list">
        {surveys.map(({ draft, product, producer }) => (
          <li key={draft.id}>
            <SurveyCard record={draft} about={product?.data.name ?? producer?.data.name} />
          </li>
        ))}
        {own.map(({ draft, product, producer }) => (
          <li key={draft.id}>
            <CardLink href={`/assessments/${draft.id}`}>
              <strong>{product?.data.name ?? t.product}</strong>
              {producer === undefined ? null : <span class="soft">{producer.data.name}</span>}
              <span class="soft">
                {t.answered(Object.keys(draft.data.answers).length)} ·{' '}
                {t.changed(formatMoment(draft.updatedAt, language.value))}
              </span>
              {draft.data.sample ? (
                <span>
                  <SampleBadge />
                </span>
              ) : null}
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
