import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { findingId } from '../../../domain/criteria/finding.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { Saved } from '../../components/saved.tsx'
import { SavingNotice } from '../../components/saving-notice.tsx'
import { StarRow } from '../../components/star-row.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import { useAltArrows } from '../../use-alt-arrows.ts'
import { useRemembered } from '../../use-remembered.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import { assessmentEdits } from '../assessment/assessment-edits.ts'
import { neighboursOf, placesOf, placeToOpen } from '../assessment/assessment-model.ts'
import { FindingSwitch } from '../assessment/finding-switch.tsx'
import { usePlace } from '../assessment/use-place.ts'
import { useSelfBase } from './self-base.ts'
import { SelfOpening } from './self-opening.tsx'
import { SelfQuestion } from './self-question.tsx'
import './self-ask.css'
import { type OpenedSelf, useSelfAssessment } from './use-self-assessment.ts'

/** `/self/ask/:id`: one question a screen, resumed where it was left. */
export const SelfAsk = ({ id }: { id: string }) => {
  const t = selfMessages()
  const opened = useSelfAssessment(id)
  const remembered = useRemembered(id)
  if (opened.kind !== 'ready') return <SelfOpening opened={opened} title={t.title} />
  if (!remembered.isKnown) return <SelfOpening opened={{ kind: 'loading' }} title={t.title} />
  return <Asking {...opened} remembered={remembered.place} />
}

type AskingProps = Extract<OpenedSelf, { kind: 'ready' }> & { readonly remembered: string | undefined }

const Asking = ({ set, record, product, remembered }: AskingProps) => {
  const t = selfMessages()
  const { href } = useSelfBase()
  const { query, route } = useLocation()
  const copy = useWorkingCopy(record)
  const shown = copy.shown.value ?? record.data
  const isReadOnly = shown.status === 'final'
  const score = useMemo(() => scoreAssessment(set, shown), [set, shown])
  const edits = assessmentEdits(copy, () => shown, undefined)
  const asked = placeToOpen(set, query.at, remembered)
  const { place, go } = usePlace({ id: record.id, place: asked, asked: query.at, isReadOnly, base: `${href}/ask` })
  const places = placesOf(set)
  const { previous, next } = neighboursOf(set, place)
  const criterion = set.criteria.find(({ code }) => code === place)
  const review = `${href}/${isReadOnly ? 'result' : 'review'}/${record.id}`
  const onNext = (): void => (next === undefined ? route(review) : go(next))
  useAltArrows(previous === undefined ? undefined : () => go(previous), onNext)
  const progress = t.progress(places.indexOf(place) + 1, places.length)
  return (
    <Page
      title={product?.data.name ?? t.title}
      back={href}
      footer={
        <>
          <Button
            kind="secondary"
            icon="arrow-left"
            disabled={previous === undefined}
            onClick={() => previous && go(previous)}
          >
            {t.back}
          </Button>
          <Button icon="arrow-right" onClick={onNext}>
            {next === undefined ? (isReadOnly ? t.seeResult : t.toReview) : t.next}
          </Button>
        </>
      }
    >
      <div class="self-ask-head">
        <strong>{progress}</strong>
        <StarRow stars={score.stars} label={t.stars(score.stars)} size="s" />
        {isReadOnly ? null : <Saved state={copy.saving.value.kind} />}
      </div>
      <progress class="self-ask-progress" max={places.length} value={places.indexOf(place) + 1} aria-label={progress} />
      <SavingNotice saving={copy.saving.value} onRetry={copy.retry} />
      {criterion === undefined ? (
        <article class="self-question">
          <h2 class="criterion-card-title self-question-text" tabIndex={-1}>
            {t.introQuestion}
          </h2>
          <p>{t.introText}</p>
          <FindingSwitch
            title={assessmentMessages().introText}
            ground={set.disqualification?.[language.value] ?? ''}
            label={assessmentMessages().introSwitch}
            meaning={assessmentMessages().introMeaning}
            isOn={shown.findings[findingId('disqualified', 'set')] === true}
            disabled={isReadOnly}
            onChange={(isFound) => edits.finding(findingId('disqualified', 'set'), isFound)}
          />
        </article>
      ) : (
        <SelfQuestion
          key={criterion.code}
          criterion={criterion}
          record={record}
          shown={shown}
          score={score}
          edits={edits}
          settle={copy.settled}
          onLater={onNext}
          onGo={go}
        />
      )}
      <p>
        <a href={href}>{t.leave}</a>
      </p>
    </Page>
  )
}
