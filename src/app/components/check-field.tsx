import './check-field.css'

interface CheckFieldProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** Something to have or to leave out. */
export const CheckField = ({ label, isChecked, onChange }: CheckFieldProps) => (
  <label class="check-field">
    <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
)
