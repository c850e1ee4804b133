import { ALL_DECISIONS, DECISION_IN_FORCE, hasLapsed } from '../../../domain/criteria/decisions.ts'
import type { Decision } from '../../../domain/records/product.ts'
import { citationOf } from '../../citation.ts'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { componentMessages } from '../../messages/components.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { productMessages } from '../../messages/product.ts'
import { LapsedNotice } from '../result/lapsed-notice.tsx'

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

interface CertificateProps extends FieldProps {
  /** The decision whose set the product stands under. */
  readonly decision: Decision
  readonly onDecision: (decision: Decision) => void
}

/** The certificate in force, if there is one, and the decision that it was given under. */
export const ProductCertificate = ({ text, onInput, onCommit, decision, onDecision }: CertificateProps) => {
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
      {text('certifiedStars') === '' && decision === DECISION_IN_FORCE ? null : (
        <CertifiedUnder decision={decision} onDecision={onDecision} />
      )}
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

const CertifiedUnder = ({ decision, onDecision }: Pick<CertificateProps, 'decision' | 'onDecision'>) => {
  const t = productMessages()
  const today = useApp().now().toISOString()
  return (
    <>
      <SelectField
        label={t.certifiedUnder}
        hint={t.certifiedUnderHint}
        value={decision}
        options={ALL_DECISIONS.map(({ id }) => ({
          value: id,
          label: hasLapsed(id, today) ? t.lapsed(citationOf(id)) : t.inForce(citationOf(id)),
        }))}
        onChange={(value) => {
          const chosen = ALL_DECISIONS.find(({ id }) => id === value)
          if (chosen !== undefined) onDecision(chosen.id)
        }}
      />
      <LapsedNotice decision={decision} />
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
