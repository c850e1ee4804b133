import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'

interface CriterionNoticesProps {
  readonly criterion: Criterion
  readonly score: Score
  readonly onGo: (criterion: CriterionCode) => void
}

/** What another criterion has to say about this one: a stop before it, or a story that it needs. */
export const CriterionNotices = ({ criterion, score, onGo }: CriterionNoticesProps) => {
  const t = assessmentMessages()
  const state = score.criteria.get(criterion.code)?.state
  const needed = criterion.appliesWhen
  const atZero = criterion.stop?.atZero ?? []
  return (
    <>
      {state === 'not-evaluated' && score.stop !== undefined ? (
        <Notice tone="warning">
          <p>{t.notEvaluated(score.stop.criterion)}</p>
          <GoTo code={score.stop.criterion} onGo={onGo} />
        </Notice>
      ) : null}
      {needed === undefined || state === 'not-evaluated' ? null : (
        <Notice tone={state === 'not-applicable' ? 'warning' : 'info'}>
          <p>{state === 'not-applicable' ? t.appliesMissing(needed) : t.appliesWhen(needed)}</p>
          <GoTo code={needed} onGo={onGo} />
        </Notice>
      )}
      {atZero.length === 0 ? null : <Notice tone="info">{t.stopAtZero(atZero.join(', '))}</Notice>}
      {score.stop?.criterion === criterion.code ? <Notice tone="warning">{t.stopMeaning}</Notice> : null}
    </>
  )
}

const GoTo = ({ code, onGo }: { code: CriterionCode; onGo: (criterion: CriterionCode) => void }) => (
  <Button kind="secondary" icon="arrow-right" onClick={() => onGo(code)}>
    {assessmentMessages().goTo(code)}
  </Button>
)
