import { useEffect, useRef, useState } from 'preact/hooks'
import type { SignatureField } from '../../../../device/signature-field.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { useApp } from '../../../context.ts'
import { surveyMessages } from '../../../messages/survey.ts'

interface SignatureDialogProps {
  readonly title: string
  readonly onKeep: (picture: Blob) => void
  readonly onClose: () => void
}

/** A field to sign in with the finger. It says that it is not ready while its code is on its way: what is written until then would be lost. */
export const SignatureDialog = ({ title, onKeep, onClose }: SignatureDialogProps) => {
  const t = surveyMessages()
  const { evidence } = useApp()
  const canvas = useRef<HTMLCanvasElement>(null)
  const field = useRef<SignatureField | undefined>(undefined)
  const [state, setState] = useState<'opening' | 'ready' | 'unavailable'>('opening')
  const [isEmpty, setEmpty] = useState(false)
  useEffect(() => {
    const held = { isOver: false }
    const open = async (): Promise<void> => {
      if (canvas.current === null) return
      const opened = await evidence.signatureField(canvas.current)
      if (held.isOver) return opened.close()
      field.current = opened
      setState('ready')
    }
    open().catch((error: unknown) => {
      reportError(error)
      if (!held.isOver) setState('unavailable')
    })
    return () => {
      held.isOver = true
      field.current?.close()
    }
  }, [evidence])
  const isReady = state === 'ready'
  const clear = (): void => {
    field.current?.clear()
    setEmpty(false)
  }
  const keep = async (): Promise<void> => {
    const picture = await field.current?.picture()
    if (picture === undefined) setEmpty(true)
    else onKeep(picture)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" icon="eraser" busy={state === 'opening'} disabled={!isReady} onClick={clear}>
            {t.signClear}
          </Button>
          <Button icon="check" busy={state === 'opening'} disabled={!isReady} onClick={() => void keep()}>
            {t.signKeep}
          </Button>
        </>
      }
    >
      {state === 'unavailable' ? null : <p>{t.signHere}</p>}
      <canvas
        class="signature-field"
        hidden={state === 'unavailable'}
        ref={canvas}
        role="img"
        aria-label={t.signHere}
        aria-busy={state === 'opening'}
      />
      <p role="status" class="field-error">
        {state === 'unavailable' ? t.signUnavailable : isEmpty ? t.signEmpty : ''}
      </p>
    </Dialog>
  )
}
