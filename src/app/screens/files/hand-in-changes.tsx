import { useState } from 'preact/hooks'
import type { BundleContent } from '../../../protocol/bundle.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { Given, Opened } from '../../files.ts'
import type { HandedIn } from '../../handed-in.ts'
import { filesMessages } from '../../messages/files.ts'
import { problemMessages } from '../../messages/problems.ts'
import { useLive } from '../../use-live.ts'
import { GivenNotice } from './give.tsx'
import { Running } from './running.tsx'
import { useRun } from './use-run.ts'

/** Hands another phone's changes in at the office, with progress and a way to stop; the list of kept files shows what came of it. */
export const HandInChanges = ({ opened }: { opened: Opened<'changes'> }) => {
  const t = filesMessages()
  const { files, store, space } = useApp()
  const identity = useLive(() => store.identity(), [])
  const { run, start, stop } = useRun<HandedIn>()
  if (space === 'field' && identity.status === 'ready' && identity.value === undefined)
    return <Notice tone="warning">{t.needsEnrolment}</Notice>
  if (run.kind === 'running') return <Running state={run} onStop={stop} />
  const ended = run.kind === 'ended' ? run.result : undefined
  if (ended?.kind === 'handed-in') return null
  return (
    <>
      {run.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      {ended === undefined ? null : <Ended state={ended} />}
      <div class="row">
        <Button
          icon="send"
          busy={run.kind === 'busy'}
          onClick={() => start((progress) => files.handIn(opened, progress))}
        >
          {t.handIn}
        </Button>
      </div>
    </>
  )
}

export const Ended = ({ state }: { state: HandedIn }) => {
  const t = filesMessages()
  switch (state.kind) {
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
          {hasSaid(state.reply) ? <Reply reply={state.reply} /> : null}
        </>
      )
  }
}

/** A bundle of files alone has no answer before the first of them has arrived. */
const hasSaid = (reply: BundleContent): boolean =>
  reply.kind === 'reply' && reply.verdicts.length + (reply.files?.length ?? 0) > 0

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
