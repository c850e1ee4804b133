import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { componentMessages } from '../../messages/components.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { productMessages } from '../../messages/product.ts'

/** Texts of a product that may be left empty, in the order asked. */
export const PRODUCT_TEXTS = ['code', 'description', 'note'] as const

/** Stars that a certificate may say; one and two stars get none (Decision 26/2026, Art. 5). */
const CERTIFIED = ['3', '4', '5'] as const

interface FieldProps {
  readonly text: (field: string) => string
  readonly onInput: (field: string, value: string) => void
  readonly onCommit?: (field: string, value: string) => void
}

/** The name on the label. */
export const ProductName = ({ text, onInput, onCommit, isMissing }: FieldProps & { isMissing: boolean }) => {
  const t = productMessages()
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

/** The certificate in force, if there is one. */
export const ProductCertificate = ({ text, onInput, onCommit }: FieldProps) => {
  const t = productMessages()
  const { field } = kindMessages()
  return (
    <>
      <SelectField
        label={field.certifiedStars}
        value={text('certifiedStars')}
        options={[
          { value: '', label: t.certified },
          ...CERTIFIED.map((stars) => ({ value: stars, label: t.stars(Number(stars)) })),
        ]}
        onChange={(value) => {
          onInput('certifiedStars', value)
          onCommit?.('certifiedStars', value)
        }}
      />
      {text('certifiedStars') === '' ? null : (
        <TextField
          label={field.certificateExpires}
          type="date"
          value={text('certificateExpires')}
          onInput={(value) => onInput('certificateExpires', value)}
          onCommit={(value) => onCommit?.('certificateExpires', value)}
        />
      )}
    </>
  )
}

export const ProductTexts = ({ text, onInput, onCommit }: FieldProps) => {
  const t = componentMessages()
  const kinds = kindMessages()
  return (
    <>
      {PRODUCT_TEXTS.map((field) => (
        <TextField
          key={field}
          name={field}
          label={t.optional(kinds.field[field])}
          value={text(field)}
          maxLength={field === 'code' ? 200 : 5_000}
          multiline={field !== 'code'}
          onInput={(value) => onInput(field, value)}
          onCommit={(value) => onCommit?.(field, value)}
        />
      ))}
    </>
  )
}
