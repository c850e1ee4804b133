import { useState } from 'preact/hooks'
import type { QueueRow } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { fieldName } from '../../field-names.ts'
import { formatMoment } from '../../format.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { queueMessages } from '../../messages/queue.ts'
import { conflictHref, mendHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { FilesQueue } from '../evidence/files-queue.tsx'
import { HeldPull } from '../lock/held-pull.tsx'
import './queue-screen.css'
import { SyncState } from './sync-state.tsx'

/** `/queue`: what waits, what went, what failed and why. */
export const QueueScreen = () => {
  const t = queueMessages()
  const { store, space } = useApp()
  const queue = useLive(async () => {
    const [rows, conflicted, uploads] = await Promise.all([store.queue(), store.conflicted(), store.uploadCount()])
    return { rows, conflicted, files: uploads.files }
  }, [])
  if (queue.status === 'failed') {
    return (
      <Page title={t.title}>
        <Notice tone="error">{t.failedLoad}</Notice>
      </Page>
    )
  }
  const { rows, conflicted, files } = queue.status === 'ready' ? queue.value : { rows: [], conflicted: [], files: 0 }
  const failed = rows.filter((row) => row.state === 'rejected')
  const waiting = rows.filter((row) => row.state !== 'rejected' && row.state !== 'delivered')
  const went = rows.filter((row) => row.state === 'delivered')
  return (
    <Page title={t.title}>
      <HeldPull />
      <SyncState waiting={waiting.length} files={files} isEmpty={rows.length === 0} />
      {queue.status === 'ready' && rows.length === 0 && conflicted.length === 0 ? (
        <EmptyState icon="cloud-upload" title={t.nothing} text={t.nothingText} />
      ) : null}
      {conflicted.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.conflicts}</h2>
          <p class="soft">{t.conflictText}</p>
          <ul class="card-list">
            {conflicted.map((record) => (
              <li key={record.id}>
                <CardLink href={conflictHref(space, record.id)}>
                  <strong>{'name' in record.data ? record.data.name : kindMessages().kind[record.kind]}</strong>
                  <span class="soft">{record.conflicts.map((conflict) => fieldName(conflict.path)).join(', ')}</span>
                </CardLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Rows title={t.failed} rows={failed} />
      <Rows title={t.waiting} rows={waiting} />
      <FilesQueue />
      <Rows title={t.went} rows={went} />
    </Page>
  )
}

const Rows = ({ title, rows }: { title: string; rows: readonly QueueRow[] }) =>
  rows.length === 0 ? null : (
    <section class="stack-close">
      <h2>
        {title} ({rows.length})
      </h2>
      <ul class="card-list">
        {rows.map((row) => (
          <li key={row.m} class="card queue-row">
            <Row row={row} />
          </li>
        ))}
      </ul>
    </section>
  )

const Row = ({ row }: { row: QueueRow }) => {
  const t = queueMessages()
  const kinds = kindMessages()
  return (
    <>
      <div class="queue-row-head">
        <strong>{row.title === '' ? kinds.kind[row.kind] : row.title}</strong>
        <State row={row} />
      </div>
      <p class="soft">
        {kinds.kind[row.kind]} · {t.op[row.op]} · {formatMoment(row.deliveredAt ?? row.at, language.value)}
      </p>
      {row.isErased ? <p class="soft">{t.erased}</p> : null}
      {row.problem === undefined ? null : <Rejected row={row} problem={row.problem} />}
    </>
  )
}

const State = ({ row }: { row: QueueRow }) => {
  const t = queueMessages()
  switch (row.state) {
    case 'delivered':
      return <Badge tone={row.verdict === 'conflict' ? 'warning' : 'good'}>{t.verdict[verdictShown(row)]}</Badge>
    case 'rejected':
      return <Badge tone="error">{t.failed}</Badge>
    case 'blocked':
      return <Badge tone="warning">{t.blocked}</Badge>
    case 'sent':
      return <Badge tone="info">{t.sentWaiting}</Badge>
    case 'pending':
      return <Badge>{t.waiting}</Badge>
  }
}

/** Only these four take a change out of the queue. */
const verdictShown = ({ verdict }: QueueRow): 'applied' | 'duplicate' | 'merged' | 'conflict' =>
  verdict === 'duplicate' || verdict === 'merged' || verdict === 'conflict' ? verdict : 'applied'

const Rejected = ({ row, problem }: { row: QueueRow; problem: NonNullable<QueueRow['problem']> }) => {
  const t = queueMessages()
  const { store, space } = useApp()
  const [isGivingUp, setGivingUp] = useState(false)
  const giveUp = async (): Promise<void> => {
    await store.discard(row.m)
    setGivingUp(false)
  }
  return (
    <>
      <p>{problemMessages()[problem.code]}</p>
      {problem.paths.length === 0 ? null : <p class="soft">{t.fields(problem.paths.map(fieldName).join(', '))}</p>}
      <div class="row">
        <Button kind="secondary" icon="pencil" href={mendHref(space, row.kind, row.record, problem.paths[0])}>
          {t.open}
        </Button>
        <Button kind="secondary" icon="send" onClick={() => void store.sendAgain(row.m)}>
          {t.again}
        </Button>
        <Button kind="quiet" icon="trash" onClick={() => setGivingUp(true)}>
          {t.give}
        </Button>
      </div>
      {isGivingUp ? (
        <Dialog
          title={t.giveTitle}
          onClose={() => setGivingUp(false)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setGivingUp(false)}>
                {t.cancel}
              </Button>
              <Button kind="danger" icon="trash" onClick={() => void giveUp()}>
                {t.give}
              </Button>
            </>
          }
        >
          <p>{t.giveText}</p>
        </Dialog>
      ) : null}
    </>
  )
}
