import type { FileReference } from '../../../domain/records/evidence.ts'
import type { UploadRow } from '../../../store/database.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Icon } from '../../components/icon.tsx'
import { useApp } from '../../context.ts'
import { formatBytes, formatMoment } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import './file-receipts.css'
import { sharePercent } from './share-percent.ts'

/** Signs of a file's sum that people compare. */
const SUM_SIGNS = 8

/** Of each file of a piece of evidence: whether its bytes are on this phone, and whether the office has them. */
export const FileReceipts = ({ record }: { record: LocalRecord<'evidence'> }) => {
  const t = evidenceMessages()
  const { store } = useApp()
  const { thumbnail, file, original } = record.data
  const files = [
    { rank: 'thumbnail', file: thumbnail },
    { rank: 'file', file },
    { rank: 'original', file: original },
  ] as const
  const found = useLive(async () => {
    const uploads = await store.uploadsOf(record.id)
    return Promise.all(
      files.flatMap((one) => (one.file === undefined ? [] : [receiptOf(store, one.rank, one.file, uploads)])),
    )
  }, [record.id])
  if (found.status !== 'ready') return null
  return (
    <section class="card stack-close">
      <h2>{t.receipts}</h2>
      <ul class="file-receipts">
        {found.value.map(({ rank, bytes, isHere, upload, sum }) => (
          <li key={rank}>
            <strong>{t.rank[rank]}</strong> <span class="soft">{formatBytes(bytes, language.value)}</span>
            <p class="file-receipts-line">
              <Icon name="smartphone" /> {isHere ? t.onPhone : t.notOnPhone}
            </p>
            <p class="file-receipts-line">
              <Icon name={upload?.state === 'stored' ? 'cloud-check' : 'cloud-upload'} /> {officeWords(upload, sum)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const receiptOf = async (
  store: { heldBytes(files: readonly FileReference[]): Promise<number> },
  rank: 'thumbnail' | 'file' | 'original',
  file: FileReference,
  uploads: readonly UploadRow[],
) => ({
  ...{ rank, bytes: file.bytes, sum: file.sha256.slice(0, SUM_SIGNS) },
  isHere: (await store.heldBytes([file])) > 0,
  upload: uploads.find(({ sha256 }) => sha256 === file.sha256),
})

const officeWords = (upload: UploadRow | undefined, sum: string): string => {
  const t = evidenceMessages()
  if (upload === undefined) return t.otherSends
  switch (upload.state) {
    case 'stored':
      return t.atOffice(formatMoment(upload.storedAt ?? upload.at, language.value), sum)
    case 'refused':
      return t.refusedFile
    case 'waiting':
      return upload.sentBytes > 0 ? t.sent(sharePercent(upload)) : t.waiting
  }
}
