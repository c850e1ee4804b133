import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SecretKind } from '../../../domain/device-lock/secret-strength.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { lockMessages } from '../../messages/lock.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import type { Proved } from '../../vault/lock-desk.ts'
import { SecretField } from './secret-field.tsx'
import { minutesAndSeconds } from './use-wait.ts'

interface ProveDialogProps<T> {
  readonly title: string
  readonly kind: SecretKind
  readonly action: string
  readonly isDanger?: boolean
  readonly children: ComponentChildren
  /** What the secret is asked for. */
  readonly work: (secret: string) => Promise<Proved<T>>
  readonly onDone: (value: T) => void
  readonly onClose: () => void
}

/** Something about the lock that only its owner may do: the present secret is asked for once more, and wrong tries count. */
export const ProveDialog = <T,>(props: ProveDialogProps<T>) => {
  const t = lockSettingsMessages()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Exclude<Proved<T>, { kind: 'done' }> | 'failed' | undefined>()
  const submit = async (): Promise<void> => {
    setBusy(true)
    const proved = await props.work(typed).catch(() => 'failed' as const)
    setBusy(false)
    setTyped('')
    if (proved !== 'failed' && proved.kind === 'done') props.onDone(proved.value)
    else setAnswer(proved)
  }
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="secondary" onClick={props.onClose}>
            {t.cancel}
          </Button>
          <Button kind={props.isDanger ? 'danger' : 'primary'} busy={isBusy} onClick={() => void submit()}>
            {props.action}
          </Button>
        </>
      }
    >
      <form
        class="stack"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void submit()
        }}
      >
        {props.children}
        <SecretField
          kind={props.kind}
          label={t.now[props.kind]}
          value={typed}
          disabled={isBusy}
          error={
            answer !== undefined && answer !== 'failed' && answer.kind === 'wrong'
              ? lockMessages().wrong[props.kind]
              : undefined
          }
          onInput={setTyped}
        />
        {answer === undefined ? null : <Trouble answer={answer} />}
      </form>
    </Dialog>
  )
}

const Trouble = ({ answer }: { answer: Exclude<Proved<unknown>, { kind: 'done' }> | 'failed' }) => {
  const [t, words] = [lockSettingsMessages(), lockMessages()]
  if (answer === 'failed') return <Notice tone="error">{t.failed}</Notice>
  switch (answer.kind) {
    case 'wrong':
      return null
    case 'wait':
      return <Notice tone="warning">{words.wait(minutesAndSeconds(answer.ms))}</Notice>
    case 'refused':
      return <Notice tone="warning">{words.refused}</Notice>
    case 'cannot':
      return <Notice tone="warning">{t.strongCannot}</Notice>
  }
}
