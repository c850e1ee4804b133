import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { App } from '../../context.ts'
import { readAhead } from '../../read-ahead.ts'
import { readPlace } from '../../use-remembered.ts'
import { whenIdle } from '../../when-idle.ts'
import { readAssessment } from './read-assessment.ts'

/** Has the criteria, the answers and the place of an assessment read before it is tapped; gives what ends that. */
export const readyAssessment = async ({ store }: App, { id, data }: LocalRecord<'assessment'>): Promise<() => void> => {
  const loaded = await loadCriteriaSet(data.criteria)
  // For nothing, so that the browser has compiled the scoring by the time that the assessment is tapped.
  if (loaded.kind === 'ready') whenIdle(() => scoreAssessment(loaded.set, data))
  const ends = [readAhead(store, readAssessment, id), readAhead(store, readPlace, id)]
  return () => {
    for (const end of ends) end()
  }
}
