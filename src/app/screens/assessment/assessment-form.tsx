import { computed } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { hasLapsed } from '../../../domain/criteria/decisions.ts'
import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useSeen } from '../../after-paint.ts'
import { citationOf } from '../../citation.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { decisionMessages } from '../../messages/decision.ts'
import { language } from '../../messages/language.ts'
import { rescoreMessages } from '../../messages/rescore.ts'
import { sheetMessages } from '../../messages/sheet.ts'
import { CriterionEvidence } from '../evidence/criterion-evidence.tsx'
import { marksOf } from '../prefill/prefill-model.ts'
import { SuggestionOffer } from '../prefill/suggestion-offer.tsx'
import { usePrefillActs, useReadPrefill } from '../prefill/use-prefill.ts'
import { AssessAgain } from './assess-again.tsx'
import { AssessmentDialogs, type OpenDialog } from './assessment-dialogs.tsx'
import { assessmentEdits } from './assessment-edits.ts'
import './assessment-form.css'
import { afterStored } from '../../after-stored.ts'
import { SavingNoticeNow } from '../../components/saving-notice.tsx'
import { late } from '../../late.ts'
import { laterPart } from '../../later.tsx'
import { useAltArrows } from '../../use-alt-arrows.ts'
import { useWide } from '../../use-wide.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import type { WorkingCopy } from '../../working-copy.ts'
import { NoSurveyYet } from '../prefill/no-survey-yet.tsx'
import { neighboursOf, nextOpenAfter, type Place, placeToOpen } from './assessment-model.ts'
import { AssessmentNavigation } from './assessment-navigation.tsx'
import { BesideAnswers } from './beside-answers.tsx'
import type { Carried } from './carry.ts'
import { CriterionCard } from './criterion-card.tsx'
import { IntroCard } from './intro-card.tsx'
import { JumpList } from './jump-list.tsx'
import { ScoreBar } from './score-bar.tsx'
import type { SheetContext } from './sheet-context.ts'
import { hearingHref, SheetNotices } from './sheet-notices.tsx'
import { usePlace } from './use-place.ts'

const CriterionTalk = laterPart(() => import('../talk/criterion-talk.tsx').then((room) => room.CriterionTalk))

const DoneOfferBlock = laterPart(() => import('../plans/done-offer.tsx').then((room) => room.DoneOfferBlock))
const PlanBeginning = laterPart(() => import('../plans/plan-beginning.tsx').then((room) => room.PlanBeginning))

interface AssessmentFormProps {
  readonly set: CriteriaSet
  readonly record: LocalRecord<'assessment'>
  readonly product: LocalRecord<'product'> | undefined
  readonly previous: LocalRecord<'assessment'> | undefined
  /** Where `previous` is of another decision. */
  readonly carried: Carried | undefined
  /** Of a council member's sheet: what it is scored beside. */
  readonly sheet: SheetContext | undefined
  /** The card that the address asks for. */
  readonly asked: string | undefined
  readonly remembered: CriterionCode | undefined
}

/** The assessment at work: score bar, one card, and the ways between the cards. */
export const AssessmentForm = (props: AssessmentFormProps) => {
  const { set, record, product, previous, carried, sheet, asked, remembered } = props
  const t = assessmentMessages()
  const { now } = useApp()
  const { route } = useLocation()
  const copy = useWorkingCopy(record)
  const [dialog, setDialog] = useState<OpenDialog>(undefined)
  const { answered, seen } = useMemo(() => answeredAndSeen(copy, record), [copy])
  const shown = seen.value
  const { saving } = copy
  const isWide = useWide()
  const isSeen = useSeen()
  const isReadOnly = shown.status === 'final' || sheet?.isOver === true
  const back = sheet === undefined ? (product === undefined ? '/' : `/products/${product.id}`) : hearingHref(sheet)
  const words = sheetMessages()
  const score = useMemo(
    () => scoreAssessment(set, { answers: shown.answers, findings: shown.findings }),
    [set, shown.answers, shown.findings],
  )
  const prefill = useReadPrefill(set, shown, score)
  const acts = usePrefillActs(shown, copy.edit)
  const edits = assessmentEdits(copy, () => answered.peek(), previous?.data)
  const { place, go } = usePlace({ id: record.id, place: placeToOpen(set, asked, remembered), asked, isReadOnly })
  const { previous: before, next: after } = neighboursOf(set, place)
  const onGo = (to: Place): void => {
    setDialog(undefined)
    go(to)
  }
  useAltArrows(
    before === undefined ? undefined : () => onGo(before),
    after === undefined ? undefined : () => onGo(after),
  )

  const onFinish = async (): Promise<boolean> => {
    copy.edit({ status: 'final', finalisedAt: now().toISOString() })
    const isSaved = await copy.settled()
    if (isSaved) route(sheet === undefined ? `/assessments/${record.id}/result` : back, true)
    return isSaved
  }

  const criterion = set.criteria.find((candidate) => candidate.code === place)
  const nextOpen = nextOpenAfter(set, score, place)
  const finish = (): void => setDialog({ kind: 'finish' })
  const offer = isReadOnly ? null : (
    <SuggestionOffer count={prefill.offers.length} onOpen={() => setDialog({ kind: 'suggestions' })} />
  )
  const isAtWork = !isReadOnly && sheet === undefined
  const beginning = (
    <>
      {isAtWork ? <PlanBeginning set={set} assessment={shown} onGo={onGo} /> : null}
      {prefill.hasSurveys === false && !isReadOnly ? <NoSurveyYet producer={shown.producer} /> : offer}
    </>
  )
  const jumpList = (
    <>
      {nextOpen === undefined || isReadOnly ? null : (
        <Button kind="secondary" icon="arrow-right" onClick={() => onGo(nextOpen)}>
          {t.jumpNextOpen}
        </Button>
      )}
      {offer}
      <JumpList set={set} score={score} marks={marksOf(prefill)} place={place} onGo={onGo} />
    </>
  )
  return (
    <Page
      title={product?.data.name ?? t.title}
      back={back}
      wide
      footer={
        <AssessmentNavigation
          isReadOnly={isReadOnly}
          isComplete={score.open === 0}
          resultHref={`/assessments/${record.id}/result`}
          finishLabel={sheet === undefined ? t.finish : words.handIn}
          onBack={before === undefined ? undefined : () => onGo(before)}
          onNext={after === undefined ? undefined : () => onGo(after)}
          onFinish={finish}
        />
      }
    >
      <ScoreBar
        score={score}
        {...(isReadOnly ? {} : { saving })}
        onStar={(stars) => setDialog({ kind: 'star', stars })}
      />
      <div class="assessment-form">
        <div class="assessment-form-main">
          <SavingNoticeNow saving={saving} onRetry={copy.retry} />
          {isReadOnly && sheet === undefined ? (
            <Notice tone="info">
              <p>{t.final(formatDay(shown.finalisedAt ?? record.updatedAt, language.value))}</p>
              <AssessAgain set={set} record={record} shown={shown} />
            </Notice>
          ) : null}
          {sheet === undefined ? null : (
            <SheetNotices sheet={sheet} shown={shown} onTakeAll={(answers) => copy.edit(answers)} />
          )}
          {shown.revises !== undefined && !isReadOnly ? <p class="assessment-form-hint">{t.revision}</p> : null}
          {carried === undefined || isReadOnly ? null : (
            <p class="assessment-form-hint">{rescoreMessages().carriedHint(citationOf(carried.decision))}</p>
          )}
          {shown.packVersion === set.packVersion ? null : <Notice tone="warning">{t.packChanged}</Notice>}
          {hasLapsed(set.decision, now().toISOString()) ? (
            <p>
              <Badge tone="warning" icon="triangle-alert">
                {decisionMessages().lapsedTitle(citationOf(set.decision))}
              </Badge>
            </p>
          ) : null}
          <div class="assessment-form-list">
            <Button kind="quiet" icon="list" onClick={() => setDialog({ kind: 'jump' })}>
              {criterion === undefined ? t.list : t.place(set.criteria.indexOf(criterion) + 1, set.criteria.length)}
            </Button>
          </div>
          {before === undefined && criterion !== undefined ? beginning : null}
          {criterion === undefined ? (
            <IntroCard
              set={set}
              isFound={shown.findings[findingId('disqualified', 'set')] === true}
              isReadOnly={isReadOnly}
              onFound={(isFound) => edits.finding(findingId('disqualified', 'set'), isFound)}
            >
              {beginning}
            </IntroCard>
          ) : (
            <CriterionCard
              key={criterion.code}
              set={set}
              criterion={criterion}
              assessment={answered}
              score={score}
              previous={previous}
              prefill={prefill}
              acts={isReadOnly ? undefined : acts}
              carried={carried}
              isWhole={isSeen}
              isReadOnly={isReadOnly}
              edits={edits}
              onGo={onGo}
              planned={
                isAtWork ? (
                  <DoneOfferBlock
                    set={set}
                    criterion={criterion}
                    assessment={shown}
                    onTake={(answer, ground) => edits.answerBecause(criterion.code, answer, ground)}
                  />
                ) : null
              }
            >
              <CriterionEvidence
                record={record}
                shown={shown}
                criterion={criterion}
                isReadOnly={isReadOnly || sheet !== undefined}
                isOfProduct={sheet !== undefined}
                settle={copy.settled}
              />
              {sheet === undefined ? null : <BesideAnswers criterion={criterion} beside={sheet.beside} />}
              <CriterionTalk product={shown.product} criterion={criterion.code} about={record.id} />
            </CriterionCard>
          )}
          <p class="assessment-form-hint assessment-form-keys">{t.keys}</p>
        </div>
        <nav class="assessment-form-side" aria-label={t.jumpTitle}>
          {isWide && isSeen ? jumpList : null}
          {isReadOnly ? null : (
            <Button kind="secondary" onClick={finish}>
              {sheet === undefined ? t.finish : words.handIn}
            </Button>
          )}
        </nav>
      </div>
      <AssessmentDialogs
        open={dialog}
        set={set}
        assessment={shown}
        score={score}
        prefill={prefill}
        acts={acts}
        jumpList={jumpList}
        isSheet={sheet !== undefined}
        onFinishAsked={isReadOnly ? undefined : finish}
        onFinish={onFinish}
        onGo={onGo}
        onClose={() => setDialog(undefined)}
      />
    </Page>
  )
}

/** The assessment as it is answered, for its card, and a moment later for all that follows from many answers: points, stars, lists. */
const answeredAndSeen = ({ shown, saving }: WorkingCopy<'assessment'>, record: LocalRecord<'assessment'>) => {
  const answered = computed(() => shown.value ?? record.data)
  return { answered, seen: late(answered, afterStored(saving)) }
}
