import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera, CameraOpened } from '../../../device/camera.ts'
import { useApp } from '../../context.ts'

type Trouble = Extract<CameraOpened, { kind: 'trouble' }>['trouble']

export type CameraState = { kind: 'opening' } | { kind: 'open'; camera: Camera } | { kind: 'trouble'; trouble: Trouble }

/** The camera while the component is shown and the page is in sight: an app in the background must not hold it. */
export const useCamera = (): { state: CameraState; again: () => void } => {
  const { evidence } = useApp()
  const [state, setState] = useState<CameraState>({ kind: 'opening' })
  const [round, setRound] = useState(0)
  const again = (): void => setRound(round + 1)
  const reopen = useRef(again)
  reopen.current = again
  useEffect(() => {
    const held: { camera?: Camera; isOver: boolean } = { isOver: document.visibilityState === 'hidden' }
    const open = async (): Promise<void> => {
      const opened = await evidence.openCamera()
      if (opened.kind === 'trouble') return held.isOver ? undefined : setState(opened)
      if (held.isOver) return opened.camera.stop()
      held.camera = opened.camera
      opened.camera.onLost(() => {
        if (!held.isOver) setState({ kind: 'trouble', trouble: 'busy' })
      })
      setState(opened)
    }
    setState({ kind: 'opening' })
    if (!held.isOver) void open()
    const onSight = (): void => {
      if (document.visibilityState === 'visible') reopen.current()
      else {
        held.isOver = true
        held.camera?.stop()
        setState({ kind: 'opening' })
      }
    }
    document.addEventListener('visibilitychange', onSight)
    return () => {
      document.removeEventListener('visibilitychange', onSight)
      held.isOver = true
      held.camera?.stop()
    }
  }, [evidence, round])
  return { state, again }
}
