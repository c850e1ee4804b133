import { useState } from 'preact/hooks'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

import { lockMessages } from '../../messages/lock.ts'
import type { DataKey } from '../../vault/key-lock.ts'
import { type Unlocked, unlockBySpare } from '../../vault/unlock.ts'
import { AskOffice } from './ask-office.tsx'
import { LockField } from './lock-field.tsx'
import { NewSecret } from './new-secret.tsx'
import { StartAfresh } from './start-afresh.tsx'
import { minutesAndSeconds } from './use-wait.ts'

interface ForgottenProps {
  readonly vault: VaultDatabase
  readonly space: Space
  readonly onOpen: (dataKey: DataKey) => Promise<void>
  readonly onBack: () => void
}

/** What there is for somebody who has forgotten: the code on paper, or to start afresh. */
export const Forgotten = ({ vault, space, onOpen, onBack }: ForgottenProps) => {
  const t = lockMessages()
  const [open, setOpen] = useState<DataKey | undefined>()
  if (open !== undefined) return <NewSecret vault={vault} space={space} dataKey={open} onOpen={onOpen} />
  return (
    <div class="lock-form">
      <h2>{t.forgotTitle}</h2>
      <p>{t.forgotText}</p>
      {space.lock?.spare === undefined ? (
        <p class="soft">{t.noSpare}</p>
      ) : (
        <SpareForm vault={vault} space={space} onOpen={setOpen} />
      )}
      <AskOffice vault={vault} space={space} onOpen={setOpen} />
      <StartAfresh vault={vault} space={space} />
      <Button kind="quiet" icon="arrow-left" onClick={onBack}>
        {t.back}
      </Button>
    </div>
  )
}

const SpareForm = ({
  vault,
  space,
  onOpen,
}: Omit<ForgottenProps, 'onBack' | 'onOpen'> & { onOpen(key: DataKey): void }) => {
  const t = lockMessages()
  const [code, setCode] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Unlocked | undefined>()
  const submit = async (): Promise<void> => {
    setBusy(true)
    const unlocked = await unlockBySpare(vault, space, code, Date.now)
    setBusy(false)
    setAnswer(unlocked)
    if (unlocked.kind === 'open') onOpen(unlocked.dataKey)
  }
  return (
    <form
      class="lock-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LockField
        label={t.spare}
        hint={t.spareHint}
        value={code}
        error={answer?.kind === 'wrong' ? t.spareWrong : undefined}
        onInput={setCode}
      />
      {answer?.kind === 'wait' ? <Notice tone="warning">{t.wait(minutesAndSeconds(answer.ms))}</Notice> : null}
      <Button type="submit" kind="secondary" icon="key" busy={isBusy}>
        {t.spareOpen}
      </Button>
    </form>
  )
}
