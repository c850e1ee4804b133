import type { UploadRow } from '../../../store/database.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { Bar } from '../../components/bar.tsx'
import { Button } from '../../components/button.tsx'
import { useApp } from '../../context.ts'
import { formatBytes, formatMoment } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { evidenceName } from './evidence-name.ts'
import './files-queue.css'
import { sharePercent } from './share-percent.ts'

/** Most rows of a kind that are listed: the next to go, and the last that went. */
const LISTED = 12

interface Row extends UploadRow {
  readonly evidence: LocalRecord<'evidence'> | undefined
}

/** The files among what waits for the office: how far all are, each one, and what the office did not take. */
export const FilesQueue = () => {
  const t = evidenceMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const [uploads, count, settings] = await Promise.all([store.uploads(), store.uploadCount(), store.settings()])
    const listed = (state: UploadRow['state'], most: number): Promise<Row[]> =>
      Promise.all(
        uploads
          .filter((row) => row.state === state)
          .slice(0, most)
          .map(async (row) => ({ ...row, evidence: await store.record('evidence', row.record) })),
      )
    const [refused, waiting, stored] = await Promise.all([
      listed('refused', count.refused),
      listed('waiting', LISTED),
      listed('stored', LISTED),
    ])
    return { count, settings, refused, waiting, stored }
  }, [])
  if (found.status !== 'ready') return null
  const { count, settings, refused, waiting, stored } = found.value
  return (
    <>
      {refused.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.queueRefused(refused.length)}</h2>
          <FileRows rows={refused} />
        </section>
      )}
      {count.files === 0 ? null : (
        <section class="stack-close">
          <h2>{t.queueTitle(count.files)}</h2>
          <p>{t.queueTotal(formatBytes(count.sentBytes, language.value), formatBytes(count.bytes, language.value))}</p>
          <Bar value={count.sentBytes} max={count.bytes} label={sharePercent(count)} />
          <p class="soft">{settings.filesOver === 'wifi' ? t.queueWifi : t.queueAfter}</p>
          <FileRows rows={waiting} />
          {count.files > waiting.length ? <p class="soft">{t.queueMore(count.files - waiting.length)}</p> : null}
        </section>
      )}
      {stored.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.queueStored(stored.length)}</h2>
          <FileRows rows={stored} />
        </section>
      )}
    </>
  )
}

const FileRows = ({ rows }: { rows: readonly Row[] }) => (
  <ul class="card-list">
    {rows.map((row) => (
      <li key={`${row.area} ${row.sha256}`} class="card files-queue-row">
        <FileRow row={row} />
      </li>
    ))}
  </ul>
)

/** Which of its evidence's files it is; of one that is not here any more, the file. */
const partOf = ({ evidence, sha256 }: Row): 'thumbnail' | 'file' | 'original' => {
  if (evidence?.data.thumbnail?.sha256 === sha256) return 'thumbnail'
  return evidence?.data.original?.sha256 === sha256 ? 'original' : 'file'
}

const FileRow = ({ row }: { row: Row }) => {
  const t = evidenceMessages()
  const { store, sync, space } = useApp()
  const { evidence, area, sha256 } = row
  const again = async (): Promise<void> => {
    await store.sendFileAgain(area, sha256)
    sync.now()
  }
  const name = evidence === undefined ? t.title : evidenceName(evidence.data)
  return (
    <>
      <div class="files-queue-head">
        {evidence === undefined ? (
          <strong>{name}</strong>
        ) : (
          <a href={recordHref(space, 'evidence', evidence.id)}>{name}</a>
        )}
        <State row={row} />
      </div>
      <p class="soft">
        {t.rank[partOf(row)]} · {formatBytes(row.bytes, language.value)}
        {row.storedAt === undefined ? '' : ` · ${formatMoment(row.storedAt, language.value)}`}
      </p>
      {row.state === 'waiting' && row.sentBytes > 0 ? (
        <Bar value={row.sentBytes} max={row.bytes} label={t.sent(sharePercent(row))} />
      ) : null}
      {row.state === 'refused' && row.why !== undefined ? (
        <>
          <p>{t.why[row.why]}</p>
          <div class="row">
            <Button kind="secondary" icon="send" onClick={() => void again()}>
              {t.sendAgain}
            </Button>
          </div>
        </>
      ) : null}
    </>
  )
}

const State = ({ row }: { row: Row }) => {
  const t = evidenceMessages()
  switch (row.state) {
    case 'stored':
      return <Badge tone="good">{t.received}</Badge>
    case 'refused':
      return <Badge tone="error">{t.refusedFile}</Badge>
    case 'waiting':
      return row.sentBytes > 0 ? <Badge tone="info">{sharePercent(row)}</Badge> : <Badge>{t.waiting}</Badge>
  }
}
