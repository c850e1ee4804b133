import { useMemo, useState } from 'preact/hooks'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import type { Stars } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'
import { SavingNotice } from '../../components/saving-notice.tsx'
import { useApp } from '../../context.ts'
import { laterPart } from '../../later.tsx'
import { compareMessages } from '../../messages/compare.ts'
import { historyMessages } from '../../messages/history.ts'
import { papersMessages } from '../../messages/papers.ts'
import { planMakingMessages } from '../../messages/plan-making.ts'
import { resultMessages } from '../../messages/result.ts'
import { compareHref, historyHref, makePlanHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import { AssessAgain } from '../assessment/assess-again.tsx'
import { SealedSheet } from '../assessment/sealed-sheet.tsx'
import { SurveyDifferences } from '../prefill/survey-differences.tsx'
import { RescoreOpener } from '../rescore/rescore-opener.tsx'
import { OpeningTrouble } from './opening-trouble.tsx'
import { PlanSection } from './plan-section.tsx'
import { ResultView } from './result-view.tsx'
import { useCriteriaSet } from './use-criteria-set.ts'

const AttestationPart = laterPart(() =>
  import('../integrity/attestation-part.tsx').then((room) => room.AttestationPart),
)

/** `/assessments/:id/result`: the stars, why, and the way to the next; on one page of paper too. */
export const ResultScreen = ({ id }: { id: string }) => <OpenedResult key={id} id={id} />

/** Keyed by its id, so that nothing of one assessment is ever shown or written under another's address. */
const OpenedResult = ({ id }: { id: string }) => {
  const t = resultMessages()
  const { store } = useApp()
  const found = useLive(async () => {
    const record = await store.record('assessment', id)
    if (record === undefined) return undefined
    const siblings = (await store.assessmentsOf(record.data.product)).length
    return { record, product: await store.record('product', record.data.product), siblings }
  }, [id])
  const opened = found.status === 'ready' ? found.value : undefined
  const loaded = useCriteriaSet(opened?.record.data.criteria)
  const title = opened?.product?.data.name ?? t.title

  if (found.status === 'failed') return <OpeningTrouble trouble={{ kind: 'unreadable' }} title={title} />
  if (found.status === 'ready' && opened === undefined)
    return <OpeningTrouble trouble={{ kind: 'missing' }} title={title} />
  if (opened?.record.data.sealed === true) return <SealedSheet title={title} hearing={opened.record.data.hearing} />
  if (loaded.kind === 'unavailable') return <OpeningTrouble trouble={loaded} title={title} />
  if (opened === undefined || loaded.kind === 'loading') {
    return (
      <Page title={title} back="/" wide>
        <p role="status">{t.loading}</p>
      </Page>
    )
  }
  return <Result title={title} set={loaded.set} record={opened.record} isCompared={opened.siblings > 1} />
}

interface ResultProps {
  readonly title: string
  readonly set: CriteriaSet
  readonly record: LocalRecord<'assessment'>
  /** The product has others, to lay it beside. */
  readonly isCompared: boolean
}

const Result = ({ title, set, record, isCompared }: ResultProps) => {
  const t = resultMessages()
  const copy = useWorkingCopy(record)
  const shown = copy.shown.value ?? record.data
  const isFinal = shown.status === 'final'
  const isSheet = shown.hearing !== undefined
  const back = isSheet ? `/council/hearings/${shown.hearing}` : `/products/${shown.product}`
  const score = useMemo(
    () => scoreAssessment(set, { answers: shown.answers, findings: shown.findings }),
    [set, shown.answers, shown.findings],
  )
  const [tried, setTried] = useState<Tried>({})
  const kept = isFinal ? (tried.locks ?? shown.locks) : shown.locks
  const locks = useMemo(() => new Set(Object.keys(kept)), [kept])
  const onLock = (criterion: CriterionCode, isLocked: boolean): void => {
    if (isFinal) setTried({ ...tried, locks: withLock(kept, criterion, isLocked) })
    else if (isLocked) copy.edit({ [`locks/${criterion}`]: true })
    else copy.edit({}, [`locks/${criterion}`])
  }
  const onTarget = (target: Stars): void => {
    if (isFinal) setTried({ ...tried, target })
    else copy.edit({ target })
  }
  const target = isFinal ? (tried.target ?? shown.target) : shown.target
  return (
    <Page title={title} back={back} wide>
      <SavingNotice saving={copy.saving.value} onRetry={copy.retry} />
      <ResultView
        set={set}
        assessment={{ ...record, data: shown }}
        score={score}
        hrefOf={(criterion) => `/assessments/${record.id}?at=${criterion}`}
      >
        <PlanSection
          set={set}
          assessment={shown}
          score={score}
          locks={locks}
          target={target}
          isKept={!isFinal}
          onLock={onLock}
          onTarget={onTarget}
        />
      </ResultView>
      <SurveyDifferences
        set={set}
        assessment={shown}
        score={score}
        hrefOf={(criterion) => `/assessments/${record.id}?at=${criterion}`}
      />
      {isFinal ? (
        <div class="result-attestation">
          <AttestationPart record={record} />
        </div>
      ) : null}
      <RescoreOpener set={set} record={{ ...record, data: shown }} />
      <div class="result-actions">
        {isFinal && !isSheet ? <AssessAgain set={set} record={record} shown={shown} /> : null}
        {isSheet ? null : (
          <Button
            kind="secondary"
            icon="route"
            href={makePlanHref('field', { producer: shown.producer, product: shown.product })}
          >
            {planMakingMessages().make}
          </Button>
        )}
        <Button kind="secondary" icon="printer" onClick={() => print()}>
          {t.print}
        </Button>
        <Button
          kind="secondary"
          icon="file-text"
          href={`/products/${shown.product}/papers?paper=scoring-sheet&assessment=${record.id}`}
        >
          {papersMessages().title}
        </Button>
        {isCompared ? (
          <Button kind="secondary" icon="columns" href={compareHref('field', shown.product, record.id)}>
            {compareMessages().title}
          </Button>
        ) : null}
        <Button kind="quiet" icon="history" href={historyHref('field', 'assessment', record.id)}>
          {historyMessages().open}
        </Button>
        <Button kind={isFinal ? 'quiet' : 'primary'} icon="list" href={`/assessments/${record.id}`}>
          {isFinal ? t.look : t.edit}
        </Button>
      </div>
    </Page>
  )
}

/** What is tried out on a finished assessment: it holds while the page is open. */
interface Tried {
  readonly locks?: LocalRecord<'assessment'>['data']['locks']
  readonly target?: Stars
}

const withLock = (
  locks: LocalRecord<'assessment'>['data']['locks'],
  criterion: CriterionCode,
  isLocked: boolean,
): LocalRecord<'assessment'>['data']['locks'] => {
  const { [criterion]: _present, ...others } = locks
  return isLocked ? { ...others, [criterion]: true } : others
}
