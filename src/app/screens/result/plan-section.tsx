import { useMemo, useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { planUpgrades } from '../../../domain/plan/plan.ts'
import type { PlanMode } from '../../../domain/plan/result.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Score, Stars } from '../../../domain/scoring/result.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { language } from '../../messages/language.ts'
import { resultMessages } from '../../messages/result.ts'
import './plan-section.css'
import { PlanAnswer } from './plan-answer.tsx'
import { targetOf, targetsOf } from './verdict.ts'

interface PlanSectionProps {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly score: Score
  readonly locks: ReadonlySet<CriterionCode>
  readonly target: number | undefined
  /** Whether locks and target are kept in the record. */
  readonly isKept: boolean
  readonly onLock: (criterion: CriterionCode, isLocked: boolean) => void
  readonly onTarget: (stars: Stars) => void
}

/** The way to a star as steps: which criteria to raise from what to what, least first, without those that cannot change. */
export const PlanSection = (props: PlanSectionProps) => {
  const { set, assessment, score, locks, onLock, onTarget } = props
  const t = resultMessages()
  const [mode, setMode] = useState<PlanMode>('effort')
  const target = targetOf(score, props.target)
  const plan = useMemo(
    () =>
      target === undefined
        ? undefined
        : planUpgrades(set, { answers: assessment.answers, findings: assessment.findings }, target, { locks, mode }),
    [set, assessment.answers, assessment.findings, target, locks, mode],
  )
  if (target === undefined || plan === undefined) return <Notice tone="good">{t.planTop}</Notice>
  return (
    <section class="result-view-section plan-section">
      <h2>{t.planTitle(target)}</h2>
      <div class="plan-section-choices">
        <SelectField
          label={t.planTarget}
          value={String(target)}
          options={targetsOf(score).map((stars) => ({ value: String(stars), label: t.stars(stars) }))}
          onChange={(value) => {
            const stars = targetsOf(score).find((candidate) => String(candidate) === value)
            if (stars !== undefined) onTarget(stars)
          }}
        />
        <SelectField
          label={t.planMode}
          value={mode}
          options={[
            { value: 'effort', label: t.planModes.effort },
            { value: 'fewest', label: t.planModes.fewest },
          ]}
          onChange={(value) => setMode(value === 'fewest' ? 'fewest' : 'effort')}
        />
      </div>
      <PlanAnswer set={set} score={score} plan={plan} target={target} onLock={(criterion) => onLock(criterion, true)} />
      {locks.size === 0 ? null : <Locked set={set} locks={locks} isKept={props.isKept} onLock={onLock} />}
    </section>
  )
}

type LockedProps = Pick<PlanSectionProps, 'set' | 'locks' | 'isKept' | 'onLock'>

const Locked = ({ set, locks, isKept, onLock }: LockedProps) => {
  const t = resultMessages()
  return (
    <section class="plan-locked">
      <h3>{t.locked(locks.size)}</h3>
      <p>{t.lockedText}</p>
      {isKept ? null : <p class="plan-locked-kept">{t.lockNotKept}</p>}
      <ul class="plan-locked-list">
        {set.criteria
          .filter((criterion) => locks.has(criterion.code))
          .map((criterion) => (
            <li key={criterion.code} class="plan-locked-line">
              <span>{`${criterion.code} ${criterion.title[language.value]}`}</span>
              <span class="plan-step-lock">
                <Button kind="quiet" icon="lock-open" onClick={() => onLock(criterion.code, false)}>
                  {t.unlock}
                </Button>
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
