import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import './assess-again.css'
import { assessorOf, freshAssessmentOf, revisionOf } from './reassess.ts'

interface AssessAgainProps {
  readonly set: CriteriaSet
  readonly record: LocalRecord<'assessment'>
  /** What the screen shows, which may hold edits that the finished record did not take. */
  readonly shown: Assessment
}

/** Two ways on from a finished assessment: score anew, or correct it in a new version. The finished one stays as it is. */
export const AssessAgain = ({ set, record, shown }: AssessAgainProps) => {
  const t = assessmentMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const [isAsking, ask] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const create = async (kind: 'fresh' | 'revision'): Promise<void> => {
    setFailed(false)
    const by = assessorOf(await store.identity())
    const startedAt = now().toISOString()
    const data =
      kind === 'fresh' ? freshAssessmentOf(shown, set, by, startedAt) : revisionOf(shown, record.id, by, startedAt)
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: record.area, data })
    if (committed.kind === 'saved') route(`/assessments/${committed.record.id}`)
    else setFailed(true)
  }
  return (
    <>
      <Button kind="secondary" icon="rotate-ccw" onClick={() => ask(true)}>
        {t.again}
      </Button>
      {isAsking ? (
        <Dialog title={t.againTitle} onClose={() => ask(false)} footer={null}>
          <div class="assess-again">
            {isFailed ? <Notice tone="error">{t.againFailed}</Notice> : null}
            <Button kind="primary" onClick={() => void create('fresh')}>
              {t.againFresh}
            </Button>
            <p>{t.againFreshHint}</p>
            <Button kind="secondary" onClick={() => void create('revision')}>
              {t.againRevise}
            </Button>
            <p>{t.againReviseHint}</p>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
