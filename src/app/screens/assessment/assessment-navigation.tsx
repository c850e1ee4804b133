import { Button } from '../../components/button.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import './assessment-navigation.css'

interface AssessmentNavigationProps {
  readonly isReadOnly: boolean
  readonly isComplete: boolean
  readonly resultHref: string
  readonly onBack: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onList: () => void
  readonly onFinish: (() => void) | undefined
}

/** Back, list, next or finish: within the thumb's reach. */
export const AssessmentNavigation = (props: AssessmentNavigationProps) => {
  const { isReadOnly, isComplete, onBack, onNext, onFinish } = props
  const t = assessmentMessages()
  const isFinishFirst = !isReadOnly && (isComplete || onNext === undefined)
  return (
    <div class="assessment-navigation">
      <Button kind="secondary" icon="chevron-left" disabled={onBack === undefined} onClick={() => onBack?.()}>
        {t.back}
      </Button>
      <div class="assessment-navigation-list">
        <Button kind="quiet" icon="list" onClick={props.onList}>
          {t.list}
        </Button>
      </div>
      {isReadOnly ? (
        <Button kind={onNext === undefined ? 'primary' : 'quiet'} icon="star" href={props.resultHref}>
          {t.seeResult}
        </Button>
      ) : null}
      {onNext === undefined ? null : (
        <Button kind={isFinishFirst ? 'secondary' : 'primary'} icon="chevron-right" onClick={onNext}>
          {t.next}
        </Button>
      )}
      {isFinishFirst ? (
        <Button kind="primary" icon="check" onClick={() => onFinish?.()}>
          {t.finish}
        </Button>
      ) : (
        <span class="assessment-navigation-wide">
          {onFinish === undefined ? null : (
            <Button kind="secondary" icon="check" onClick={onFinish}>
              {t.finish}
            </Button>
          )}
        </span>
      )}
    </div>
  )
}
