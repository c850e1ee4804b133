import type { Wording } from '../../../domain/survey/form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { QuestionState } from '../../../domain/survey/survey-state.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'

/** What a question's control needs to know of the survey that it stands in. */
export interface SurveyDesk {
  /** Where evidence of a question is filed. */
  readonly home: (question: string) => EvidenceHome
  /** Evidence of this producer, by id: what photo, sound, file and signature answers name. */
  readonly evidence: ReadonlyMap<string, LocalRecord<'evidence'>>
  /** Makes what was typed durable before something opens that a cheap phone may not survive. */
  readonly settle: () => Promise<boolean>
  readonly words: (wording: Wording | undefined, outputs: ReadonlyMap<string, string>) => string
}

/** What every control of a question gets; the frame around it shows label, hint and problem. */
export interface ControlProps {
  readonly state: QuestionState
  /** Id of the control that the label belongs to. */
  readonly id: string
  /** The question's words, for dialogs that cover them. */
  readonly label: string
  /** Ids of hint and problem. */
  readonly described: string | undefined
  readonly isInvalid: boolean
  readonly desk: SurveyDesk
  readonly onAnswer: (value: AnswerValue | undefined) => void
}
