import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { measureOf } from '../../../domain/plan/effort.ts'
import type { Plan, Upgrade } from '../../../domain/plan/result.ts'
import { type Answer, type CriterionCode, NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { Score, Stars } from '../../../domain/scoring/result.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { language } from '../../messages/language.ts'
import { measureMessages } from '../../messages/measures.ts'
import { resultMessages } from '../../messages/result.ts'

interface PlanAnswerProps {
  readonly set: CriteriaSet
  readonly score: Score
  readonly plan: Plan
  readonly target: Stars
  readonly onLock: (criterion: CriterionCode) => void
}

/** The steps of a plan, or what stands in the way. */
export const PlanAnswer = ({ set, score, plan, target, onLock }: PlanAnswerProps) => {
  const t = resultMessages()
  switch (plan.kind) {
    case 'reached':
      return <p>{t.planReached(target)}</p>
    case 'none':
      return plan.reason === 'disqualified' ? (
        <Notice tone="warning">{t.noneDisqualified}</Notice>
      ) : (
        <Notice tone="warning" title={t.noneBlocked(target)}>
          {plan.blockers.pointsMissing > 0 ? <p>{t.nonePoints(plan.blockers.pointsMissing)}</p> : null}
          {plan.blockers.gates.length > 0 ? <p>{t.noneGates}</p> : null}
          <ul>
            {[...new Set(plan.blockers.gates.map((gate) => gate.criterion))].map((code) => (
              <li key={code}>{`${code} ${criterionOf(set, code)?.title[language.value] ?? ''}`}</li>
            ))}
          </ul>
        </Notice>
      )
    case 'plan':
      return (
        <>
          {plan.liftsStop && score.stop !== undefined ? (
            <Notice tone="warning">{t.planLiftsStop(score.stop.criterion)}</Notice>
          ) : null}
          {plan.upgrades.length === 0 ? null : <p class="plan-sum">{t.planSum(plan.upgrades.length, plan.total)}</p>}
          <ol class="plan-steps">
            {plan.upgrades.map((upgrade) => (
              <Step
                key={upgrade.criterion}
                criterion={criterionOf(set, upgrade.criterion)}
                upgrade={upgrade}
                onLock={onLock}
              />
            ))}
          </ol>
          <p class="plan-estimate">{t.planEstimate}</p>
        </>
      )
  }
}

const criterionOf = (set: CriteriaSet, code: CriterionCode): Criterion | undefined =>
  set.criteria.find((criterion) => criterion.code === code)

interface StepProps {
  readonly criterion: Criterion | undefined
  readonly upgrade: Upgrade
  readonly onLock: (criterion: CriterionCode) => void
}

const Step = ({ criterion, upgrade, onLock }: StepProps) => {
  const t = resultMessages()
  if (criterion === undefined) return null
  return (
    <li class="plan-step">
      <p class="plan-step-name">
        <strong>{`${criterion.code} ${criterion.title[language.value]}`}</strong>
        <span class="plan-step-gain">{t.planGain(upgrade.gain)}</span>
      </p>
      <dl class="plan-step-change">
        <dt>{t.planFrom}</dt>
        <dd>{labelOf(criterion, upgrade.from)}</dd>
        <dt>{t.planTo}</dt>
        <dd class="plan-step-to">{labelOf(criterion, upgrade.to)}</dd>
      </dl>
      {upgrade.opensGates.length === 0 ? null : <p class="plan-step-gates">{t.planGate(upgrade.opensGates)}</p>}
      <p class="plan-step-measure">{t.planMeasure(measureMessages().measure[measureOf(criterion)], upgrade.effort)}</p>
      <span class="plan-step-lock">
        <Button kind="quiet" icon="lock" onClick={() => onLock(criterion.code)}>
          {t.lock}
        </Button>
      </span>
    </li>
  )
}

const labelOf = (criterion: Criterion, answer: Answer | undefined): string => {
  const t = resultMessages()
  if (answer === undefined) return t.unanswered
  return answer === NONE_REACHED ? t.noneReached : (criterion.options[answer]?.label[language.value] ?? t.noneReached)
}
