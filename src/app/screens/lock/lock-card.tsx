import { useState } from 'preact/hooks'
import { isPutOff, putOff } from '../../../device/vault/put-off.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import { useLive } from '../../use-live.ts'

/** Asks for a lock where there is none: put off where the office only asks; standing, with its reason, where the office requires one. */
export const LockCard = () => {
  const t = lockSettingsMessages()
  const { lock, store, now } = useApp()
  const [isLater, setLater] = useState(() => isPutOff(now().getTime()))
  const found = useLive(
    async () => ({ identity: await store.identity(), hasProducers: await store.holdsAny('producer') }),
    [],
  )
  if (lock.isSet || found.status !== 'ready') return null
  const { identity, hasProducers } = found.value
  // Before there is anything to protect, there is nothing to ask.
  if (identity === undefined && !hasProducers) return null
  const isRequired = identity?.policy?.lock === 'required'
  if (isLater && !isRequired) return null
  const later = (): void => {
    setLater(true)
    putOff(now().getTime())
  }
  return (
    <Notice tone={isRequired ? 'warning' : 'info'} title={t.card}>
      <p>{isRequired ? t.required : t.why}</p>
      <div class="row">
        <Button icon="lock" href="/lock">
          {t.cardAction}
        </Button>
        {isRequired ? null : (
          <Button kind="quiet" onClick={later}>
            {t.later}
          </Button>
        )}
      </div>
    </Notice>
  )
}
