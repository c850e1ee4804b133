import { useState } from 'preact/hooks'
import { forgetHeld } from '../../../device/witness.ts'
import { dropSpace } from '../../../store/vault/drop-space.ts'
import { countUnsent } from '../../../store/vault/unsent.ts'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'
import { Button } from '../../components/button.tsx'

import { lockMessages } from '../../messages/lock.ts'
import { LockField } from './lock-field.tsx'

/** A number that could not be found out is never called none. */
const wordsOf = (unsent: number | 'unknown', isSure: boolean): string => {
  const t = lockMessages()
  if (unsent === 'unknown') return t.afreshUnknown
  return isSure ? t.afreshLast(unsent) : t.afreshText(unsent)
}

/** Everything of this user goes from the phone; asked twice, with what that costs. */
export const StartAfresh = ({ vault, space }: { vault: VaultDatabase; space: Space }) => {
  const t = lockMessages()
  const [unsent, setUnsent] = useState<number | 'unknown' | undefined>()
  const [isSure, setSure] = useState(false)
  const [word, setWord] = useState('')
  const [isBusy, setBusy] = useState(false)
  const ask = async (): Promise<void> => setUnsent(await countUnsent(space.storeName).catch(() => 'unknown' as const))
  const afresh = async (): Promise<void> => {
    setBusy(true)
    await dropSpace(vault, space)
    forgetHeld(space.storeName)
    location.assign(space.kind === 'office' ? '/office' : '/')
  }
  if (unsent === undefined) {
    return (
      <Button kind="secondary" icon="rotate-ccw" onClick={() => void ask()}>
        {t.afresh}
      </Button>
    )
  }
  return (
    <section class="lock-form" aria-label={t.afresh}>
      <h2>{isSure ? t.afreshSure : t.afresh}</h2>
      <p>{wordsOf(unsent, isSure)}</p>
      {isSure ? <LockField label={t.afreshType(t.afreshWord)} value={word} onInput={setWord} /> : null}
      {isSure ? (
        <Button
          kind="danger"
          icon="trash"
          busy={isBusy}
          disabled={word.trim().toUpperCase() !== t.afreshWord}
          onClick={() => void afresh()}
        >
          {t.afreshDo}
        </Button>
      ) : (
        <Button kind="danger" onClick={() => setSure(true)}>
          {t.afresh}
        </Button>
      )}
      <Button
        kind="secondary"
        onClick={() => {
          setUnsent(undefined)
          setSure(false)
        }}
      >
        {t.cancel}
      </Button>
    </section>
  )
}
