import { useState } from 'preact/hooks'
import {
  SECRET_KINDS,
  type SecretKind,
  type SecretTrouble,
  secretTrouble,
} from '../../../domain/device-lock/secret-strength.ts'
import { lockMessages } from '../../messages/lock.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import type { Secret } from '../../vault/key-lock.ts'
import './secret-choice.css'
import { SecretField } from './secret-field.tsx'

/** A new secret while it is being chosen. */
export interface NewSecretState {
  readonly kind: SecretKind
  readonly text: string
  readonly trouble: SecretTrouble | undefined
  readonly change: (to: { readonly kind?: SecretKind; readonly text?: string }) => void
  /** The secret, if it is good enough; else it is said why not. */
  readonly taken: () => Secret | undefined
}

export const useNewSecret = (first: SecretKind = 'pin'): NewSecretState => {
  const [kind, setKind] = useState<SecretKind>(first)
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<SecretTrouble | undefined>()
  return {
    ...{ kind, text, trouble },
    change: (to) => {
      if (to.kind !== undefined) setKind(to.kind)
      setText(to.text ?? (to.kind === undefined ? text : ''))
      setTrouble(undefined)
    },
    taken: () => {
      const found = secretTrouble(kind, text)
      setTrouble(found)
      return found === undefined ? { kind, text } : undefined
    },
  }
}

/** PIN or passphrase, with an honest word on each, and the field for it. */
export const SecretChoice = ({ secret, isNext = false }: { secret: NewSecretState; isNext?: boolean }) => {
  const t = lockSettingsMessages()
  return (
    <>
      <fieldset class="secret-choice">
        <legend>{t.kind}</legend>
        {SECRET_KINDS.map((kind) => (
          <label key={kind} class="secret-kind">
            <input
              type="radio"
              name="secret-kind"
              checked={secret.kind === kind}
              onChange={() => secret.change({ kind })}
            />
            <span class="stack-close">
              <strong>{t[kind]}</strong>
              <span class="soft">{kind === 'pin' ? t.pinHonest : t.passphraseHonest}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <SecretField
        kind={secret.kind}
        label={isNext ? t.next[secret.kind] : lockMessages()[secret.kind]}
        hint={secret.kind === 'pin' ? t.pinHint : t.passphraseHint}
        value={secret.text}
        error={secret.trouble === undefined ? undefined : t.trouble[secret.trouble]}
        onInput={(text) => secret.change({ text })}
      />
    </>
  )
}
