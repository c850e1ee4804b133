import { useState } from 'preact/hooks'
import { NO_TRIES } from '../../../domain/device-lock/wrong-tries.ts'
import { changeSpace } from '../../../store/vault/spaces.ts'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { lockMessages } from '../../messages/lock.ts'
import { type DataKey, makeLock } from '../../vault/key-lock.ts'
import { SecretChoice, useNewSecret } from './secret-choice.tsx'

interface NewSecretProps {
  readonly vault: VaultDatabase
  readonly space: Space
  readonly dataKey: DataKey
  readonly onOpen: (dataKey: DataKey) => Promise<void>
}

/** After the code on paper or the office has opened: what was forgotten is replaced, the other ways stay good. */
export const NewSecret = ({ vault, space, dataKey, onOpen }: NewSecretProps) => {
  const t = lockMessages()
  const secret = useNewSecret(space.lock?.secret)
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    const taken = secret.taken()
    if (taken === undefined) return
    setBusy(true)
    const lock = await makeLock(space.id, dataKey, taken, { kept: space.lock })
    await changeSpace(vault, space, ({ asking: _asking, ...now }) => ({ ...now, lock, tries: NO_TRIES }))
    await onOpen(dataKey)
  }
  return (
    <form
      class="lock-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t.spareNew}</h2>
      <Notice tone="good">{t.spareNewText}</Notice>
      <SecretChoice secret={secret} isNext />
      <Button type="submit" icon="lock-open" busy={isBusy}>
        {t.spareNewDone}
      </Button>
    </form>
  )
}
