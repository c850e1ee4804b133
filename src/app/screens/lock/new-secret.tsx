import { useState } from 'preact/hooks'
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

/** After the code on paper has opened: what was forgotten is replaced, the code stays good. */
export const NewSecret = ({ vault, space, dataKey, onOpen }: NewSecretProps) => {
  const t = lockMessages()
  const secret = useNewSecret(space.lock?.secret)
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    const taken = secret.taken()
    if (taken === undefined) return
    setBusy(true)
    const spare = space.lock?.spare
    const lock = await makeLock(space.id, dataKey, taken, spare === undefined ? {} : { spare })
    await changeSpace(vault, space, (now) => ({ ...now, lock }))
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
