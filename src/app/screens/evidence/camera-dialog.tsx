import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera } from '../../../device/camera.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { AddOutcome } from '../../add-evidence.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import type { EvidenceSource } from '../../evidence-content.ts'
import { componentMessages } from '../../messages/components.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { addProblem } from './add-problem.ts'
import './camera-dialog.css'
import { Thumbnail } from './thumbnail.tsx'
import { useCamera } from './use-camera.ts'

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

type Said =
  | { kind: 'nothing' | 'saving' | 'retaken' | 'retake-failed' | 'not-ready' }
  | { kind: 'added'; outcome: AddOutcome }

/** Takes and saves; the last one can be dropped again. */
const useShots = (camera: Camera, add: CameraDialogProps['add']) => {
  const t = evidenceMessages()
  const { store } = useApp()
  const [shots, setShots] = useState<readonly LocalRecord<'evidence'>[]>([])
  const [said, say] = useState<Said>({ kind: 'nothing' })
  const last = shots.at(-1)
  const shoot = useOneAtATime(async () => {
    say({ kind: 'saving' })
    const frame = await camera.shoot()
    if (frame === undefined) return say({ kind: 'not-ready' })
    const outcome = await add({ kind: 'frame', frame })
    frame.close()
    if (outcome.kind === 'added') setShots((before) => [...before, outcome.record])
    say({ kind: 'added', outcome })
  })
  const retake = useOneAtATime(async () => {
    if (last === undefined) return
    const { kind } = await store.commit({ op: 'delete', id: last.id })
    if (kind === 'saved') setShots((before) => before.slice(0, -1))
    say({ kind: kind === 'saved' ? 'retaken' : 'retake-failed' })
  })
  const wordsOf = (): string => {
    switch (said.kind) {
      case 'nothing':
        return ''
      case 'saving':
        return t.saving
      case 'retaken':
        return t.retaken
      case 'retake-failed':
        return t.retakeFailed
      case 'not-ready':
        return t.notReady
      case 'added':
        return said.outcome.kind === 'added' ? t.shot(shots.length) : addProblem(said.outcome)
    }
  }
  const isFailed = said.kind === 'retake-failed' || (said.kind === 'added' && said.outcome.kind !== 'added')
  return { last, words: wordsOf(), isFailed, shoot, retake }
}
