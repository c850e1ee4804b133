import type { LocalRecord } from '../../../store/store.ts'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { laterPart } from '../../later.tsx'
import { language } from '../../messages/language.ts'
import { openWorkMessages } from '../../messages/open-work.ts'
import { useLive } from '../../use-live.ts'
import { isToGoOnWith } from '../assessment/to-go-on.ts'

const SurveyCard = laterPart(() => import('../surveys/survey-card.tsx').then((room) => room.SurveyCard))

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
  if (drafts.status !== 'ready') return null
  const { surveys } = drafts.value
  const isEnrolled = sync.status.value.phase !== 'not-enrolled'
  const assessments = drafts.value.assessments.filter(({ draft }) => isToGoOnWith(draft.data, isEnrolled))
  if (assessments.length + surveys.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.drafts}</h2>
      <ul class="card-list">
        {surveys.map(({ draft, product, producer }) => (
          <li key={draft.id}>
            <SurveyCard record={draft} about={product?.data.name ?? producer?.data.name} />
          </li>
        ))}
        {assessments.map(({ draft, product, producer }) => (
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
