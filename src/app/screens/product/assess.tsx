import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { productMessages } from '../../messages/product.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { isToGoOnWith } from '../assessment/to-go-on.ts'
import { AssessUnder } from './assess-under.tsx'
import { newAssessmentOf } from './new-assessment.ts'

interface AssessProps {
  readonly product: LocalRecord<'product'>
  /** Newest first. */
  readonly assessments: readonly LocalRecord<'assessment'>[]
}

/**
 * Goes on with this phone's open assessment, or starts a new one by the decision in force. Where the product stands under an earlier decision it
 * asks first by which.
 */
export const Assess = ({ product, assessments }: AssessProps) => {
  const t = productMessages()
  const { store, sync, now } = useApp()
  const { route } = useLocation()
  const [problem, setProblem] = useState<'unsaved' | 'unavailable' | undefined>()
  const [isAsking, ask] = useState(false)
  const { criteria } = product.data
  const isEnrolled = sync.status.value.phase !== 'not-enrolled'
  const open = assessments.find(
    ({ data, createdBy }) => isToGoOnWith(data, isEnrolled) && createdBy.device === store.device,
  )
  const begin = async (reference: SetReference): Promise<void> => {
    ask(false)
    const loaded = await loadCriteriaSet(reference)
    if (loaded.kind === 'unavailable') return setProblem('unavailable')
    const data = await newAssessmentOf(product, assessments, loaded.set, await store.identity(), now().toISOString())
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: product.area, data })
    if (committed.kind === 'saved') route(`/assessments/${committed.record.id}`)
    else setProblem('unsaved')
  }
  const start = useOneAtATime(() => begin(criteria))
  return (
    <>
      {problem === undefined ? null : (
        <Notice tone="error">{problem === 'unsaved' ? t.assessFailed : t.setUnavailable}</Notice>
      )}
      {open === undefined ? null : (
        <Button icon="arrow-right" href={`/assessments/${open.id}`}>
          {t.continue}
        </Button>
      )}
      <Button
        kind={open === undefined ? 'primary' : 'secondary'}
        icon="clipboard-list"
        busy={start.isBusy}
        onClick={() => (criteria.decision === DECISION_IN_FORCE ? start.run() : ask(true))}
      >
        {t.assess}
      </Button>
      {isAsking ? <AssessUnder criteria={criteria} onChoose={begin} onClose={() => ask(false)} /> : null}
    </>
  )
}
