import { useState } from 'preact/hooks'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import type { Contradiction } from '../../../domain/prefill/contradictions.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { DifferenceList } from '../prefill/difference-list.tsx'
import './finish-dialog.css'
import './jump-list.css'

interface FinishDialogProps {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly open: readonly Criterion[]
  /** Where it is not what the surveys show. */
  readonly contradictions: readonly Contradiction[]
  readonly onGo: (criterion: CriterionCode) => void
  /** Resolves to false when it could not be saved; the screen then says why. */
  readonly onFinish: () => Promise<boolean>
  readonly onClose: () => void
}

/** The last look before an assessment becomes unchangeable: what is still open, what differs from the surveys, and a clear yes. */
export const FinishDialog = (props: FinishDialogProps) => {
  const { set, assessment, open, contradictions, onGo, onFinish, onClose } = props
  const t = assessmentMessages()
  const differs = prefillMessages()
  const [isBusy, setBusy] = useState(false)
  const finish = async (): Promise<void> => {
    setBusy(true)
    const isFinished = await onFinish()
    setBusy(false)
    if (!isFinished) onClose()
  }
  const isComplete = open.length === 0
  return (
    <Dialog
      title={t.finishTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind={isComplete ? 'secondary' : 'primary'} onClick={onClose}>
            {t.finishBack}
          </Button>
          <Button kind={isComplete ? 'primary' : 'secondary'} busy={isBusy} onClick={() => void finish()}>
            {isBusy ? t.finishing : isComplete ? t.finishNow : t.finishAnyway}
          </Button>
        </>
      }
    >
      {contradictions.length === 0 ? null : (
        <section class="finish-differences">
          <Notice tone="warning" title={differs.differences(contradictions.length)}>
            {differs.differencesText}
          </Notice>
          <DifferenceList set={set} assessment={assessment} contradictions={contradictions} onGo={onGo} />
        </section>
      )}
      {isComplete ? null : (
        <>
          <Notice tone="warning">{t.finishOpen(open.length)}</Notice>
          <ul class="jump-items">
            {open.map((criterion) => (
              <li key={criterion.code}>
                <button type="button" class="jump-item is-plain" onClick={() => onGo(criterion.code)}>
                  <span class="jump-item-code">{criterion.code}</span>
                  <span class="jump-item-title">{criterion.title[language.value]}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t.finishText}</p>
    </Dialog>
  )
}
