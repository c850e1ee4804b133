import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Answer, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Stars } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { sheetMessages } from '../../messages/sheet.ts'
import { CriterionEvidence } from '../evidence/criterion-evidence.tsx'
import { AssessAgain } from './assess-again.tsx'
import './assessment-form.css'
import { SavingNotice } from '../../components/saving-notice.tsx'
import { useAltArrows } from '../../use-alt-arrows.ts'
import { useWorkingCopy } from '../../use-working-copy.ts'
import { neighboursOf, nextOpenAfter, openCriteria, type Place, placeToOpen } from './assessment-model.ts'
import { AssessmentNavigation } from './assessment-navigation.tsx'
import { BesideAnswers } from './beside-answers.tsx'
import { CriterionCard } from './criterion-card.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { IntroCard } from './intro-card.tsx'
import { JumpList } from './jump-list.tsx'
import { ScoreBar } from './score-bar.tsx'
import type { SheetContext } from './sheet-context.ts'
import { hearingHref, SheetNotices } from './sheet-notices.tsx'
import { StarDialog } from './star-dialog.tsx'
import { usePlace } from './use-place.ts'

interface AssessmentFormProps {
  readonly set: CriteriaSet
  readonly record: LocalRecord<'assessment'>
  readonly product: LocalRecord<'product'> | undefined
  readonly previous: LocalRecord<'assessment'> | undefined
  /** Of a council member's sheet: what it is scored beside. */
  readonly sheet: SheetContext | undefined
  /** The card that the address asks for. */
  readonly asked: string | undefined
  readonly remembered: CriterionCode | undefined
}

type Open = { readonly kind: 'jump' | 'finish' } | { readonly kind: 'star'; readonly stars: Stars } | undefined

/** The assessment at work: score bar, one card, and the ways between the cards. */
export const AssessmentForm = ({ set, record, product, previous, sheet, asked, remembered }: AssessmentFormProps) => {
  const t = assessmentMessages()
  const { now } = useApp()
  const { route } = useLocation()
  const copy = useWorkingCopy(record)
  const [dialog, setDialog] = useState<Open>(undefined)
  const shown = copy.shown.value ?? record.data
  const saving = copy.saving.value
  const isReadOnly = shown.status === 'final' || sheet?.isOver === true
  const back = sheet === undefined ? (product === undefined ? '/' : `/products/${product.id}`) : hearingHref(sheet)
  const words = sheetMessages()
  const score = useMemo(
    () => scoreAssessment(set, { answers: shown.answers, findings: shown.findings }),
    [set, shown.answers, shown.findings],
  )
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

  const onAnswer = (code: CriterionCode, answer: Answer | undefined): void =>
    answer === undefined ? copy.edit({}, [`answers/${code}`]) : copy.edit({ [`answers/${code}`]: answer })
  const onFinding = (finding: string, isFound: boolean): void => copy.edit({ [`findings/${finding}`]: isFound })
  const onNote = (code: CriterionCode, text: string): void =>
    text === '' ? copy.edit({}, [`notes/${code}`]) : copy.edit({ [`notes/${code}`]: text })
  const onKeepPrevious = (code: CriterionCode): void => {
    const answer = previous?.data.answers[code]
    const requirement = previous?.data.findings[findingId('requirement', code)]
    if (answer === undefined) return
    copy.edit({
      [`answers/${code}`]: answer,
      ...(requirement === undefined ? {} : { [`findings/${findingId('requirement', code)}`]: requirement }),
    })
  }
  const onFinish = async (): Promise<boolean> => {
    copy.edit({ status: 'final', finalisedAt: now().toISOString() })
    const isSaved = await copy.settled()
    if (isSaved) route(sheet === undefined ? `/assessments/${record.id}/result` : back, true)
    return isSaved
  }

  const criterion = set.criteria.find((candidate) => candidate.code === place)
  const nextOpen = nextOpenAfter(set, score, place)
  const finish = (): void => setDialog({ kind: 'finish' })
  const jumpList = (
    <>
      {nextOpen === undefined || isReadOnly ? null : (
        <Button kind="secondary" icon="arrow-right" onClick={() => onGo(nextOpen)}>
          {t.jumpNextOpen}
        </Button>
      )}
      <JumpList set={set} score={score} place={place} onGo={onGo} />
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
          <SavingNotice saving={saving} onRetry={copy.retry} />
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
          {shown.packVersion === set.packVersion ? null : <Notice tone="warning">{t.packChanged}</Notice>}
          <div class="assessment-form-list">
            <Button kind="quiet" icon="list" onClick={() => setDialog({ kind: 'jump' })}>
              {criterion === undefined ? t.list : t.place(set.criteria.indexOf(criterion) + 1, set.criteria.length)}
            </Button>
          </div>
          {criterion === undefined ? (
            <IntroCard
              set={set}
              isFound={shown.findings[findingId('disqualified', 'set')] === true}
              isReadOnly={isReadOnly}
              onFound={(isFound) => onFinding(findingId('disqualified', 'set'), isFound)}
            />
          ) : (
            <CriterionCard
              key={criterion.code}
              set={set}
              criterion={criterion}
              assessment={shown}
              score={score}
              previous={previous}
              isReadOnly={isReadOnly}
              onAnswer={(answer) => onAnswer(criterion.code, answer)}
              onKeepPrevious={() => onKeepPrevious(criterion.code)}
              onFinding={onFinding}
              onNote={(text) => onNote(criterion.code, text)}
              onGo={onGo}
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
            </CriterionCard>
          )}
          <p class="assessment-form-hint assessment-form-keys">{t.keys}</p>
        </div>
        <nav class="assessment-form-side" aria-label={t.jumpTitle}>
          {jumpList}
          {isReadOnly ? null : (
            <Button kind="secondary" onClick={finish}>
              {sheet === undefined ? t.finish : words.handIn}
            </Button>
          )}
        </nav>
      </div>
      {dialog?.kind === 'jump' ? (
        <Dialog
          title={t.jumpTitle}
          onClose={() => setDialog(undefined)}
          footer={isReadOnly ? null : <Button onClick={finish}>{sheet === undefined ? t.finish : words.handIn}</Button>}
        >
          {jumpList}
        </Dialog>
      ) : null}
      {dialog?.kind === 'star' ? (
        <StarDialog set={set} score={score} stars={dialog.stars} onGo={onGo} onClose={() => setDialog(undefined)} />
      ) : null}
      {dialog?.kind === 'finish' ? (
        <FinishDialog
          open={openCriteria(set, score)}
          words={
            sheet === undefined
              ? { title: t.finishTitle, text: t.finishText, now: t.finishNow, anyway: t.finishAnyway }
              : { title: words.handInTitle, text: words.handInText, now: words.handIn, anyway: words.handIn }
          }
          onGo={onGo}
          onFinish={onFinish}
          onClose={() => setDialog(undefined)}
        />
      ) : null}
    </Page>
  )
}
