import { addWorkingDays } from '../../../domain/calendar/working-days.ts'
import { expiryOf } from '../../../domain/certificates/term.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { COMMUNE_WORKING_DAYS } from '../../../domain/dossier/progress.ts'
import { isClosed, type Transition } from '../../../domain/dossier/transitions.ts'
import { isTurnOf } from '../../../domain/dossier/turn.ts'
import { MOST_FILED } from '../../../domain/records/dossier.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { dossierStepMessages } from '../../messages/dossier-steps.ts'
import { assessmentWords } from './assessment-choice.tsx'
import { presentedAssessment } from './dossier-facts.ts'
import type { DossierView } from './dossier-view.ts'
import { dayWords, turnWords } from './dossier-words.ts'
import './step-outcome.css'

interface StepOutcomeProps {
  readonly way: Transition
  readonly view: DossierView
  readonly set: CriteriaSet | undefined
}

/** What taking the step brings about: to whom the dossier goes, what is locked or opened, what is handed in, which term begins. */
export const StepOutcome = ({ way, view, set }: StepOutcomeProps) => {
  const lines = linesOf(way, view, set)
  return (
    <ul class="step-outcome">
      {lines.map(({ icon, text }) => (
        <li key={text}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

const linesOf = (
  way: Transition,
  view: DossierView,
  set: CriteriaSet | undefined,
): { icon: IconName; text: string }[] => {
  const t = dossierStepMessages()
  const { progress, actor, today, holidays } = view
  const isStead = !isTurnOf(actor, progress.stage) && way.action !== 'withdraw'
  const locks: Readonly<Record<string, string>> = t.locks
  const locked = locks[way.action]
  return [
    { icon: 'arrow-right', text: goalWords(way, view) },
    ...(way.action === 'file' || way.action === 'supply' ? filedLines(view, set) : []),
    ...(locked === undefined ? [] : [{ icon: 'lock' as const, text: locked }]),
    ...(way.to === 'returned' ? [{ icon: 'lock-open' as const, text: t.opens }] : []),
    ...(way.to === 'at-commune'
      ? [
          {
            icon: 'history' as const,
            text: t.term(dayWords(addWorkingDays(today, COMMUNE_WORKING_DAYS, holidays))),
          },
        ]
      : []),
    ...(way.to === 'recognised' || way.to === 'recognised-national'
      ? [{ icon: 'badge-check' as const, text: t.certificateUntil(dayWords(expiryOf(today))) }]
      : []),
    ...(isStead ? [{ icon: 'users' as const, text: t.stead(turnWords(progress.stage)) }] : []),
  ]
}

const goalWords = ({ to }: Transition, { progress }: DossierView): string => {
  const t = dossierStepMessages()
  if (isClosed(to)) return t.ends
  return to === progress.stage ? t.stays : t.goes(turnWords(to))
}

/** The papers that are handed in, as they are at this moment. */
const filedLines = (view: DossierView, set: CriteriaSet | undefined): { icon: IconName; text: string }[] => {
  const t = dossierStepMessages()
  const assessment = presentedAssessment(view)
  if (assessment === undefined) return []
  const count = Math.min(view.evidence.length, MOST_FILED)
  return [
    { icon: 'file-text', text: t.filing(assessmentWords(assessment, set), count) },
    ...(count < view.evidence.length
      ? [{ icon: 'triangle-alert' as const, text: t.filingMost(count, view.evidence.length) }]
      : []),
  ]
}
