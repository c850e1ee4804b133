import { Button } from '../../components/button.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import { useAltArrows } from '../../use-alt-arrows.ts'
import './survey-navigation.css'

interface SurveyNavigationProps {
  readonly onBack: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onFinish: () => void
}

/** Back and next, at the end finish: within the thumb's reach, on one line of the smallest phone. */
export const SurveyNavigation = ({ onBack, onNext, onFinish }: SurveyNavigationProps) => {
  const t = surveyMessages()
  useAltArrows(onBack, onNext)
  return (
    <div class="survey-navigation">
      <Button kind="secondary" disabled={onBack === undefined} onClick={() => onBack?.()}>
        {t.back}
      </Button>
      <Button onClick={onNext ?? onFinish}>{onNext === undefined ? t.finish : t.next}</Button>
    </div>
  )
}
