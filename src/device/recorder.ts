import { type MediaTrouble, mediaTrouble } from './media-trouble.ts'

/** What a recording is encoded as, the first that the browser can: Opus at this rate is clear speech, 1.8 MB for ten minutes. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4']
const BITS_PER_SECOND = 24_000

/** Longest recording: while it runs it is only in memory, and a killed page would lose it. */
const MOST_RECORDED_MS = 10 * 60_000

export interface Recording {
  /** Ends it and gives the sound. */
  stop(): Promise<Blob>
  /** Ends it and keeps nothing. */
  drop(): void
}

export type RecordingStarted = { kind: 'recording'; recording: Recording } | { kind: 'trouble'; trouble: MediaTrouble }

/** Starts recording sound; `ended` is called when the time is up or the phone takes the microphone away. */
export const startRecording = async (ended: () => void): Promise<RecordingStarted> => {
  if (navigator.mediaDevices === undefined || typeof MediaRecorder === 'undefined')
    return { kind: 'trouble', trouble: 'unsupported' }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } })
    return { kind: 'recording', recording: recordingOf(stream, ended) }
  } catch (error) {
    return { kind: 'trouble', trouble: mediaTrouble(error) }
  }
}

const recordingOf = (stream: MediaStream, ended: () => void): Recording => {
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type))
  const options = { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType === undefined ? {} : { mimeType }) }
  const recorder = new MediaRecorder(stream, options)
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', (event) => pieces.push(event.data))
  const stopped = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
  const timer = setTimeout(ended, MOST_RECORDED_MS)
  for (const track of stream.getTracks()) track.addEventListener('ended', ended)
  recorder.start()
  const end = (): void => {
    clearTimeout(timer)
    if (recorder.state !== 'inactive') recorder.stop()
    for (const track of stream.getTracks()) track.stop()
  }
  return {
    stop: async () => {
      end()
      await stopped
      return new Blob(pieces, { type: recorder.mimeType })
    },
    drop: end,
  }
}
