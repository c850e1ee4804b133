import { useId } from 'preact/hooks'
import './check-field.css'

interface CheckFieldProps {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something to switch on, with what follows of it. */
export const CheckField = ({ label, hint, isOn, onChange }: CheckFieldProps) => {
  const id = useId()
  return (
    <div class="check-field">
      <label class="check-field-label">
        <input
          type="checkbox"
          class="check-field-input"
          autocomplete="off"
          checked={isOn}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint === undefined ? null : (
        <p class="field-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  )
}
