import type { ComponentChildren } from 'preact'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { Score, Stars } from '../../../domain/scoring/result.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { SuggestionReview } from '../prefill/suggestion-review.tsx'
import type { PrefillActs, ReadPrefill } from '../prefill/use-prefill.ts'
import { openCriteria, type Place } from './assessment-model.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { StarDialog } from './star-dialog.tsx'

/** What lies over the card on screen. */
export type OpenDialog =
  | { readonly kind: 'jump' | 'finish' | 'suggestions' }
  | { readonly kind: 'star'; readonly stars: Stars }
  | undefined

interface AssessmentDialogsProps {
  readonly open: OpenDialog
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly score: Score
  readonly prefill: ReadPrefill
  readonly acts: PrefillActs
  readonly jumpList: ComponentChildren
  /** Undefined where the assessment is only looked at. */
  readonly onFinishAsked: (() => void) | undefined
  readonly onFinish: () => Promise<boolean>
  readonly onGo: (place: Place) => void
  readonly onClose: () => void
}

/** The dialogs of the assessment, one at a time. */
export const AssessmentDialogs = (props: AssessmentDialogsProps) => {
  const { open, set, assessment, score, prefill, onGo, onClose } = props
  const t = assessmentMessages()
  switch (open?.kind) {
    case undefined:
      return null
    case 'jump':
      return (
        <Dialog
          title={t.jumpTitle}
          onClose={onClose}
          footer={props.onFinishAsked === undefined ? null : <Button onClick={props.onFinishAsked}>{t.finish}</Button>}
        >
          {props.jumpList}
        </Dialog>
      )
    case 'suggestions':
      return (
        <SuggestionReview
          set={set}
          assessment={assessment}
          prefill={prefill}
          acts={props.acts}
          onGo={onGo}
          onClose={onClose}
        />
      )
    case 'star':
      return <StarDialog set={set} score={score} stars={open.stars} onGo={onGo} onClose={onClose} />
    case 'finish':
      return (
        <FinishDialog
          set={set}
          assessment={assessment}
          open={openCriteria(set, score)}
          contradictions={prefill.contradictions}
          onGo={onGo}
          onFinish={props.onFinish}
          onClose={onClose}
        />
      )
  }
}
