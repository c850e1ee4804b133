import { useState } from 'preact/hooks'
import { AUTO_LOCK_MINUTES } from '../../../store/vault/spaces.ts'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import { useLive } from '../../use-live.ts'
import { ProveDialog } from './prove-dialog.tsx'
import { SpareDialog } from './spare-dialog.tsx'
import { SpareSettings } from './spare-settings.tsx'
import { StrongSettings } from './strong-settings.tsx'
import { type LockState, useLockDesk } from './use-lock-desk.ts'

/** The lock, as far as it is a setting: set it, lock at once, when by itself, how it is opened, and who else uses this phone. */
export const LockSettings = () => {
  const t = lockSettingsMessages()
  const { space, lock } = useApp()
  const state = useLockDesk()
  const base = space === 'office' ? '/office' : ''
  if (state === undefined) return null
  return (
    <>
      <section class="card">
        <h2>{t.title}</h2>
        {lock.isSet ? (
          <SetAlready base={base} state={state} />
        ) : (
          <>
            <p>{t.notSet}</p>
            {lock.holdsPull.value ? <Notice tone="warning">{t.required}</Notice> : null}
            <div class="row">
              <Button icon="lock" href={`${base}/lock`}>
                {t.setTitle}
              </Button>
            </div>
          </>
        )}
      </section>
      {space === 'field' ? (
        <CardLink href="/users">
          <strong>{t.users}</strong>
          <span class="soft">{t.usersText}</span>
        </CardLink>
      ) : null}
    </>
  )
}

const SetAlready = ({ base, state }: { base: string; state: LockState }) => {
  const t = lockSettingsMessages()
  const { lock } = useApp()
  const { desk, here } = state
  const [code, setCode] = useState<string | undefined>()
  const [isUnsaved, setUnsaved] = useState(false)
  const secret = here.lock?.secret ?? 'pin'
  const words = here.lock?.share.kind === 'authenticator' ? t.isSetStrong : t.isSet
  const lockNow = async (): Promise<void> => setUnsaved((await lock.now()) === 'unsaved')
  const changeMinutes = async (minutes: string): Promise<void> => {
    await desk.changeMinutes(Number(minutes))
    state.again()
  }
  return (
    <>
      <p>{words[secret]}</p>
      {isUnsaved ? <Notice tone="error">{t.unsaved}</Notice> : null}
      <div class="row">
        <Button icon="lock" onClick={() => void lockNow()}>
          {t.lockNow}
        </Button>
        <Button kind="secondary" icon="key" href={`${base}/lock`}>
          {t.change}
        </Button>
      </div>
      <SelectField
        label={t.autoLock}
        value={String(here.autoLockMinutes)}
        options={AUTO_LOCK_MINUTES.map((count) => ({ value: String(count), label: t.minutes(count) }))}
        onChange={(value) => void changeMinutes(value)}
      />
      <SpareSettings state={state} onCode={setCode} />
      <StrongSettings state={state} onCode={setCode} />
      <TakeOff state={state} />
      {code === undefined ? null : (
        <SpareDialog
          code={code}
          onClose={() => {
            setCode(undefined)
            state.again()
          }}
        />
      )}
    </>
  )
}

const TakeOff = ({ state }: { state: LockState }) => {
  const t = lockSettingsMessages()
  const { store, space } = useApp()
  const { desk, here, others } = state
  const [isAsked, setAsked] = useState(false)
  const [isUnsaved, setUnsaved] = useState(false)
  const identity = useLive(() => store.identity(), [])
  if (identity.status !== 'ready') return null
  if (space === 'field' && identity.value?.policy?.lock === 'required') return <p class="soft">{t.takeOffRequired}</p>
  if (others.length > 0) return <p class="soft">{t.takeOffOthers}</p>
  return (
    <div class="row">
      <Button kind="quiet" icon="lock-open" onClick={() => setAsked(true)}>
        {t.takeOff}
      </Button>
      {isUnsaved ? <Notice tone="error">{t.unsaved}</Notice> : null}
      {isAsked ? (
        <ProveDialog
          title={t.takeOff}
          kind={here.lock?.secret ?? 'pin'}
          action={t.takeOff}
          isDanger
          work={desk.takeOff}
          onDone={(locking) => {
            setAsked(false)
            setUnsaved(locking === 'unsaved')
          }}
          onClose={() => setAsked(false)}
        >
          <p>{t.takeOffText}</p>
        </ProveDialog>
      ) : null}
    </div>
  )
}
