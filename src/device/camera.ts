import { type MediaTrouble, mediaTrouble } from './media-trouble.ts'

/** The camera as it stands open. Whoever opened it stops it: its light stays on and its battery is drawn until then. */
export interface Camera {
  /** Shows what it sees. */
  show(video: HTMLVideoElement): Promise<void>
  /** The picture of this moment; undefined when there is none, even after a while. */
  shoot(): Promise<ImageBitmap | undefined>
  /** Whether it has a lamp. */
  readonly hasTorch: boolean
  light(isOn: boolean): Promise<void>
  /** Called when the phone takes the camera away. */
  onLost(lost: () => void): void
  stop(): void
}

export type CameraOpened = { kind: 'open'; camera: Camera } | { kind: 'trouble'; trouble: MediaTrouble }

/** What is asked for: the camera at the back, in the size in which photos are kept (`photo-draw.ts`), so that a frame needs no second take. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 2048 }, height: { ideal: 1536 } },
}

/** Of Media Capture Image; not in TypeScript's library. */
interface TorchCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean
}

/** Opens the camera inside the page: the system's own camera makes cheap phones kill the page behind it. */
export const openCamera = async (): Promise<CameraOpened> => {
  if (navigator.mediaDevices === undefined) return { kind: 'trouble', trouble: 'unsupported' }
  try {
    return { kind: 'open', camera: cameraOf(await navigator.mediaDevices.getUserMedia(WANTED)) }
  } catch (error) {
    return { kind: 'trouble', trouble: mediaTrouble(error) }
  }
}

const cameraOf = (stream: MediaStream): Camera => {
  const [track] = stream.getVideoTracks()
  const capabilities: TorchCapabilities = track?.getCapabilities?.() ?? {}
  const shown: { video?: HTMLVideoElement } = {}
  return {
    show: async (video) => {
      shown.video = video
      video.srcObject = stream
      // Fails when the dialog closes while it starts; then there is nothing to show.
      await video.play().catch(() => undefined)
    },
    shoot: async () => {
      const { video } = shown
      if (video === undefined || !(await hasPicture(video))) return undefined
      return createImageBitmap(video).catch(() => undefined)
    },
    hasTorch: capabilities.torch === true,
    light: async (isOn) => {
      const constraint: MediaTrackConstraintSet & { torch: boolean } = { torch: isOn }
      await track?.applyConstraints({ advanced: [constraint] }).catch(() => undefined)
    },
    onLost: (lost) => track?.addEventListener('ended', lost),
    stop: () => {
      for (const one of stream.getTracks()) one.stop()
      if (shown.video !== undefined) shown.video.srcObject = null
    },
  }
}

/** A cheap phone takes this long from opening the camera to its first picture; who taps the shutter before gets that one. */
const FIRST_PICTURE_MS = 4_000

const hasPicture = async (video: HTMLVideoElement): Promise<boolean> => {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
    const first = new Promise((resolve) => video.addEventListener('loadeddata', resolve, { once: true }))
    await Promise.race([first, new Promise((resolve) => setTimeout(resolve, FIRST_PICTURE_MS))])
  }
  return video.videoWidth > 0
}
