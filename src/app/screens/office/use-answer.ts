import { useEffect, useState } from 'preact/hooks'
import type { Outcome } from '../../context.ts'

/** Asks the office once, and again when told to; undefined until it has answered. */
export const useAnswer = <T>(ask: () => Promise<Outcome<T>>): [Outcome<T> | undefined, () => void] => {
  const [answer, setAnswer] = useState<Outcome<T> | undefined>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    ask().then(
      (given) => {
        if (isCurrent) setAnswer(given)
      },
      () => {
        if (isCurrent) setAnswer({ kind: 'unreachable' })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [round])
  return [answer, () => setRound(round + 1)]
}
