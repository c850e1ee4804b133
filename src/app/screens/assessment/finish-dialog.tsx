import { useState } from 'preact/hooks'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import './jump-list.css'

interface FinishDialogProps {
  readonly open: readonly Criterion[]
  readonly words: { readonly title: string; readonly text: string; readonly now: string; readonly anyway: string }
  readonly onGo: (criterion: CriterionCode) => void
  /** Resolves to false when it could not be saved; the screen then says why. */
  readonly onFinish: () => Promise<boolean>
  readonly onClose: () => void
}

/** The last look before an assessment becomes unchangeable: what is still open, and a clear yes. */
export const FinishDialog = ({ open, words, onGo, onFinish, onClose }: FinishDialogProps) => {
  const t = assessmentMessages()
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
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind={isComplete ? 'secondary' : 'primary'} onClick={onClose}>
            {t.finishBack}
          </Button>
          <Button kind={isComplete ? 'primary' : 'secondary'} busy={isBusy} onClick={() => void finish()}>
            {isBusy ? t.finishing : isComplete ? words.now : words.anyway}
          </Button>
        </>
      }
    >
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
      <p>{words.text}</p>
    </Dialog>
  )
}
