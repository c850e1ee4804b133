import { LEGAL_FORMS } from '../../../domain/records/producer.ts'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { componentMessages } from '../../messages/components.ts'
import { consentsMessages } from '../../messages/consents.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { producerMessages } from '../../messages/producers.ts'

/** Texts of a producer that may be left empty, in the order asked. */
export const PRODUCER_TEXTS = ['representative', 'phone', 'address', 'registrationNumber', 'note'] as const

interface FieldProps {
  readonly text: (field: string) => string
  readonly onInput: (field: string, value: string) => void
  readonly onCommit?: (field: string, value: string) => void
}

/** The one field that a producer needs. */
export const ProducerName = ({ text, onInput, onCommit, isMissing }: FieldProps & { isMissing: boolean }) => {
  const t = producerMessages()
  return (
    <TextField
      name="name"
      label={kindMessages().field.name}
      hint={t.nameHint}
      value={text('name')}
      required
      maxLength={200}
      error={isMissing ? t.nameMissing : undefined}
      onInput={(value) => onInput('name', value)}
      onCommit={(value) => onCommit?.('name', value)}
    />
  )
}

export const ProducerLegalForm = ({ text, onInput }: FieldProps) => {
  const kinds = kindMessages()
  return (
    <SelectField
      label={kinds.field.legalForm}
      value={text('legalForm')}
      options={LEGAL_FORMS.map((value) => ({ value, label: kinds.legalForm[value] }))}
      onChange={(value) => onInput('legalForm', value)}
    />
  )
}

/** The texts, without those that the producer does not want to be noted. */
export const ProducerTexts = ({
  text,
  onInput,
  onCommit,
  withheld = [],
}: FieldProps & { withheld?: readonly string[] }) => {
  const t = componentMessages()
  const kinds = kindMessages()
  return (
    <>
      {withheld.length === 0 ? null : <Notice tone="info">{consentsMessages().withheld}</Notice>}
      {PRODUCER_TEXTS.filter((field) => !withheld.includes(field)).map((field) => (
        <TextField
          key={field}
          name={field}
          label={t.optional(kinds.field[field])}
          value={text(field)}
          maxLength={field === 'note' ? 5_000 : 200}
          multiline={field === 'note' || field === 'address'}
          type={field === 'phone' ? 'tel' : 'text'}
          inputMode={field === 'phone' ? 'tel' : 'text'}
          onInput={(value) => onInput(field, value)}
          onCommit={(value) => onCommit?.(field, value)}
        />
      ))}
    </>
  )
}
