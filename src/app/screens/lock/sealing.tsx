import { useEffect, useState } from 'preact/hooks'
import { changeSpace } from '../../../store/vault/spaces.ts'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatNumber } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { lockMessages } from '../../messages/lock.ts'
import type { OpenedSpace } from '../../vault/gate.ts'
import type { DataKey } from '../../vault/key-lock.ts'
import { type Resealed, resealSpace } from '../../vault/reseal.ts'
import { withoutLock } from '../../vault/without-lock.ts'

interface SealingProps {
  readonly vault: VaultDatabase
  readonly space: Space
  readonly dataKey: DataKey
  readonly onDone: (opened: OpenedSpace) => void
}

/** The store goes under its lock, or comes out of it, in the user's sight: paused and gone on with as he likes, and after a kill at the next unlocking. */
export const Sealing = ({ vault, space, dataKey, onDone }: SealingProps) => {
  const t = lockMessages()
  const [run, setRun] = useState(0)
  const [at, setAt] = useState<{ readonly done: number; readonly all: number }>({ done: 0, all: 0 })
  const [control, setControl] = useState<AbortController | undefined>()
  const [ended, setEnded] = useState<Exclude<Resealed['kind'], 'done'> | undefined>()
  const isSealing = space.state === 'sealing'

  useEffect(() => {
    const running = new AbortController()
    setControl(running)
    setEnded(undefined)
    const finish = async (): Promise<void> => {
      const came = await resealSpace(vault, space, dataKey, {
        signal: running.signal,
        progress: (done, all) => setAt({ done, all }),
      })
      if (came.kind !== 'done') return setEnded(came.kind)
      const now = await changeSpace(vault, space, (before) =>
        isSealing
          ? { ...before, state: 'sealed', storeName: came.name }
          : { ...withoutLock(before), storeName: came.name },
      )
      onDone(isSealing ? { vault, space: now, dataKey } : { vault, space: now })
    }
    void finish()
    return () => running.abort()
  }, [run])

  const number = (count: number): string => formatNumber(count, language.value)
  return (
    <div class="lock-form">
      <h1 class="lock-title">
        <Icon name={isSealing ? 'lock' : 'lock-open'} />
        <span>{isSealing ? t.sealing : t.unsealing}</span>
      </h1>
      {isSealing ? <p>{t.sealingText}</p> : null}
      <progress
        class="lock-progress"
        max={Math.max(at.all, 1)}
        value={at.done}
        aria-label={isSealing ? t.sealing : t.unsealing}
      />
      <p class="soft">{at.all === 0 ? '' : t.sealingStep(number(at.done), number(at.all))}</p>
      {ended === undefined ? (
        <Button kind="secondary" onClick={() => control?.abort()}>
          {t.sealingPause}
        </Button>
      ) : (
        <>
          <Notice tone={ended === 'stopped' ? 'info' : 'error'}>
            {ended === 'stopped' ? t.sealingPaused : ended === 'disk-full' ? t.sealingFull : t.sealingFailed}
          </Notice>
          <Button icon="refresh-cw" onClick={() => setRun(run + 1)}>
            {t.sealingGoOn}
          </Button>
        </>
      )}
    </div>
  )
}
