import { useEffect, useState } from 'preact/hooks'
import type { Space } from '../../../store/vault/vault-database.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useApp } from '../../context.ts'
import { lockMessages } from '../../messages/lock.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import { AddUser } from './add-user.tsx'
import { type LockState, useLockDesk } from './use-lock-desk.ts'

/** `/users`: who else works with this phone, each behind a lock of their own. */
export const UsersScreen = () => {
  const t = lockSettingsMessages()
  const { lock } = useApp()
  const state = useLockDesk()
  const [added, setAdded] = useState<string | undefined>()
  const [isAdding, setAdding] = useState(false)
  if (state === undefined) return <Page title={t.users}>{null}</Page>
  const { here, others } = state
  return (
    <Page title={t.users} back="/settings">
      <p>{t.usersText}</p>
      {added === undefined ? null : <Notice tone="good">{t.added(added)}</Notice>}
      <ul class="card-list">
        {[here, ...others].map((space) => (
          <li key={space.id} class="card">
            <User space={space} state={state} isHere={space.id === here.id} />
          </li>
        ))}
      </ul>
      {lock.isSet ? (
        <div class="row">
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
          {others.length === 0 ? null : (
            <Button kind="secondary" icon="users" onClick={() => void lock.now()}>
              {t.switch}
            </Button>
          )}
        </div>
      ) : (
        <Notice tone="info">
          <p>{t.usersNeedLock}</p>
          <Button kind="secondary" icon="lock" href="/lock">
            {t.setTitle}
          </Button>
        </Notice>
      )}
      {isAdding ? (
        <AddUser
          state={state}
          onClose={() => setAdding(false)}
          onDone={(label) => {
            setAdding(false)
            setAdded(label)
            state.again()
          }}
        />
      ) : null}
    </Page>
  )
}

const nameOf = (space: Space): string => (space.label === '' ? lockMessages().first : space.label)

const User = ({ space, state, isHere }: { space: Space; state: LockState; isHere: boolean }) => {
  const t = lockSettingsMessages()
  const { desk, again } = state
  const [unsent, setUnsent] = useState<number | undefined>()
  const [asked, setAsked] = useState<'rename' | 'remove' | undefined>()
  const [label, setLabel] = useState(space.label)
  useEffect(() => {
    let isWanted = true
    desk.unsentOf(space).then(
      (count) => isWanted && setUnsent(count),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [space.id])
  const rename = async (): Promise<void> => {
    await desk.rename(space.id, label.trim())
    setAsked(undefined)
    again()
  }
  const remove = async (): Promise<void> => {
    await desk.remove(space)
    setAsked(undefined)
    again()
  }
  return (
    <div class="stack-close">
      <div class="row">
        <strong>{nameOf(space)}</strong>
        {isHere ? <Badge>{t.here}</Badge> : null}
      </div>
      {unsent === undefined ? null : <p class="soft">{t.waiting(unsent)}</p>}
      <div class="row">
        {isHere ? (
          <Button kind="secondary" icon="pencil" onClick={() => setAsked('rename')}>
            {t.rename}
          </Button>
        ) : (
          <Button kind="quiet" icon="trash" onClick={() => setAsked('remove')}>
            {t.remove}
          </Button>
        )}
      </div>
      {asked === 'rename' ? (
        <Dialog
          title={t.rename}
          onClose={() => setAsked(undefined)}
          footer={<Button onClick={() => void rename()}>{t.save}</Button>}
        >
          <TextField label={t.label} hint={t.labelHint} value={label} maxLength={40} onInput={setLabel} />
        </Dialog>
      ) : null}
      {asked === 'remove' ? (
        <Dialog
          title={t.removeTitle(nameOf(space))}
          onClose={() => setAsked(undefined)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setAsked(undefined)}>
                {t.cancel}
              </Button>
              <Button kind="danger" onClick={() => void remove()}>
                {t.remove}
              </Button>
            </>
          }
        >
          <p>{unsent === undefined ? t.removeUnknown : t.removeText(unsent)}</p>
        </Dialog>
      ) : null}
    </div>
  )
}
