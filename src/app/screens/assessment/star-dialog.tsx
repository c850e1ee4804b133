import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import type { Gate, Score, Stars } from '../../../domain/scoring/result.ts'
import { pointsFor } from '../../../domain/scoring/stars.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { needsOf } from './assessment-model.ts'
import './star-dialog.css'

interface StarDialogProps {
  readonly set: CriteriaSet
  readonly score: Score
  readonly stars: Stars
  readonly onGo: (criterion: CriterionCode) => void
  readonly onClose: () => void
}

/** What one star asks for, as things stand: points, and each criterion below its minimum. */
export const StarDialog = ({ set, score, stars, onGo, onClose }: StarDialogProps) => {
  const t = assessmentMessages().starDialog
  return (
    <Dialog
      title={t.title(stars)}
      onClose={onClose}
      footer={
        <Button kind="secondary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <Needs set={set} score={score} stars={stars} onGo={onGo} />
    </Dialog>
  )
}

const Needs = ({ set, score, stars, onGo }: Omit<StarDialogProps, 'onClose'>) => {
  const t = assessmentMessages().starDialog
  const needs = needsOf(score, stars)
  const least = pointsFor(stars, set.decision)
  switch (needs.kind) {
    case 'disqualified':
      return <p>{t.disqualified}</p>
    case 'reached':
      return (
        <div class="star-needs">
          <p>{t.reached(stars)}</p>
          <p>{t.pointsEnough(least)}</p>
          <p>{t.gatesEnough}</p>
        </div>
      )
    case 'missing':
      return (
        <div class="star-needs">
          <p>{needs.points > 0 ? t.pointsMissing(needs.points, least) : t.pointsEnough(least)}</p>
          <p>{needs.gates.length > 0 ? t.gatesMissing(needs.gates.length) : t.gatesEnough}</p>
          <ul class="star-needs-gates">
            {needs.gates.map((gate) => (
              <GateNeed key={gate.criterion} set={set} gate={gate} onGo={onGo} />
            ))}
          </ul>
        </div>
      )
  }
}

const GateNeed = ({ set, gate, onGo }: { set: CriteriaSet; gate: Gate; onGo: (criterion: CriterionCode) => void }) => {
  const t = assessmentMessages().starDialog
  const criterion = set.criteria.find((candidate) => candidate.code === gate.criterion)
  const least = gate.atLeast.flatMap((place) => criterion?.options[place]?.label[language.value] ?? [])
  return (
    <li class="star-needs-gate">
      <p class="star-needs-criterion">
        <strong>{`${gate.criterion} ${criterion?.title[language.value] ?? ''}`}</strong>
        {gate.isOpen ? ` (${t.unanswered})` : ''}
      </p>
      <p>{`${t.atLeast} ${least.join(' / ')}`}</p>
      <Button kind="secondary" onClick={() => onGo(gate.criterion)}>
        {t.go(gate.criterion)}
      </Button>
    </li>
  )
}
