import { useRef, useState } from 'preact/hooks'
import type { BundleContent } from '../../../protocol/bundle.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { Given, HandedIn, OpenedChanges } from '../../files.ts'
import { filesMessages } from '../../messages/files.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useLive } from '../../use-live.ts'
import { GivenNotice } from './give.tsx'

type State = { kind: 'idle' } | { kind: 'running'; done: number; all: number } | HandedIn

/** Hands another phone's changes in at the office, with progress and a way to stop; then makes the reply for that phone. */
export const HandInChanges = ({ opened }: { opened: OpenedChanges }) => {
  const t = filesMessages()
  const { files, store, space } = useApp()
  const identity = useLive(() => store.identity(), [])
  const [state, setState] = useState<State>({ kind: 'idle' })
  const control = useRef<AbortController | undefined>(undefined)
  if (space === 'field' && identity.status === 'ready' && identity.value === undefined)
    return <Notice tone="warning">{t.needsEnrolment}</Notice>
  const start = async (): Promise<void> => {
    control.current = new AbortController()
    const { signal } = control.current
    setState({ kind: 'running', done: 0, all: opened.content.parts.length })
    setState(await files.handIn(opened, { signal, step: (done, all) => setState({ kind: 'running', done, all }) }))
  }
  return (
    <>
      {state.kind === 'running' ? (
        <>
          <progress max={state.all} value={state.done} aria-label={t.handingIn(state.done, state.all)} />
          <p role="status">{t.handingIn(state.done, state.all)}</p>
          <div class="row">
            <Button kind="secondary" icon="x" onClick={() => control.current?.abort()}>
              {t.stop}
            </Button>
          </div>
        </>
      ) : null}
      {state.kind === 'handed-in' ? null : <Ended state={state} />}
      {state.kind === 'running' || state.kind === 'handed-in' ? null : (
        <div class="row">
          <Button icon="send" onClick={() => void start()}>
            {t.handIn}
          </Button>
        </div>
      )}
    </>
  )
}

export const Ended = ({ state }: { state: State }) => {
  const t = filesMessages()
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null
    case 'stopped':
      return <Notice tone="info">{t.stopped(state.done)}</Notice>
    case 'unreachable':
      return <Notice tone="warning">{t.unreachable(state.done)}</Notice>
    case 'problem':
      return <Notice tone="error">{problemMessages()[state.code]}</Notice>
    case 'handed-in':
      return (
        <>
          <Notice tone="good">{t.handedIn(state.taken, state.before, state.refused)}</Notice>
          <Reply reply={state.reply} />
        </>
      )
  }
}

const Reply = ({ reply }: { reply: BundleContent }) => {
  const t = filesMessages()
  const { files } = useApp()
  const [given, setGiven] = useState<Given | 'failed' | undefined>()
  return (
    <>
      <p>{t.replyText}</p>
      <div class="row">
        <Button
          kind="secondary"
          icon="download"
          onClick={() => {
            files.giveReply(reply).then(setGiven, () => setGiven('failed'))
          }}
        >
          {t.replyGive}
        </Button>
      </div>
      {given === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {typeof given === 'object' ? <GivenNotice given={given} /> : null}
    </>
  )
}
