import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { lockMessages } from '../../messages/lock.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import { SecretChoice, useNewSecret } from './secret-choice.tsx'
import type { LockState } from './use-lock-desk.ts'

interface AddUserProps {
  readonly state: LockState
  readonly onDone: (label: string) => void
  readonly onClose: () => void
}

/** Another user, who chooses a name for the lock screen and a secret of his own. */
export const AddUser = ({ state: { desk, here, others }, onDone, onClose }: AddUserProps) => {
  const t = lockSettingsMessages()
  const secret = useNewSecret()
  const [label, setLabel] = useState('')
  const [wrong, setWrong] = useState<'labelMissing' | 'labelTaken' | undefined>()
  const [state, setState] = useState<'busy' | 'failed' | undefined>()
  const add = async (): Promise<void> => {
    const name = label.trim()
    const taken = secret.taken()
    const known = [here, ...others].map((space) => (space.label === '' ? lockMessages().first : space.label))
    const trouble = name === '' ? 'labelMissing' : known.includes(name) ? 'labelTaken' : undefined
    setWrong(trouble)
    if (trouble !== undefined || taken === undefined) return
    setState('busy')
    await desk.addUser(name, taken).then(
      () => onDone(name),
      () => setState('failed'),
    )
  }
  return (
    <Dialog
      title={t.add}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button icon="plus" busy={state === 'busy'} onClick={() => void add()}>
            {t.add}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t.addText}</p>
        {state === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
        <TextField
          label={t.label}
          hint={t.labelHint}
          value={label}
          maxLength={40}
          error={wrong === undefined ? undefined : t[wrong]}
          onInput={(value) => {
            setLabel(value)
            setWrong(undefined)
          }}
        />
        <SecretChoice secret={secret} />
      </div>
    </Dialog>
  )
}
