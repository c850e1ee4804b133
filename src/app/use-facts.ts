import { useEffect, useState } from 'preact/hooks'
import { useApp } from './context.ts'
import type { FactsControl, FactsState } from './facts.ts'

/** What is counted, as far as it is: it follows what is written as long as the component is shown. Undefined until its code is there. */
export const useFacts = (): { state: FactsState; control: FactsControl } | 'failed' | undefined => {
  const { facts } = useApp()
  const [found, setFound] = useState<{ state: FactsState; control: FactsControl } | 'failed' | undefined>()
  useEffect(() => {
    let stop = (): void => undefined
    let isWanted = true
    const open = async (): Promise<void> => {
      const control = await facts()
      if (isWanted) stop = control.state.subscribe((state) => setFound({ state, control }))
    }
    open().catch(() => setFound('failed'))
    return () => {
      isWanted = false
      stop()
    }
  }, [facts])
  return found
}
