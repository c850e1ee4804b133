import type { StepAction } from '../../../domain/records/dossier.ts'
import { Notice } from '../../components/notice.tsx'
import { dossierMessages } from '../../messages/dossier.ts'
import { dossiersMessages } from '../../messages/dossiers.ts'
import type { DossierView } from './dossier-view.ts'

/** A step that was taken while the page was open. */
export interface Taken {
  readonly action: StepAction
  /** Its key in the dossier: what is on screen may be a moment older than what was saved. */
  readonly key: string
}

/** What became of the step that was taken on this page: kept here, then taken by the office; a refusal has a notice of its own. */
export const TakenNotice = ({ view, taken }: { view: DossierView; taken: Taken | undefined }) => {
  const t = dossierMessages().actions
  if (taken === undefined || view.refused.length > 0) return null
  const step = dossiersMessages().action[taken.action]
  const isThere =
    view.record.version > 0 && view.waiting.length === 0 && view.record.data.steps[taken.key] !== undefined
  return <Notice tone={isThere ? 'good' : 'info'}>{isThere ? t.arrived(step) : t.taken(step)}</Notice>
}
