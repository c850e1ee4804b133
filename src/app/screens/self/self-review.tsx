import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SavingNotice } from '../../components/saving-notice.tsx'
import { useApp } from '../../context.ts'
import { selfMessages } from '../../messages/self.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import { openCriteria } from '../assessment/assessment-model.ts'
import { questionOf } from './question-of.ts'
import { useSelfBase } from './self-base.ts'
import { SelfOpening } from './self-opening.tsx'
import './self-review.css'
import { type OpenedSelf, useSelfAssessment } from './use-self-assessment.ts'

/** `/self/review/:id`: what is still open, and a clear yes before it becomes unchangeable. */
export const SelfReview = ({ id }: { id: string }) => {
  const opened = useSelfAssessment(id)
  return opened.kind === 'ready' ? (
    <Review {...opened} />
  ) : (
    <SelfOpening opened={opened} title={selfMessages().reviewTitle} />
  )
}

const Review = ({ set, record }: Extract<OpenedSelf, { kind: 'ready' }>) => {
  const t = selfMessages()
  const { now } = useApp()
  const { href } = useSelfBase()
  const { route } = useLocation()
  const copy = useWorkingCopy(record)
  const [hasFailed, setFailed] = useState(false)
  const shown = copy.shown.value ?? record.data
  const open = openCriteria(set, scoreAssessment(set, shown))
  const finish = useOneAtATime(async () => {
    if (shown.status === 'draft') copy.edit({ status: 'final', finalisedAt: now().toISOString() })
    const isSaved = await copy.settled()
    setFailed(!isSaved)
    if (isSaved) route(`${href}/result/${record.id}`, true)
  })
  const [first] = open
  return (
    <Page
      title={t.reviewTitle}
      back={`${href}/ask/${record.id}`}
      footer={
        <>
          {first === undefined ? null : (
            <Button icon="arrow-left" href={`${href}/ask/${record.id}?at=${first.code}`}>
              {t.finishBack}
            </Button>
          )}
          <Button
            kind={first === undefined ? 'primary' : 'secondary'}
            icon="check"
            busy={finish.isBusy}
            onClick={finish.run}
          >
            {first === undefined ? t.finish : t.finishAnyway}
          </Button>
        </>
      }
    >
      {hasFailed ? <SavingNotice saving={copy.saving.value} onRetry={copy.retry} /> : null}
      {open.length === 0 ? (
        <Notice tone="good">{t.reviewDone}</Notice>
      ) : (
        <>
          <Notice tone="warning">{t.reviewOpen(open.length)}</Notice>
          <p>{t.reviewGo}</p>
          <ol class="self-review-open">
            {open.map((criterion) => (
              <li key={criterion.code}>
                <a href={`${href}/ask/${record.id}?at=${criterion.code}`}>{questionOf(criterion)}</a>
              </li>
            ))}
          </ol>
        </>
      )}
      <p>{t.reviewFinal}</p>
    </Page>
  )
}
