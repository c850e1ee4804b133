import { useId } from 'preact/hooks'
import '../../components/field.css'

interface LockFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | undefined
  readonly maxLength?: number
  readonly onInput: (value: string) => void
}

/** A line of text on the lock screen, where there is no store yet that could keep what is typed. */
export const LockField = ({ label, hint, value, error, maxLength = 40, onInput }: LockFieldProps) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class="field-input"
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={maxLength}
        value={value}
        aria-invalid={error !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
      {error === undefined ? null : (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
