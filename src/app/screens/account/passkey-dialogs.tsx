import { useState } from 'preact/hooks'
import type { PasskeyRow } from '../../../protocol/account.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Refusal } from '../office/refusal.tsx'

const LONGEST_NAME = 60

type Answer = Awaited<ReturnType<Awaited<ReturnType<ReturnType<typeof useApp>['account']>>['addPasskey']>>

/** Asks for the password once more and a name, then has the device make the passkey. */
export const AddPasskeyDialog = ({ onClose }: { onClose: () => void }) => {
  const t = accountMessages().passkey
  const { account } = useApp()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [answer, setAnswer] = useState<Answer | undefined>()
  const add = useOneAtATime(async () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const given = await (await account()).addPasskey(name, password)
    setAnswer(given)
    if (given.kind === 'ok') onClose()
  })
  return (
    <Dialog
      title={t.addTitle}
      onClose={onClose}
      footer={
        <Button icon="key" busy={add.isBusy} onClick={add.run}>
          {t.create}
        </Button>
      }
    >
      <p>{t.addText}</p>
      {answer === undefined || answer.kind === 'ok' ? null : <AddRefusal answer={answer} />}
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={name}
        required
        maxLength={LONGEST_NAME}
        error={isMissing ? t.nameMissing : undefined}
        onInput={setName}
      />
      <TextField
        label={t.password}
        type="password"
        autocomplete="current-password"
        value={password}
        required
        onInput={setPassword}
      />
    </Dialog>
  )
}

const AddRefusal = ({ answer }: { answer: Exclude<Answer, { kind: 'ok' }> }) => {
  const t = accountMessages().passkey
  if (answer.kind === 'stopped' || answer.kind === 'there') return <Notice tone="warning">{t[answer.kind]}</Notice>
  if (answer.kind === 'problem' && answer.code === 'password-refused') return <Notice tone="error">{t.wrong}</Notice>
  return <Refusal outcome={answer} />
}

interface PasskeyDialogProps {
  readonly passkey: PasskeyRow
  readonly onClose: () => void
}

export const RenamePasskeyDialog = ({ passkey, onClose }: PasskeyDialogProps) => {
  const t = accountMessages().passkey
  const { account } = useApp()
  const [name, setName] = useState(passkey.name)
  const rename = useOneAtATime(async () => {
    if (name.trim() === '') return
    await (await account()).renamePasskey(passkey.id, name)
    onClose()
  })
  return (
    <Dialog
      title={t.rename}
      onClose={onClose}
      footer={
        <Button icon="check" busy={rename.isBusy} onClick={rename.run}>
          {t.save}
        </Button>
      }
    >
      <TextField
        label={t.name}
        value={name}
        required
        maxLength={LONGEST_NAME}
        error={name.trim() === '' ? t.nameMissing : undefined}
        onInput={setName}
      />
    </Dialog>
  )
}

export const RemovePasskeyDialog = ({ passkey, onClose }: PasskeyDialogProps) => {
  const { passkey: t, cancel } = accountMessages()
  const { account } = useApp()
  const remove = useOneAtATime(async () => {
    await (await account()).removePasskey(passkey.id)
    onClose()
  })
  return (
    <Dialog
      title={t.removeTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
          <Button kind="danger" busy={remove.isBusy} onClick={remove.run}>
            {t.remove}
          </Button>
        </>
      }
    >
      <p>
        <strong>{passkey.name}</strong>
      </p>
      <p>{t.removeText}</p>
    </Dialog>
  )
}
