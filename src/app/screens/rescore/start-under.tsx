import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { hasLapsed } from '../../../domain/criteria/decisions.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { isSameSet } from '../../../domain/records/product.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { citationOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { rescoreMessages } from '../../messages/rescore.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { carryingAssessmentOf } from '../assessment/carry.ts'
import { assessorOf } from '../assessment/reassess.ts'
import { LapsedNotice } from '../result/lapsed-notice.tsx'

interface StartUnderProps {
  readonly record: LocalRecord<'assessment'>
  readonly from: CriteriaSet
  readonly to: CriteriaSet
}

/** Starts a new assessment under the other decision, or goes on with the one begun on this phone; a lapsed decision asks first. */
export const StartUnder = ({ record, from, to }: StartUnderProps) => {
  const t = rescoreMessages()
  const { store, now, space } = useApp()
  const { route } = useLocation()
  const [isAsking, ask] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const reference = { decision: to.decision, set: to.number }
  const begun = useLive(
    async () =>
      (await store.assessmentsOf(record.data.product)).find(
        ({ data, createdBy }) =>
          data.status === 'draft' &&
          data.carriesFrom === record.id &&
          isSameSet(data.criteria, reference) &&
          createdBy.device === store.device,
      ),
    [record.id, to.decision, to.number],
  )
  const start = useOneAtATime(async () => {
    setFailed(false)
    const by = assessorOf(await store.identity())
    const data = carryingAssessmentOf(record, { from, to }, by, now().toISOString())
    const committed = await store.commit({ op: 'create', kind: 'assessment', area: record.area, data })
    if (committed.kind === 'saved') route(`/assessments/${committed.record.id}`)
    else setFailed(true)
  })
  if (space === 'office') return <p class="soft">{t.startInField}</p>
  if (begun.status === 'ready' && begun.value !== undefined)
    return (
      <div class="rescore-start">
        <Button icon="arrow-right" href={`/assessments/${begun.value.id}`}>
          {t.started}
        </Button>
      </div>
    )
  return (
    <div class="rescore-start">
      <p>{t.startHint}</p>
      {isFailed ? <Notice tone="error">{t.startFailed}</Notice> : null}
      <Button
        icon="clipboard-list"
        busy={start.isBusy}
        onClick={() => (hasLapsed(to.decision, now().toISOString()) ? ask(true) : start.run())}
      >
        {t.start(citationOf(to.decision))}
      </Button>
      {isAsking ? (
        <Dialog
          title={t.startLapsed}
          onClose={() => ask(false)}
          footer={
            <Button busy={start.isBusy} onClick={start.run}>
              {t.startAnyway}
            </Button>
          }
        >
          <LapsedNotice decision={to.decision} />
        </Dialog>
      ) : null}
    </div>
  )
}
