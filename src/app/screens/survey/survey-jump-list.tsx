import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Completeness } from '../../../domain/survey/completeness.ts'
import type { NodeKey } from '../../../domain/survey/survey-state.ts'
import { Icon } from '../../components/icon.tsx'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { awaitsConsent, type Consents } from './consents.ts'
import type { SurveyDesk } from './question-props.ts'
import './survey-jump-list.css'
import { questionsIn, type SurveyPage } from './survey-model.ts'
import type { SurveySession } from './survey-session.ts'

interface SurveyJumpListProps {
  readonly session: SurveySession
  readonly pages: readonly SurveyPage[]
  /** Of each page, in their order. */
  readonly progress: ReadonlySignal<readonly Completeness[]>
  readonly consents: Consents
  /** Open required questions are a problem only after the officer has been there. */
  readonly checked: ReadonlySet<NodeKey>
  readonly words: SurveyDesk['words']
  readonly here: NodeKey
  readonly onGo: (page: NodeKey) => void
}

/** All pages with how each stands, in words and sign. */
export const SurveyJumpList = ({
  session,
  pages,
  progress,
  consents,
  checked,
  words,
  here,
  onGo,
}: SurveyJumpListProps) => (
  <ol class="survey-jump">
    {pages.map(({ key, label, nodes }, at) => {
      const { asked = 0, answered = 0, missing = [], wrong = [] } = progress.value[at] ?? {}
      const hasProblem = wrong.length > 0 || (checked.has(key) && missing.length > 0)
      const waits = (): boolean => awaitsConsent(questionsIn(session.engine.value, nodes), consents)
      const state = hasProblem ? 'problem' : answered < asked ? 'open' : waits() ? 'consent' : 'answered'
      const title = label === undefined ? '' : words(label, NO_OUTPUTS)
      const line = { page: key, title, state, asked, answered, isHere: key === here, onGo } as const
      return <JumpLine key={key} {...line} />
    })}
  </ol>
)

const NO_OUTPUTS: ReadonlyMap<string, string> = new Map()

const SIGNS = { open: 'circle', consent: 'lock', answered: 'circle-check', problem: 'triangle-alert' } as const

interface JumpLineProps {
  readonly page: NodeKey
  readonly title: string
  readonly state: keyof typeof SIGNS
  readonly asked: number
  readonly answered: number
  readonly isHere: boolean
  readonly onGo: (page: NodeKey) => void
}

/** Drawn anew only where it says something else: there may be a hundred of them, and an answer is about one. */
const JumpLine = ({ page, title, state, asked, answered, isHere, onGo }: JumpLineProps) => {
  const t = surveyMessages()
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class={`survey-jump-item is-${state}`}
          aria-current={isHere ? 'step' : undefined}
          onClick={() => onGo(page)}
        >
          <Icon name={SIGNS[state]} />
          <span>
            <span class="survey-jump-title">{title || t.untitled}</span>
            <span class="survey-jump-state">
              {t.pageState[state]}
              {asked === 0 ? null : ` · ${t.answered(answered, asked)}`}
            </span>
          </span>
        </button>
      </li>
    ),
    [page, title, state, asked, answered, isHere, onGo, language.value],
  )
}
