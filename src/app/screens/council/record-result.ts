import { vietnamDay } from '../../../domain/calendar/day.ts'
import { nextStepKey, stageOf } from '../../../domain/dossier/progress.ts'
import type { HearingResult } from '../../../domain/records/council.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Store } from '../../../store/store.ts'
import { scoreStep } from './chair-model.ts'
import { asJson } from './council-writes.ts'

/** Takes the council's result into its dossier as the step "score", unless it is there already. Twice is once: true when the dossier has it. */
export const recordResult = async (store: Store, id: Uuid, result: HearingResult, now: Date): Promise<boolean> => {
  const [dossier, identity] = [await store.record('dossier', id), await store.identity()]
  if (dossier === undefined || identity === undefined) return false
  if (stageOf(dossier.data) !== 'at-council') return true
  const step = scoreStep(result, {
    ...{ day: vietnamDay(now.getTime()), at: now.toISOString(), by: identity.name, role: identity.role },
  })
  const committed = await store.commit({
    ...{ op: 'patch', id },
    set: { [`steps/${nextStepKey(dossier.data)}`]: asJson(step) },
  })
  return committed.kind === 'saved'
}
