import { useEffect, useRef, useState } from 'preact/hooks'
import type { Recording, RecordingStarted } from '../../../device/recorder.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { useUnsaved } from '../../use-unsaved.ts'
import './recorder-dialog.css'

type Trouble = Extract<RecordingStarted, { kind: 'trouble' }>['trouble']

/** Minutes and seconds. */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Ten minutes, as the device records at most. */
const MOST_SECONDS = 600

interface RecorderDialogProps {
  /** Called with the sound once; the dialog is done then. */
  readonly onSound: (sound: Blob) => void
  readonly onClose: () => void
}

/** Records sound. A call or another app that comes before the page ends it and keeps what there is, and so does closing the dialog. */
export const RecorderDialog = ({ onSound, onClose }: RecorderDialogProps) => {
  const t = evidenceMessages()
  const { evidence } = useApp()
  const [trouble, setTrouble] = useState<Trouble | undefined>()
  const [recording, setRecording] = useState<Recording | undefined>()
  const seconds = useSeconds(recording !== undefined)
  const end = (): void => {
    setRecording(undefined)
    if (recording === undefined) onClose()
    else void recording.stop().then(onSound)
  }
  // Neither the browser nor the lock ends a recording without a word.
  useUnsaved({ hasFailed: () => recording !== undefined, retry: () => undefined }, [recording])
  const finish = useRef(end)
  finish.current = end
  useEffect(() => {
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') finish.current()
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => document.removeEventListener('visibilitychange', whenHidden)
  }, [])
  const start = async (): Promise<void> => {
    const started = await evidence.startRecording(() => finish.current())
    if (started.kind === 'trouble') setTrouble(started.trouble)
    else setRecording(started.recording)
  }
  const drop = (): void => {
    recording?.drop()
    onClose()
  }
  return (
    <Dialog
      title={t.recordTitle}
      onClose={() => finish.current()}
      footer={
        recording === undefined ? (
          <Button icon="mic" onClick={() => void start()}>
            {t.recordStart}
          </Button>
        ) : (
          <>
            <Button kind="quiet" icon="trash" onClick={drop}>
              {t.recordDrop}
            </Button>
            <Button icon="square" onClick={() => finish.current()}>
              {t.recordStop}
            </Button>
          </>
        )
      }
    >
      {trouble === undefined ? null : <Notice tone="error">{t.recordTrouble[trouble]}</Notice>}
      {recording === undefined ? (
        <p>{t.recordText}</p>
      ) : (
        <>
          <p role="timer">{t.recording(clock(seconds), clock(MOST_SECONDS))}</p>
          <progress class="recorder-progress" max={MOST_SECONDS} value={seconds} aria-label={t.recordTitle} />
        </>
      )}
    </Dialog>
  )
}

/** Seconds since it began to run. */
const useSeconds = (isRunning: boolean): number => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isRunning) return
    setSeconds(0)
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000)
    return () => clearInterval(timer)
  }, [isRunning])
  return seconds
}
