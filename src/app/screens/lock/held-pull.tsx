import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'

/** Why nothing comes in, while what was written goes out. */
export const HeldPull = () => {
  const t = lockSettingsMessages()
  const { lock } = useApp()
  if (!lock.holdsPull.value) return null
  return (
    <Notice tone="warning">
      <p>{t.required}</p>
      <div class="row">
        <Button icon="lock" href="/lock">
          {t.cardAction}
        </Button>
      </div>
    </Notice>
  )
}
