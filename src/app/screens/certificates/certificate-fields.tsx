import { isRealDay } from '../../../domain/calendar/day.ts'
import { expiryOf, hasOwnTerm } from '../../../domain/certificates/term.ts'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { componentMessages } from '../../messages/components.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { type CertificateProblem, shownExpiry } from './certificate-draft.ts'

interface CertificateFieldsProps {
  readonly text: (field: string) => string
  readonly onInput: (field: string, value: string) => void
  readonly problems: readonly CertificateProblem[]
}

/** What stands on a certificate, in the order in which it stands there. */
export const CertificateFields = ({ text, onInput, problems }: CertificateFieldsProps) => {
  const t = certificateMessages()
  const optional = componentMessages().optional
  const expiresOn = shownExpiry(text)
  const issuedOn = text('issuedOn')
  const isTermOdd = isRealDay(issuedOn) && isRealDay(expiresOn) && !hasOwnTerm({ issuedOn, expiresOn })
  const line = (field: string, label: string) => (
    <TextField label={optional(label)} value={text(field)} maxLength={200} onInput={(value) => onInput(field, value)} />
  )
  return (
    <>
      <SelectField
        label={kindMessages().field.stars}
        value={text('stars')}
        options={['3', '4', '5'].map((stars) => ({ value: stars, label: t.stars(Number(stars)) }))}
        onChange={(value) => onInput('stars', value)}
      />
      <div class="certificates-pair">
        <TextField
          label={t.form.issuedOn}
          type="date"
          value={issuedOn}
          required
          error={problems.includes('issuedOn') ? t.form.issuedMissing : undefined}
          onInput={(value) => onInput('issuedOn', value)}
        />
        <TextField
          label={t.form.expiresOn}
          {...(isRealDay(issuedOn) ? { hint: t.form.expiresHint(formatDay(expiryOf(issuedOn), language.value)) } : {})}
          type="date"
          value={expiresOn}
          required
          error={problems.includes('expiresOn') ? t.form.expiresMissing : undefined}
          onInput={(value) => onInput('expiresOn', value)}
        />
      </div>
      {isTermOdd ? (
        <Notice tone="warning">{t.term.notOwnTerm(formatDay(expiryOf(issuedOn), language.value))}</Notice>
      ) : null}
      {line('number', t.form.number)}
      {line('decision', t.form.decision)}
      {line('authority', t.form.authority)}
      <TextField
        label={optional(t.form.points)}
        value={text('points')}
        error={problems.includes('points') ? t.form.pointsWrong : undefined}
        onInput={(value) => onInput('points', value)}
      />
      <TextField
        label={optional(t.form.note)}
        value={text('note')}
        multiline
        maxLength={5_000}
        onInput={(value) => onInput('note', value)}
      />
    </>
  )
}
