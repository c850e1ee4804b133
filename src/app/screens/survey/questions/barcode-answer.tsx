import { useState } from 'preact/hooks'
import { Button } from '../../../components/button.tsx'
import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import { ScanDialog } from './scan-dialog.tsx'
import { TextAnswer } from './text-answer.tsx'

/** A code that is read by the camera, or typed where it cannot be. */
export const BarcodeAnswer = (props: ControlProps) => {
  const t = surveyMessages()
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="stack-close">
      <TextAnswer {...props} />
      <span class="row">
        <Button
          kind="secondary"
          icon="scan"
          onClick={() => {
            void props.desk.settle()
            setOpen(true)
          }}
        >
          {t.scan}
        </Button>
      </span>
      {isOpen ? (
        <ScanDialog
          onCode={(code) => {
            props.onAnswer(code)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}
