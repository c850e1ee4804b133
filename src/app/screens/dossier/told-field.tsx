import { dossierMessages } from '../../messages/dossier.ts'
import './told-field.css'

interface ToldFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  /** Left out where it is empty. */
  readonly isOptional?: boolean
}

/** A field that cannot be written now: what it says. */
export const ToldField = ({ name, label, value, isOptional = false }: ToldFieldProps) =>
  isOptional && value === '' ? null : (
    <div class="told-field" data-field={name} tabIndex={-1}>
      <p class="told-field-label">{label}</p>
      <p class={value === '' ? 'told-field-text soft' : 'told-field-text'}>
        {value === '' ? dossierMessages().fields.none : value}
      </p>
    </div>
  )
