import { useState } from 'preact/hooks'
import type { Located } from '../../../device/locate.ts'
import { useApp } from '../../context.ts'

/** Where the user is. Asked for only when somebody wants to know: then the browser asks the user. */
export const useOwnPlace = () => {
  const { evidence } = useApp()
  const [located, setLocated] = useState<Located | undefined>()
  const [isBusy, setBusy] = useState(false)
  const find = async (): Promise<void> => {
    setBusy(true)
    setLocated(await evidence.locate())
    setBusy(false)
  }
  return {
    place: located?.kind === 'located' ? located.place : undefined,
    trouble: located === undefined || located.kind === 'located' ? undefined : located.kind,
    isBusy,
    find: () => void find(),
  }
}
