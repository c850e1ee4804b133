import type { Criterion } from '../../../domain/criteria/schema.ts'
import { DOCUMENT_KINDS } from '../../../domain/evidence/document-kinds.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { EditState } from '../../components/edit-state.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { evidenceMessages } from '../../messages/evidence.ts'
import { language } from '../../messages/language.ts'
import { useRecordEdit } from '../../use-record-edit.ts'
import { textChange } from '../field-change.ts'

/** As long as a caption may be in the record's schema. */
const CAPTION_LENGTH = 5_000

interface EvidenceFieldsProps {
  readonly record: LocalRecord<'evidence'>
  /** Of the product's set; none for evidence of a producer, or where the set cannot be opened. */
  readonly criteria: readonly Criterion[] | undefined
}

/** What can be said of evidence after it was made: what it shows, which paper it is, what it proves. Saved as it is typed and chosen. */
export const EvidenceFields = ({ record, criteria }: EvidenceFieldsProps) => {
  const t = evidenceMessages()
  const { caption = '', document = '', criterion = '', validUntil = '' } = record.data
  const { text, set, write, outcome } = useRecordEdit(record.id, { caption, document, criterion, validUntil })
  const commit = (field: string, value: string): void => {
    set(field, value)
    void write(textChange(field, value))
  }
  return (
    <section class="card">
      <TextField
        label={t.caption}
        hint={t.captionHint}
        name="caption"
        value={text('caption')}
        multiline
        maxLength={CAPTION_LENGTH}
        onInput={(value) => set('caption', value)}
        onCommit={(value) => commit('caption', value)}
      />
      <SelectField
        label={t.kind}
        value={text('document')}
        options={[
          { value: '', label: t.kindNone },
          ...DOCUMENT_KINDS.map(({ id, number, title }) => ({
            ...{ value: id, label: `${number}. ${title[language.value]}` },
          })),
        ]}
        onChange={(value) => commit('document', value)}
      />
      {text('document') === '' && validUntil === '' ? null : (
        <TextField
          name="validUntil"
          label={t.validUntil}
          hint={t.validUntilHint}
          type="date"
          value={text('validUntil')}
          onInput={(value) => set('validUntil', value)}
          onCommit={(value) => commit('validUntil', value)}
        />
      )}
      {criteria === undefined ? null : (
        <SelectField
          label={t.criterion}
          value={text('criterion')}
          options={[
            { value: '', label: t.criterionNone },
            ...criteria.map(({ code, title }) => ({ value: code, label: `${code} ${title[language.value]}` })),
          ]}
          onChange={(value) => commit('criterion', value)}
        />
      )}
      <EditState outcome={outcome} />
    </section>
  )
}
