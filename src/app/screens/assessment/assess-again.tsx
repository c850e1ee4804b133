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
import { freshAssessmentOf, revisionOf } from './reassess.ts'

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
  const create = async (data: Assessment): Promise<void> => {
    setFailed(false)
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
            <Button kind="primary" onClick={() => void create(freshAssessmentOf(shown, set, now().toISOString()))}>
              {t.againFresh}
            </Button>
            <p>{t.againFreshHint}</p>
            <Button kind="secondary" onClick={() => void create(revisionOf(shown, record.id, now().toISOString()))}>
              {t.againRevise}
            </Button>
            <p>{t.againReviseHint}</p>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
