import { useId } from 'preact/hooks'
import './field.css'
import { Icon } from './icon.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** A search that answers while one types; diacritics are not needed. */
export const SearchField = ({ label, value, onInput }: SearchFieldProps) => {
  const id = useId()
  return (
    <div class="field search-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field-input"
        type="search"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <Icon name="search" />
    </div>
  )
}
