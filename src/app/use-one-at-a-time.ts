import { useRef, useState } from 'preact/hooks'

/** Work behind a button that a second tap must not start again while it is under way, so that nothing is made twice. */
export const useOneAtATime = (work: () => Promise<void>): { run: () => void; isBusy: boolean } => {
  const isUnderWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const start = async (): Promise<void> => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setBusy(true)
    try {
      await work()
    } finally {
      isUnderWay.current = false
      setBusy(false)
    }
  }
  return { run: () => void start(), isBusy }
}
