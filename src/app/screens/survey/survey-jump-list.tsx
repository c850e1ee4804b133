import type { Completeness } from '../../../domain/survey/completeness.ts'
import type { NodeKey } from '../../../domain/survey/survey-state.ts'
import { Icon } from '../../components/icon.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import './survey-jump-list.css'

interface JumpLine {
  readonly key: NodeKey
  readonly title: string
  readonly progress: Completeness
  /** Some of its questions wait for a consent that nobody was asked for yet. */
  readonly awaitsConsent: boolean
  /** Open required questions are a problem only after the officer has been there. */
  readonly isChecked: boolean
}

interface SurveyJumpListProps {
  readonly lines: readonly JumpLine[]
  readonly here: NodeKey
  readonly onGo: (page: NodeKey) => void
}

const SIGNS = { open: 'circle', consent: 'lock', answered: 'circle-check', problem: 'triangle-alert' } as const

/** All pages with how each stands, in words and sign. */
export const SurveyJumpList = ({ lines, here, onGo }: SurveyJumpListProps) => {
  const t = surveyMessages()
  return (
    <ol class="survey-jump">
      {lines.map((line) => {
        const state = stateOf(line)
        const { answered, asked } = line.progress
        return (
          <li key={line.key}>
            <button
              type="button"
              class={`survey-jump-item is-${state}`}
              aria-current={line.key === here ? 'step' : undefined}
              onClick={() => onGo(line.key)}
            >
              <Icon name={SIGNS[state]} />
              <span>
                <span class="survey-jump-title">{line.title || t.untitled}</span>
                <span class="survey-jump-state">
                  {t.pageState[state]}
                  {asked === 0 ? null : ` · ${t.answered(answered, asked)}`}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

const stateOf = ({ progress, awaitsConsent, isChecked }: JumpLine): keyof typeof SIGNS => {
  const { asked, answered, missing, wrong } = progress
  if (wrong.length > 0 || (isChecked && missing.length > 0)) return 'problem'
  if (answered < asked) return 'open'
  return awaitsConsent ? 'consent' : 'answered'
}
