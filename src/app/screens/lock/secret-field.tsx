import { useId, useState } from 'preact/hooks'
import type { SecretKind } from '../../../domain/device-lock/secret-strength.ts'
import '../../components/field.css'
import { lockMessages } from '../../messages/lock.ts'
import './secret-field.css'

interface SecretFieldProps {
  readonly kind: SecretKind
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly disabled?: boolean
  readonly takesFocus?: boolean
}

/**
 * A PIN or passphrase, hidden until it is asked to be shown. No password field: browsers offer to keep those, in a list of their own that opens with the phone; and no
 * spell checking, which some browsers do at their maker's.
 */
export const SecretField = (props: SecretFieldProps) => {
  const t = lockMessages()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const described = [props.hint === undefined ? '' : `${id}-hint`, props.error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim()
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div class="secret-field">
        <input
          id={id}
          class={isShown ? 'field-input' : 'field-input secret-hidden'}
          type="text"
          inputMode={props.kind === 'pin' ? 'numeric' : 'text'}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={200}
          value={props.value}
          disabled={props.disabled ?? false}
          aria-invalid={props.error !== undefined}
          ref={(input) => {
            if (props.takesFocus && input !== null && document.activeElement === document.body) input.focus()
          }}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          {...(described === '' ? {} : { 'aria-describedby': described })}
        />
        <button class="secret-show" type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? t.hide : t.show}
          <span class="visually-hidden"> {props.label}</span>
        </button>
      </div>
      {props.error === undefined ? null : (
        <p class="field-error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      )}
    </div>
  )
}
