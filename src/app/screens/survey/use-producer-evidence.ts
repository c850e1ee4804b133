import type { Uuid } from '../../../domain/records/envelope.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import type { SurveyDesk } from './question-props.ts'

/** Evidence of a producer by id, as answers name it; none until the store has answered. */
export const useProducerEvidence = (producer: Uuid): SurveyDesk['evidence'] => {
  const { store } = useApp()
  const found = useLive(async () => new Map((await store.evidenceOf(producer)).map((one) => [one.id, one])), [producer])
  return found.status === 'ready' ? found.value : NONE
}

const NONE: SurveyDesk['evidence'] = new Map()
