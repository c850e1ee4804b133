import type { Live } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { type DossierView, readDossier } from './dossier-view.ts'

/** The dossier of that id as its page shows it, true while it is on screen. */
export const useDossier = (id: string): Live<DossierView | undefined> => {
  const { store, now } = useApp()
  return useLive(() => readDossier(store, id, now().getTime()), [id])
}
