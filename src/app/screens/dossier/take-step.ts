import { nextStepKey, stageOf } from '../../../domain/dossier/progress.ts'
import { takeSnapshot } from '../../../domain/dossier/snapshot.ts'
import { transitionFrom } from '../../../domain/dossier/transitions.ts'
import type { Step, StepAction } from '../../../domain/records/dossier.ts'
import type { Json } from '../../../protocol/mutation.ts'
import type { Committed, Store } from '../../../store/store.ts'
import type { DossierView } from './dossier-view.ts'

/** What somebody gives with a step. */
export type Given = Omit<Step, 'action' | 'at' | 'by' | 'role' | 'filed'>

/** Takes a step; what is handed in is named with it. Whether it stands the office says once it has come there. */
export const takeStep = (
  store: Store,
  view: DossierView,
  action: StepAction,
  given: Given,
  at: string,
): Promise<Committed> => {
  const { record } = view
  const step: Step = { action, at, ...signed(view, action), ...given, ...handedIn(view, action) }
  return store.commit({
    ...{ op: 'patch', id: record.id },
    set: { [`steps/${nextStepKey(record.data)}`]: asJson(step) },
  })
}

/** JSON has no undefined. */
const asJson = (step: Step): Json => JSON.parse(JSON.stringify(step))

/** Who takes it, as what: in their own role where that may, else for the producer. */
const signed = ({ record, identity, producer }: DossierView, action: StepAction): Pick<Step, 'by' | 'role'> => {
  if (identity === undefined)
    return { by: producer?.data.representative ?? producer?.data.name ?? '', role: 'producer' }
  const transition = transitionFrom(stageOf(record.data), action, record.data.occasion)
  const isOwn = transition?.actors.includes(identity.role) ?? false
  return { by: identity.name, role: isOwn ? identity.role : 'producer' }
}

const handedIn = ({ record, evidence }: DossierView, action: StepAction): Pick<Step, 'filed'> => {
  const { assessment } = record.data
  if ((action !== 'file' && action !== 'supply') || assessment === undefined) return {}
  return { filed: takeSnapshot(assessment, evidence) }
}
