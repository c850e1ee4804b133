import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useApp } from './context.ts'
import { whenIdle } from './when-idle.ts'

/**
 * How many certificates need somebody, for the badge beside a place's name and on the app's icon. Counted when one goes to another place and when
 * something has come in, not at every write: a long import would count ten thousand times.
 */
export const useDueCount = (): number => {
  const { store, sync, space, now, facts, showBadge } = useApp()
  const { path } = useLocation()
  const [count, setCount] = useState(0)
  const status = sync.status.value
  const lastAt = 'lastAt' in status ? status.lastAt : undefined
  useEffect(() => {
    let isWanted = true
    const count = async (): Promise<void> => {
      // The office has counted already what a phone has few of.
      const counted =
        space === 'office'
          ? await (await facts()).countPressing()
          : await (await import('./screens/certificates/due.ts')).countDue(store, now())
      if (!isWanted || counted === undefined) return
      setCount(counted)
      showBadge(counted)
    }
    // What the screen itself shows goes first; what can't be counted just now is counted the next time.
    whenIdle(() => void (isWanted && count().catch(() => undefined)))
    return () => {
      isWanted = false
    }
  }, [path, lastAt, store, space, facts])
  return count
}
