import { useId } from 'preact/hooks'
import './field.css'

interface SelectFieldProps {
  readonly label: string
  /** The record's field, by which a link can lead to it. */
  readonly name?: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly disabled?: boolean
}

/** One question with a choice from a short list, by the browser's own list. */
export const SelectField = ({
  label,
  name = '',
  value,
  options,
  onChange,
  hint,
  error,
  disabled = false,
}: SelectFieldProps) => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        class="field-input"
        autocomplete="off"
        name={name}
        value={value}
        disabled={disabled}
        aria-invalid={error !== undefined}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error === undefined ? null : (
        <p class="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
