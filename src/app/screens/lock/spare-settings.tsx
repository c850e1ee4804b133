import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import { ProveDialog } from './prove-dialog.tsx'
import type { LockState } from './use-lock-desk.ts'

/** The code on paper that opens when the secret is forgotten. */
export const SpareSettings = ({ state, onCode }: { state: LockState; onCode: (code: string) => void }) => {
  const t = lockSettingsMessages()
  const { desk, here } = state
  const [isAsked, setAsked] = useState(false)
  const text = here.lock?.spare === undefined ? t.spareNone : t.spareThere
  return (
    <div class="stack-close">
      <h3>{t.spare}</h3>
      <p class="soft">{text}</p>
      <div class="row">
        <Button kind="secondary" icon="file-text" onClick={() => setAsked(true)}>
          {t.spareMake}
        </Button>
      </div>
      {isAsked ? (
        <ProveDialog
          title={t.spareMake}
          kind={here.lock?.secret ?? 'pin'}
          action={t.spareMake}
          work={desk.makeSpare}
          onDone={(code) => {
            setAsked(false)
            onCode(code)
          }}
          onClose={() => setAsked(false)}
        >
          <p>{text}</p>
        </ProveDialog>
      ) : null}
    </div>
  )
}
