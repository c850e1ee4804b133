import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { useApp } from '../../context.ts'
import { formatBytes, formatMoment } from '../../format.ts'
import { evidenceMessages } from '../../messages/evidence.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { placeWords } from '../../place-words.ts'

/** When, where and by whom it was made, and what it is. The place can be taken out again: who agreed to it may change his mind. */
export const EvidenceFacts = ({ record }: { record: LocalRecord<'evidence'> }) => {
  const t = evidenceMessages()
  const { store, space } = useApp()
  const { data } = record
  const size = formatBytes(data.file.bytes, language.value)
  const sizes =
    data.original === undefined ? size : t.sizeWithOriginal(size, formatBytes(data.original.bytes, language.value))
  const paper = DOCUMENT_KINDS.find(({ id }) => id === data.document)?.title[language.value]
  const isOffice = space === 'office'
  return (
    <section class="card">
      <Details
        rows={[
          [t.caption, isOffice ? data.caption : undefined],
          [t.kind, isOffice ? (paper ?? t.kindNone) : undefined],
          [t.criterion, isOffice ? data.criterion : undefined],
          [t.takenAt, formatMoment(data.takenAt, language.value)],
          [t.by, record.createdBy.name || kindMessages().someone],
          [t.fileName, data.fileName],
          [t.size, `${t.medium[data.medium]}, ${sizes}`],
          [t.place, data.place === undefined ? t.placeNone : placeWords(data.place)],
        ]}
      />
      {data.place === undefined || isOffice ? null : (
        <div class="row">
          <Button
            kind="quiet"
            icon="eraser"
            onClick={() => void store.commit({ op: 'patch', id: record.id, set: {}, unset: ['place'] })}
          >
            {t.placeRemove}
          </Button>
        </div>
      )}
    </section>
  )
}
