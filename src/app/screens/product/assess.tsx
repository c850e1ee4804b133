import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { productMessages } from '../../messages/product.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { assessorOf, freshAssessmentOf } from '../assessment/reassess.ts'
import { isToGoOnWith } from '../assessment/to-go-on.ts'
import { firstAssessmentOf } from './first-assessment.ts'

interface AssessProps {
  readonly product: LocalRecord<'product'>
  /** Newest first. */
  readonly assessments: readonly LocalRecord<'assessment'>[]
}

/** Goes on with this phone's open assessment, or starts a new one; what the producer said cannot change is taken along from the last. */
export const Assess = ({ product, assessments }: AssessProps) => {
  const t = productMessages()
  const { store, sync, now } = useApp()
  const { route } = useLocation()
  const [problem, setProblem] = useState<'unsaved' | 'unavailable' | undefined>()
  const isEnrolled = sync.status.value.phase !== 'not-enrolled'
  const open = assessments.find(
    ({ data, createdBy }) => isToGoOnWith(data, isEnrolled) && createdBy.device === store.device,
  )
  const last = assessments.find(
    ({ data }) => data.status === 'final' && data.criteria.set === product.data.criteria.set,
  )
  const start = useOneAtATime(async () => {
    const loaded = await loadCriteriaSet(product.data.criteria)
    if (loaded.kind === 'unavailable') return setProblem('unavailable')
    const by = assessorOf(await store.identity())
    const startedAt = now().toISOString()
    const data =
      last === undefined
        ? firstAssessmentOf(product, loaded.set, by, startedAt)
        : freshAssessmentOf(last.data, loaded.set, by, startedAt)
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: product.area, data })
    if (committed.kind === 'saved') route(`/assessments/${committed.record.id}`)
    else setProblem('unsaved')
  })
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
        onClick={start.run}
      >
        {t.assess}
      </Button>
    </>
  )
}
