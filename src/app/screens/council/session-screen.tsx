import { useState } from 'preact/hooks'
import type { Session } from '../../../domain/records/council.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { RemoveRecord } from '../../components/remove-record.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Agenda } from './agenda.tsx'
import './council.css'
import { dossiersAtCouncil, hearingsOf, type OpenedHearing } from './council-data.ts'
import { changeSession } from './council-writes.ts'
import { MembersCard } from './members-card.tsx'
import { RulesCard } from './rules-card.tsx'
import { SessionFacts } from './session-facts.tsx'

/** `/office/council/:id`: one session: its agenda, its members and who is there, its rules; from plan to closing. */
export const SessionScreen = ({ id }: { id: string }) => {
  const t = councilMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const [session, hearings] = [await store.record('session', id), await hearingsOf(store, id)]
    return { session, hearings, all: await store.all('hearing'), waiting: await dossiersAtCouncil(store) }
  }, [id])
  if (found.status !== 'ready') return <Page title={t.sessionKind}>{t.loading}</Page>
  const { session, hearings, all, waiting } = found.value
  if (session === undefined) {
    return (
      <Page title={t.sessionKind} back="/office/council">
        <EmptyState icon="file-question-mark" title={t.sessionKind} text={t.missing} />
      </Page>
    )
  }
  const { data } = session
  return (
    <Page
      title={data.name}
      back="/office/council"
      actions={
        <Button kind="secondary" icon="file-text" href={`/office/council/${id}/minutes`}>
          {t.minutes.button}
        </Button>
      }
      footer={data.status === 'closed' ? null : <Course session={session} hearings={hearings} />}
    >
      <p class="row">
        <Badge tone={data.status === 'open' ? 'good' : 'neutral'}>
          {(data.manner === 'written' ? t.statusWritten : t.status)[data.status]}
        </Badge>
        {data.sample ? <SampleBadge /> : null}
      </p>
      <div class="council-columns">
        <div class="stack">
          <Agenda session={session} hearings={hearings} all={all} waiting={waiting} />
          <SessionFacts session={session} />
        </div>
        <div class="stack">
          <MembersCard session={session} />
          <RulesCard session={session} />
        </div>
      </div>
      {hearings.length === 0 && data.status === 'planned' ? (
        <RemoveRecord id={id} label={t.remove} title={t.removeTitle} text={t.removeText} after="/office/council" />
      ) : null}
    </Page>
  )
}

/** The next step in the session's course: to open it, or to close it. */
const Course = ({ session, hearings }: { session: LocalRecord<'session'>; hearings: readonly OpenedHearing[] }) => {
  const t = councilMessages()
  const { store } = useApp()
  const [isClosing, setClosing] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const going = hearings.filter(({ hearing }) => hearing.data.status === 'scoring' || hearing.data.status === 'opened')
  const to = async (status: Session['status']): Promise<void> =>
    setFailed((await changeSession(store, session.id, { status })) !== 'saved')
  const close = useOneAtATime(async () => {
    for (const { hearing } of going) await store.commit({ op: 'patch', id: hearing.id, set: { status: 'postponed' } })
    await to('closed')
    setClosing(false)
  })
  return (
    <>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {session.data.status === 'planned' ? (
        <Button onClick={() => void to('open')}>{t.begin}</Button>
      ) : (
        <Button kind="secondary" icon="lock" onClick={() => setClosing(true)}>
          {t.close}
        </Button>
      )}
      {isClosing ? (
        <Dialog
          title={t.closeTitle}
          onClose={() => setClosing(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setClosing(false)}>
                {t.cancel}
              </Button>
              <Button busy={close.isBusy} onClick={close.run}>
                {t.close}
              </Button>
            </>
          }
        >
          <p>{t.closeText(going.length)}</p>
        </Dialog>
      ) : null}
    </>
  )
}
