import type { QuestionKind } from '../../../../domain/survey/question-kinds.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import { AddEvidence, type Way } from '../../evidence/add-evidence.tsx'
import { EvidenceGrid } from '../../evidence/evidence-grid.tsx'
import { evidenceIn } from '../evidence-answers.ts'
import type { ControlProps } from '../question-props.ts'

/** What each kind of question takes. */
const WAYS: Readonly<Partial<Record<QuestionKind, readonly Way[]>>> = {
  photo: ['camera', 'gallery'],
  audio: ['recorder'],
  file: ['paper', 'camera'],
  video: ['camera', 'gallery'],
}

/** Photos, recordings, papers: evidence that names this survey and this question. The answer holds their ids (`evidence-answers.ts`). */
export const EvidenceAnswer = ({ state, label, desk }: ControlProps) => (
  <>
    {state.question.kind === 'video' ? <p class="soft">{surveyMessages().unsupported}</p> : null}
    <EvidenceGrid records={evidenceIn(state.value, desk.evidence)} />
    {state.isReadOnly ? null : (
      <AddEvidence
        home={desk.home(state.key)}
        purpose={label}
        ways={WAYS[state.question.kind] ?? ['camera']}
        settle={desk.settle}
      />
    )}
  </>
)
