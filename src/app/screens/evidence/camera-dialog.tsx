import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera } from '../../../device/camera.ts'
import type { AddOutcome } from '../../add-evidence.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import type { EvidenceSource } from '../../evidence-content.ts'
import { componentMessages } from '../../messages/components.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import './camera-dialog.css'
import { Thumbnail } from './thumbnail.tsx'
import { useCamera } from './use-camera.ts'
import { useShots } from './use-shots.ts'

interface CameraDialogProps {
  /** What the photos are for. */
  readonly purpose: string
  readonly add: (source: EvidenceSource) => Promise<AddOutcome>
  readonly onGallery: () => void
  readonly onClose: () => void
}

/** The camera over the whole screen: one photo after the other, each saved before the next. */
export const CameraDialog = ({ purpose, add, onGallery, onClose }: CameraDialogProps) => {
  const t = evidenceMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const { state, again } = useCamera()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog class="camera" ref={dialog} aria-label={t.cameraTitle} onClose={onClose}>
      <header class="camera-head">
        <p class="camera-purpose">{t.cameraFor(purpose)}</p>
        <button class="camera-close" type="button" onClick={onClose}>
          <Icon name="x" />
          <span class="visually-hidden">{componentMessages().close}</span>
        </button>
      </header>
      {state.kind === 'open' ? <OpenCamera camera={state.camera} add={add} onClose={onClose} /> : null}
      {state.kind === 'opening' ? (
        <p class="camera-message" role="status">
          {t.opening}
        </p>
      ) : null}
      {state.kind === 'trouble' ? (
        <div class="camera-message" role="alert">
          <p>{t.trouble[state.trouble]}</p>
          <Button kind="secondary" icon="refresh-cw" onClick={again}>
            {t.tryAgain}
          </Button>
          <Button kind="secondary" icon="images" onClick={onGallery}>
            {t.fromGallery}
          </Button>
        </div>
      ) : null}
    </dialog>
  )
}

type OpenCameraProps = Pick<CameraDialogProps, 'add' | 'onClose'> & { readonly camera: Camera }

const OpenCamera = ({ camera, add, onClose }: OpenCameraProps) => {
  const t = evidenceMessages()
  const video = useRef<HTMLVideoElement>(null)
  const shutter = useRef<HTMLButtonElement>(null)
  const { last, words, isFailed, shoot, retake } = useShots(camera, add)
  const [isLit, setLit] = useState(false)
  useEffect(() => {
    if (video.current !== null) void camera.show(video.current)
    shutter.current?.focus()
  }, [camera])
  const light = (): void => {
    setLit(!isLit)
    void camera.light(!isLit)
  }
  return (
    <>
      <video class="camera-view" ref={video} muted playsInline aria-label={t.cameraTitle} />
      <div class={isFailed ? 'camera-words is-failed' : 'camera-words'}>
        <p role={isFailed ? 'alert' : 'status'}>{words}</p>
        {last === undefined ? null : (
          <button class="camera-retake" type="button" disabled={retake.isBusy} onClick={retake.run}>
            <Icon name="rotate-ccw" />
            {t.retake}
          </button>
        )}
        {camera.hasTorch ? (
          <button class="camera-retake" type="button" aria-pressed={isLit} onClick={light}>
            <Icon name="flashlight" />
            {isLit ? t.lightOff : t.lightOn}
          </button>
        ) : null}
      </div>
      <footer class="camera-foot">
        <span class="camera-last">{last === undefined ? null : <Thumbnail record={last} />}</span>
        <button class="camera-shutter" type="button" ref={shutter} aria-disabled={shoot.isBusy} onClick={shoot.run}>
          <span class="visually-hidden">{t.shutter}</span>
        </button>
        <button class="camera-done" type="button" onClick={onClose}>
          <Icon name="check" />
          {t.done}
        </button>
      </footer>
    </>
  )
}
