import { useEffect, useState } from 'preact/hooks'
import type { Space } from '../../../store/vault/vault-database.ts'
import { useApp } from '../../context.ts'
import type { LockDesk } from '../../vault/lock-desk.ts'

export interface LockState {
  readonly desk: LockDesk
  readonly here: Space
  readonly others: readonly Space[]
  /** Reads it all anew. */
  readonly again: () => void
}

/** The lock as it stands; undefined until the vault has answered. */
export const useLockDesk = (): LockState | undefined => {
  const { lock } = useApp()
  const [state, setState] = useState<Omit<LockState, 'again'> | undefined>()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const desk = await lock.desk()
      const spaces = await desk.spaces()
      if (isWanted) setState({ desk, ...spaces })
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [lock, asked])
  return state === undefined ? undefined : { ...state, again: () => setAsked((count) => count + 1) }
}
