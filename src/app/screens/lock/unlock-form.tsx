import { useState } from 'preact/hooks'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { lockMessages } from '../../messages/lock.ts'
import type { DataKey } from '../../vault/key-lock.ts'
import { type Unlocked, unlock } from '../../vault/unlock.ts'
import { SecretField } from './secret-field.tsx'
import { minutesAndSeconds, useWait } from './use-wait.ts'

interface UnlockFormProps {
  readonly vault: VaultDatabase
  readonly space: Space
  readonly onOpen: (dataKey: DataKey) => Promise<void>
}

/** The PIN or passphrase of one user. */
export const UnlockForm = ({ vault, space, onOpen }: UnlockFormProps) => {
  const t = lockMessages()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [asked, setAsked] = useState(0)
  const [trouble, setTrouble] = useState<'empty' | Exclude<Unlocked['kind'], 'open' | 'wait'> | undefined>()
  const leftMs = useWait(vault, space, asked)
  const kind = space.lock?.secret ?? 'pin'

  const submit = async (): Promise<void> => {
    setTrouble(typed.trim() === '' ? 'empty' : undefined)
    if (typed.trim() === '') return
    setBusy(true)
    const unlocked = await unlock(vault, space, typed, Date.now).catch(() => ({ kind: 'cannot' }) as const)
    setBusy(false)
    setAsked(asked + 1)
    setTyped('')
    if (unlocked.kind === 'open') return onOpen(unlocked.dataKey)
    if (unlocked.kind !== 'wait') setTrouble(unlocked.kind)
  }
  const isWaiting = leftMs > 0
  return (
    <form
      class="lock-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && !isWaiting) void submit()
      }}
    >
      <SecretField
        kind={kind}
        label={t[kind]}
        value={typed}
        takesFocus
        disabled={isBusy || isWaiting}
        error={trouble === 'wrong' ? t.wrong[kind] : trouble === 'empty' ? t.empty : undefined}
        {...(space.lock?.share.kind === 'authenticator' ? { hint: t.strongHint } : {})}
        onInput={(value) => {
          setTyped(value)
          setTrouble(undefined)
        }}
      />
      {trouble === 'refused' || trouble === 'cannot' ? <Notice tone="warning">{t[trouble]}</Notice> : null}
      {isWaiting ? (
        <p class="lock-wait" role="timer">
          {t.wait(minutesAndSeconds(leftMs))}
        </p>
      ) : null}
      <Button type="submit" icon="lock-open" busy={isBusy} disabled={isWaiting}>
        {t.open}
      </Button>
      <p class="soft" role="status">
        {isBusy ? t.checking : ''}
      </p>
    </form>
  )
}
