import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { lockMessages } from '../../messages/lock.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import type { Proved } from '../../vault/lock-desk.ts'
import { SecretChoice, useNewSecret } from './secret-choice.tsx'
import { SecretField } from './secret-field.tsx'
import { useLockDesk } from './use-lock-desk.ts'
import { minutesAndSeconds } from './use-wait.ts'

/** `/lock`: the first lock of this space, or another secret in the place of the present one. */
export const SetLockScreen = () => {
  const t = lockSettingsMessages()
  const { space, lock } = useApp()
  const state = useLockDesk()
  const back = space === 'office' ? '/office/settings' : '/settings'
  if (state === undefined) return <Page title={lock.isSet ? t.changeTitle : t.setTitle}>{null}</Page>
  return lock.isSet ? <ChangeLock back={back} {...state} /> : <FirstLock back={back} {...state} />
}

type PartProps = { readonly back: string } & NonNullable<ReturnType<typeof useLockDesk>>

const FirstLock = ({ back, desk }: PartProps) => {
  const t = lockSettingsMessages()
  const { lock } = useApp()
  const secret = useNewSecret()
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<'unsaved' | 'failed' | undefined>()
  const set = async (): Promise<void> => {
    const taken = secret.taken()
    if (taken === undefined) return
    setBusy(true)
    // The app opens again there: this page is then for another secret.
    history.replaceState(null, '', back)
    const locking = await desk.setLock(taken).catch(() => 'failed' as const)
    if (locking === 'leaving') return
    setBusy(false)
    setTrouble(locking)
  }
  return (
    <Page
      title={t.setTitle}
      back={back}
      footer={
        <Button icon="lock" busy={isBusy} onClick={() => void set()}>
          {t.set}
        </Button>
      }
    >
      <p>{t.why}</p>
      {lock.holdsPull.value ? <Notice tone="info">{t.required}</Notice> : null}
      {trouble === undefined ? null : <Notice tone="error">{t[trouble]}</Notice>}
      <SecretChoice secret={secret} />
      <Notice tone="warning">{t.forget}</Notice>
      <p class="soft">{t.afterwards}</p>
      <p class="soft">{t.traces}</p>
    </Page>
  )
}

const ChangeLock = ({ back, desk, here }: PartProps) => {
  const t = lockSettingsMessages()
  const secret = useNewSecret(here.lock?.secret)
  const present = here.lock?.secret ?? 'pin'
  const [now, setNow] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Proved<undefined> | undefined>()
  const change = async (): Promise<void> => {
    const taken = secret.taken()
    if (taken === undefined) return
    setBusy(true)
    setAnswer(await desk.changeSecret(now, taken))
    setBusy(false)
  }
  if (answer?.kind === 'done') {
    return (
      <Page title={t.changeTitle} back={back}>
        <Notice tone="good">{t.changed}</Notice>
      </Page>
    )
  }
  return (
    <Page
      title={t.changeTitle}
      back={back}
      footer={
        <Button icon="lock" busy={isBusy} onClick={() => void change()}>
          {t.change}
        </Button>
      }
    >
      <SecretField
        kind={present}
        label={t.now[present]}
        value={now}
        error={answer?.kind === 'wrong' ? lockMessages().wrong[present] : undefined}
        onInput={(value) => {
          setNow(value)
          setAnswer(undefined)
        }}
      />
      {answer?.kind === 'wait' ? (
        <Notice tone="warning">{lockMessages().wait(minutesAndSeconds(answer.ms))}</Notice>
      ) : null}
      {answer?.kind === 'refused' || answer?.kind === 'cannot' ? (
        <Notice tone="warning">{lockMessages()[answer.kind]}</Notice>
      ) : null}
      <SecretChoice secret={secret} isNext />
    </Page>
  )
}
