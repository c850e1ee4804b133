import { useRef, useState } from 'preact/hooks'
import type { Settings } from '../../../store/store.ts'
import type { EditOutcome } from '../../components/edit-state.tsx'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'

interface EditedSettings {
  /** As the phone keeps them, with what was changed here since; undefined until they are read. */
  readonly settings: Settings | undefined
  /** What became of the last change. */
  readonly outcome: EditOutcome
  /** Keeps some of them; resolves when they are durable, or could not be kept. */
  readonly change: (part: Partial<Settings>) => Promise<void>
}

/** The phone's settings and their changes, each kept as it is made: a form says so, since until then leaving the page takes it back. */
export const useSettings = (): EditedSettings => {
  const { store } = useApp()
  const settings = useLive(() => store.settings(), [])
  const [changed, setChanged] = useState<Partial<Settings>>({})
  const [outcome, setOutcome] = useState<EditOutcome>()
  const last = useRef(0)
  const change = async (part: Partial<Settings>): Promise<void> => {
    last.current += 1
    const own = last.current
    setChanged((former) => ({ ...former, ...part }))
    setOutcome('saving')
    const kept = await store.saveSettings(part)
    if (own === last.current) setOutcome(kept === 'kept' ? 'saved' : kept)
  }
  const shown = settings.status === 'ready' ? { ...settings.value, ...changed } : undefined
  return { settings: shown, outcome, change }
}
