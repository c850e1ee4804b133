import type { ReadonlySignal } from '@preact/signals'
import type { Completeness } from '../../../domain/survey/completeness.ts'
import { useSeen } from '../../after-paint.ts'
import { Button } from '../../components/button.tsx'
import { Saved } from '../../components/saved.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import type { Saving } from '../../working-copy.ts'
import './survey-bar.css'

interface SurveyBarProps {
  readonly about: string
  readonly at: number
  readonly all: number
  readonly progress: ReadonlySignal<readonly Completeness[]>
  readonly saving: ReadonlySignal<Saving>
  readonly onList: () => void
}

/** What stays in sight while one fills: whom it is about, how far it is, and that it is saved. */
export const SurveyBar = ({ about, at, all, progress, saving, onList }: SurveyBarProps) => {
  const t = surveyMessages()
  return (
    <div class="survey-bar">
      <p class="survey-bar-about">{about}</p>
      <div class="survey-bar-line survey-bar-actions">
        <Button kind="quiet" icon="list" onClick={onList}>
          {t.page(at, all)}
        </Button>
        <SavedNow saving={saving} />
      </div>
      <ProgressNow progress={progress} />
    </div>
  )
}

/** By itself, as it is another after nearly each answer. Its first count goes through the whole survey, which no question waits for. */
const ProgressNow = ({ progress }: Pick<SurveyBarProps, 'progress'>) => {
  const t = surveyMessages()
  if (!useSeen())
    return (
      <div class="survey-bar-line" aria-hidden="true">
        <progress class="survey-bar-progress" max={1} value={0} />
        <span class="survey-bar-count">{'\u00A0'}</span>
      </div>
    )
  const asked = progress.value.reduce((sum, one) => sum + one.asked, 0)
  const answered = progress.value.reduce((sum, one) => sum + one.answered, 0)
  return (
    <div class="survey-bar-line">
      <progress
        class="survey-bar-progress"
        max={Math.max(1, asked)}
        value={answered}
        aria-label={t.answeredInAll(answered, asked)}
      />
      <span class="survey-bar-count">{t.answered(answered, asked)}</span>
    </div>
  )
}

/** By itself, as it is another after each answer, and again when that is stored. */
const SavedNow = ({ saving }: { saving: ReadonlySignal<Saving> }) => <Saved state={saving.value.kind} />
