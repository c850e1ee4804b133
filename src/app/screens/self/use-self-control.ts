import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import type { SelfControl } from '../../self.ts'

/** What hands self-assessments over, once it is loaded. */
export const useSelfControl = (): SelfControl | undefined => {
  const { self } = useApp()
  const [control, setControl] = useState<SelfControl | undefined>()
  useEffect(() => {
    self().then(setControl, reportError)
  }, [self])
  return control
}
