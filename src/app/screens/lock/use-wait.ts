import { useEffect, useState } from 'preact/hooks'
import { waitLeftMs } from '../../../domain/device-lock/wrong-tries.ts'
import type { Space, VaultDatabase } from '../../../store/vault/vault-database.ts'

/** How long this user must still wait, counted down by the second; asked of the vault each time, as another tab may have tried too. */
export const useWait = (vault: VaultDatabase, space: Space, asked: number): number => {
  const [leftMs, setLeft] = useState(() => waitLeftMs(space.tries, Date.now()))
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const now = await vault.spaces.get(space.id)
      if (isWanted) setLeft(now === undefined ? 0 : waitLeftMs(now.tries, Date.now()))
    }
    void look()
    const timer = setInterval(() => void look(), 1_000)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [vault, space.id, asked])
  return leftMs
}

/** 65,000 → "1:05". */
export const minutesAndSeconds = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
