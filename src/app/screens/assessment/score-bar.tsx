import type { ReadonlySignal } from '@preact/signals'
import type { Score, Stars } from '../../../domain/scoring/result.ts'
import { ALL_STARS } from '../../../domain/scoring/stars.ts'
import { Bar } from '../../components/bar.tsx'
import { Saved } from '../../components/saved.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { needsOf, nextStars } from './assessment-model.ts'
import './score-bar.css'
import type { Saving } from '../../working-copy.ts'

interface ScoreBarProps {
  readonly score: Score
  readonly saving?: ReadonlySignal<Saving>
  readonly onStar: (stars: Stars) => void
}

/** Points, range and stars as they stand, always in sight; each star says what it asks for. */
export const ScoreBar = ({ score, saving, onStar }: ScoreBarProps) => {
  const t = assessmentMessages()
  const total = score.answered + score.open
  return (
    <section class="score-bar" aria-label={t.scoreBar}>
      <div class="score-bar-top">
        <div class="score-bar-stars">
          {ALL_STARS.map((stars) => {
            const isReached = stars <= score.stars
            return (
              <button
                key={stars}
                type="button"
                class={`score-bar-star ${isReached ? 'is-reached' : ''}`}
                aria-label={isReached ? t.starReached(stars) : t.starMissing(stars)}
                aria-haspopup="dialog"
                onClick={() => onStar(stars)}
              >
                <svg class="score-bar-mark" viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M12 2.5l2.9 6.1 6.6.9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6-4.8-4.6 6.6-.9z" />
                </svg>
              </button>
            )
          })}
        </div>
        <p class="score-bar-points">
          <span>
            <strong class="score-bar-number">{score.points}</strong>/{score.maxPoints}
          </span>
          {score.isProvisional && saving !== undefined ? (
            <span class="score-bar-range">{t.range(score.least, score.most)}</span>
          ) : null}
        </p>
      </div>
      <Bar
        value={score.points}
        max={score.maxPoints}
        least={score.least}
        most={score.most}
        label={t.pointsBar(score.points)}
      />
      <div class="score-bar-lines">
        <p class="score-bar-next" role="status">
          <span class="visually-hidden">{`${t.points(score.points, score.maxPoints)}. ${t.starNow(score.stars)}. `}</span>
          {nextLine(score)}
        </p>
        <p class="score-bar-count">
          <span>{t.answered(score.answered, total)}</span>
          {saving === undefined ? null : <SavedNow saving={saving} />}
        </p>
      </div>
    </section>
  )
}

/** By itself, as it is another after each answer, and again when that is stored. */
const SavedNow = ({ saving }: { saving: ReadonlySignal<Saving> }) => <Saved state={saving.value.kind} />

const nextLine = (score: Score): string => {
  const t = assessmentMessages()
  if (score.disqualifications.length > 0) return t.disqualifiedShort
  if (score.stop !== undefined) return t.stoppedShort(score.stop.criterion)
  const next = nextStars(score)
  if (next === undefined) return t.topStars
  const needs = needsOf(score, next)
  return needs.kind === 'missing' ? t.toStars(next, needs.points, needs.gates.length) : t.topStars
}
