import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera } from '../../../../device/camera.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useApp } from '../../../context.ts'
import { evidenceMessages } from '../../../messages/evidence.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import { useCamera } from '../../evidence/use-camera.ts'
import './scan-dialog.css'

/** Time between two looks: a cheap phone needs a third of a second for one. */
const LOOK_MS = 350
/** After this long without a code there is a word on what helps. */
const PATIENCE_MS = 8_000

interface ScanDialogProps {
  readonly onCode: (code: string) => void
  readonly onClose: () => void
}

/** The camera, looking for a code; it ends with the first one. */
export const ScanDialog = ({ onCode, onClose }: ScanDialogProps) => {
  const t = surveyMessages()
  const words = evidenceMessages()
  const { state, again } = useCamera()
  return (
    <Dialog title={t.scanTitle} onClose={onClose}>
      {state.kind === 'open' ? <Looking camera={state.camera} onCode={onCode} /> : null}
      {state.kind === 'opening' ? <p role="status">{words.opening}</p> : null}
      {state.kind === 'trouble' ? (
        <Notice tone="error">
          <p>{words.trouble[state.trouble]}</p>
          <Button kind="secondary" icon="refresh-cw" onClick={again}>
            {words.tryAgain}
          </Button>
        </Notice>
      ) : null}
    </Dialog>
  )
}

const Looking = ({ camera, onCode }: { camera: Camera; onCode: (code: string) => void }) => {
  const t = surveyMessages()
  const { evidence } = useApp()
  const video = useRef<HTMLVideoElement>(null)
  const found = useRef(onCode)
  found.current = onCode
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const held = { isOver: false }
    if (video.current !== null) void camera.show(video.current)
    const slow = setTimeout(() => setSlow(true), PATIENCE_MS)
    const look = async (): Promise<void> => {
      const read = await evidence.codeReader()
      while (!held.isOver) {
        const frame = await camera.shoot()
        const code = frame === undefined ? undefined : await read(frame)
        frame?.close()
        if (held.isOver) return
        if (code !== undefined && code !== '') return found.current(code)
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
    }
    look().catch(reportError)
    return () => {
      held.isOver = true
      clearTimeout(slow)
    }
  }, [camera, evidence])
  return (
    <>
      <video class="scan-view" ref={video} muted playsInline aria-label={t.scanTitle} />
      <p role="status">{isSlow ? t.scanNone : t.scanHold}</p>
    </>
  )
}
