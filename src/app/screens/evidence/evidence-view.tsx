import { useState } from 'preact/hooks'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { formatBytes } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { evidenceName } from './evidence-name.ts'
import './evidence-view.css'
import { type FileState, useFile } from './use-file.ts'
import { ZoomStage } from './zoom-stage.tsx'

/** The file itself: a photo to zoom into, a recording to hear, a document to give to an app that shows it. */
export const EvidenceView = ({ record }: { record: LocalRecord<'evidence'> }) => {
  const { file } = record.data
  const { state, stop, again } = useFile(record.area, file)
  switch (state.kind) {
    case 'opened':
      return <Opened record={record} url={state.url} blob={state.blob} />
    case 'loading':
      return <Fetching got={state.bytes} all={file.bytes} onStop={stop} />
    default:
      return <Trouble state={state} onAgain={again} />
  }
}

const Opened = ({ record, url, blob }: { record: LocalRecord<'evidence'>; url: string; blob: Blob }) => {
  const { medium } = record.data
  return (
    <>
      {medium === 'photo' || medium === 'signature' ? <ZoomStage url={url} name={evidenceName(record.data)} /> : null}
      {medium === 'audio' ? (
        // biome-ignore lint/a11y/useMediaCaption: a recording of the field has no captions; what it says stands in its caption field
        <audio class="evidence-sound" controls src={url} />
      ) : null}
      <Give record={record} blob={blob} />
    </>
  )
}

/** Endings by type, for files that have no name of their own. */
const ENDING: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
}

const Give = ({ record, blob }: { record: LocalRecord<'evidence'>; blob: Blob }) => {
  const t = evidenceMessages()
  const { evidence } = useApp()
  const [given, setGiven] = useState<'shared' | 'saved' | 'cancelled' | undefined>()
  const { medium, takenAt, file } = record.data
  const give = async (): Promise<void> => {
    // The name that it had may lie about what it is; its ending here does not.
    const name = `sao-lang-${takenAt.slice(0, 10)}-${file.sha256.slice(0, 8)}.${ENDING[file.type]}`
    setGiven(await evidence.give(new File([blob], name, { type: file.type })))
  }
  return (
    <div class="row">
      <Button
        kind={medium === 'document' ? 'primary' : 'quiet'}
        icon="download"
        onClick={() => {
          void give()
        }}
      >
        {t.openFile}
      </Button>
      <span role="status">{given === undefined ? null : t.given[given]}</span>
    </div>
  )
}

const Fetching = ({ got, all, onStop }: { got: number; all: number; onStop: () => void }) => {
  const t = evidenceMessages()
  if (got === 0) return <p role="status">{t.loadingFile}</p>
  const words = t.fetching(formatBytes(got, language.value), formatBytes(all, language.value))
  return (
    <div class="stack-close">
      <p role="status">{words}</p>
      <progress class="evidence-progress" max={all} value={got} aria-label={words} />
      <div class="row">
        <Button kind="secondary" icon="square" onClick={onStop}>
          {t.stop}
        </Button>
      </div>
    </div>
  )
}

type TroubleState = Exclude<FileState, { kind: 'opened' | 'loading' }>

const Trouble = ({ state, onAgain }: { state: TroubleState; onAgain: () => void }) => {
  const t = evidenceMessages()
  return (
    <Notice tone={state.kind === 'damaged' || state.kind === 'problem' ? 'error' : 'info'}>
      <p>{t.file[state.kind]}</p>
      {state.kind === 'problem' ? <p>{problemMessages()[state.code]}</p> : null}
      <Button kind="secondary" icon="refresh-cw" onClick={onAgain}>
        {t.tryAgain}
      </Button>
    </Notice>
  )
}
