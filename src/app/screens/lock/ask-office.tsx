import { useState } from 'preact/hooks'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'
import { Button } from '../../components/button.tsx'
import { lockMessages } from '../../messages/lock.ts'
import type { DataKey } from '../../vault/key-lock.ts'
import { askOffice, openAnswer } from '../../vault/recovery.ts'
import { QrCode } from '../office/qr-code.tsx'
import { LockField } from './lock-field.tsx'

interface AskOfficeProps {
  readonly vault: VaultDatabase
  readonly space: Space
  readonly onOpen: (dataKey: DataKey) => void
}

/** Asks the office to open: a code to be shown or sent, and the answer that comes back. No network is needed on this phone. */
export const AskOffice = ({ vault, space, onOpen }: AskOfficeProps) => {
  const t = lockMessages()
  const [text, setText] = useState<string | undefined>()
  const [answer, setAnswer] = useState('')
  const [state, setState] = useState<'copied' | 'wrong' | undefined>()
  if (space.lock?.office === undefined) return <p class="soft">{t.noOffice}</p>
  const ask = async (): Promise<void> => setText(await askOffice(vault, space))
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text ?? '').then(
      () => setState('copied'),
      () => undefined,
    )
  }
  const open = async (): Promise<void> => {
    const dataKey = await openAnswer(vault, space, answer)
    if (dataKey === undefined) setState('wrong')
    else onOpen(dataKey)
  }
  if (text === undefined) {
    return (
      <Button kind="secondary" icon="building" onClick={() => void ask()}>
        {t.office}
      </Button>
    )
  }
  return (
    <form
      class="lock-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h2>{t.office}</h2>
      <p>{t.officeText}</p>
      <QrCode text={text} label={t.officeCode} />
      <Button kind="secondary" icon={state === 'copied' ? 'check' : 'send'} onClick={() => void copy()}>
        {state === 'copied' ? t.officeCopied : t.officeCopy}
      </Button>
      <LockField
        label={t.officeAnswer}
        hint={t.officeAnswerHint}
        value={answer}
        maxLength={400}
        error={state === 'wrong' ? t.officeWrong : undefined}
        onInput={setAnswer}
      />
      <Button type="submit" icon="lock-open" disabled={answer.trim() === ''}>
        {t.open}
      </Button>
    </form>
  )
}
