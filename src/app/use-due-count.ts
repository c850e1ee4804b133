import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useApp } from './context.ts'

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
    // The office has counted already what a phone has few of.
    const counting =
      space === 'office'
        ? facts().then((control) => control.countPressing())
        : import('./screens/certificates/due.ts').then(({ countDue }) => countDue(store, now()))
    counting
      .then((counted) => {
        if (!isWanted || counted === undefined) return
        setCount(counted)
        showBadge(counted)
      })
      // What can't be counted just now is counted the next time.
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [path, lastAt, store, space, facts])
  return count
}
