import { Button } from '../../components/button.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import './assessment-navigation.css'

interface AssessmentNavigationProps {
  readonly isReadOnly: boolean
  readonly isComplete: boolean
  readonly resultHref: string
  readonly finishLabel: string
  readonly onBack: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onFinish: () => void
}

/** Back, next, and at the end finish: within the thumb's reach, on one line of the smallest phone. */
export const AssessmentNavigation = (props: AssessmentNavigationProps) => {
  const { isReadOnly, isComplete, resultHref, finishLabel, onBack, onNext, onFinish } = props
  const t = assessmentMessages()
  const isAtEnd = onNext === undefined || (isComplete && !isReadOnly)
  return (
    <div class="assessment-navigation">
      <Button kind="secondary" disabled={onBack === undefined} onClick={() => onBack?.()}>
        {t.back}
      </Button>
      {onNext === undefined ? null : (
        <Button kind={isAtEnd ? 'secondary' : 'primary'} onClick={onNext}>
          {t.next}
        </Button>
      )}
      {isReadOnly ? (
        <Button kind={isAtEnd ? 'primary' : 'secondary'} href={resultHref}>
          {t.seeResult}
        </Button>
      ) : null}
      {isAtEnd && !isReadOnly ? (
        <Button kind="primary" onClick={onFinish}>
          {finishLabel}
        </Button>
      ) : null}
    </div>
  )
}
