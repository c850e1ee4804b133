import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import type { OpenRosaControl } from '../../open-rosa.ts'

/** The desk for phones with other apps, once it is loaded. */
export const useOpenRosa = (): OpenRosaControl | undefined => {
  const { openRosa } = useApp()
  const [control, setControl] = useState<OpenRosaControl | undefined>()
  useEffect(() => {
    openRosa().then(setControl, reportError)
  }, [openRosa])
  return control
}
