import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import { ProveDialog } from './prove-dialog.tsx'
import type { LockState } from './use-lock-desk.ts'

/** The phone's own lock takes part, where it can: then a copied memory is worth nothing. */
export const StrongSettings = ({ state, onCode }: { state: LockState; onCode: (code: string) => void }) => {
  const t = lockSettingsMessages()
  const { desk, here, again } = state
  const [may, setMay] = useState(false)
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    let isWanted = true
    desk.mayBeStrong().then(
      (can) => isWanted && setMay(can),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])
  const isStrong = here.lock?.share.kind === 'authenticator'
  if (!may && !isStrong) return null
  const shared = { title: t.strong, kind: here.lock?.secret ?? ('pin' as const), onClose: () => setAsked(false) }
  return (
    <div class="stack-close">
      <h3>{t.strong}</h3>
      <p class="soft">{t.strongText}</p>
      <div class="row">
        <Button kind="secondary" icon="shield-check" onClick={() => setAsked(true)}>
          {isStrong ? t.strongOff : t.strongOn}
        </Button>
      </div>
      {isAsked && !isStrong ? (
        <ProveDialog
          {...shared}
          action={t.strongOn}
          work={desk.makeStrong}
          onDone={(code) => {
            setAsked(false)
            onCode(code)
          }}
        >
          <p>{t.strongText}</p>
        </ProveDialog>
      ) : null}
      {isAsked && isStrong ? (
        <ProveDialog
          {...shared}
          action={t.strongOff}
          work={desk.makePlain}
          onDone={() => {
            setAsked(false)
            again()
          }}
        >
          <p>{t.pinHonest}</p>
        </ProveDialog>
      ) : null}
    </div>
  )
}
