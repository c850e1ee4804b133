import { useEffect, useRef, useState } from 'preact/hooks'
import { whenUnlockedElsewhere } from '../../../device/vault/key-talk.ts'
import { changeSpace } from '../../../store/vault/spaces.ts'
import type { Space } from '../../../store/vault/vault-database.ts'
import { Icon } from '../../components/icon.tsx'
import { lockMessages } from '../../messages/lock.ts'
import type { Locked, OpenedSpace } from '../../vault/gate.ts'
import type { DataKey } from '../../vault/key-lock.ts'
import { withoutLock } from '../../vault/without-lock.ts'
import { Forgotten } from './forgotten.tsx'
import './lock-screen.css'
import { Sealing } from './sealing.tsx'
import { UnlockForm } from './unlock-form.tsx'
import { UserChoice } from './user-choice.tsx'

interface LockScreenProps extends Locked {
  readonly onOpen: (opened: OpenedSpace) => void
}

/** What a locked phone shows, before anything of its store is read: whose turn it is, and the way in. */
export const LockScreen = ({ vault, spaces, onOpen }: LockScreenProps) => {
  const t = lockMessages()
  const heading = useRef<HTMLHeadingElement>(null)
  const [space, setSpace] = useState<Space>(spaces[0])
  const [isForgotten, setForgotten] = useState(false)
  const [open, setOpen] = useState<{ readonly space: Space; readonly dataKey: DataKey } | undefined>()

  const opened = async (dataKey: DataKey): Promise<void> => {
    const now = await changeSpace(vault, space, (before) => ({ ...before, usedAt: Date.now() }))
    if (now.state === 'sealed') onOpen({ vault, space: now, dataKey })
    else setOpen({ space: now, dataKey })
  }
  useEffect(
    () => (space.state === 'sealed' ? whenUnlockedElsewhere(space.id, (key) => void opened(key)) : undefined),
    [space],
  )
  useEffect(() => {
    document.title = t.brand
  }, [t.brand])

  const isNew = space.state === 'sealing' && space.isConfirmed !== true
  const setAnother = async (): Promise<void> => {
    await changeSpace(vault, space, withoutLock)
    location.reload()
  }
  return (
    <div class="lock">
      <header class="lock-head">
        <img src="/icons/icon.svg" alt="" width="40" height="40" />
        <span>{t.brand}</span>
      </header>
      <main class="lock-main card">
        {open !== undefined ? (
          <Sealing vault={vault} {...open} onDone={onOpen} />
        ) : (
          <>
            <h1 class="lock-title" ref={heading}>
              <Icon name="lock" />
              <span>{isNew ? t.again : space.label === '' ? t.title : t.titleOf(space.label)}</span>
            </h1>
            {isNew ? <p class="soft">{t.againText}</p> : null}
            <UserChoice
              spaces={spaces}
              chosen={space}
              onChoose={(chosen) => {
                setSpace(chosen)
                setForgotten(false)
              }}
            />
            {isForgotten ? (
              <Forgotten vault={vault} space={space} onOpen={opened} onBack={() => setForgotten(false)} />
            ) : (
              <UnlockForm key={space.id} vault={vault} space={space} onOpen={opened} />
            )}
            {isForgotten ? null : (
              <button type="button" class="lock-other" onClick={() => (isNew ? void setAnother() : setForgotten(true))}>
                {isNew ? t.another : t.forgot}
              </button>
            )}
          </>
        )}
      </main>
    </div>
  )
}
