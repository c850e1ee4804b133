import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { clauseOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { ContradictionNotice } from '../prefill/contradiction-notice.tsx'
import { standingOf } from '../prefill/prefill-model.ts'
import { SuggestionBlock } from '../prefill/suggestion-block.tsx'
import type { PrefillActs, ReadPrefill } from '../prefill/use-prefill.ts'
import type { assessmentEdits } from './assessment-edits.ts'
import type { Carried } from './carry.ts'
import './criterion-card.css'
import { CriterionNotices } from './criterion-notices.tsx'
import { FindingSwitch } from './finding-switch.tsx'
import { LevelChoice } from './level-choice.tsx'
import { NoteField } from './note-field.tsx'
import { PreviousAnswer } from './previous-answer.tsx'
import { RequirementCard } from './requirement-card.tsx'

interface CriterionCardProps {
  readonly set: CriteriaSet
  readonly criterion: Criterion
  /** Followed by the card itself: what is answered is seen before all that follows from it. */
  readonly assessment: ReadonlySignal<Assessment>
  readonly score: Score
  readonly previous: LocalRecord<'assessment'> | undefined
  /** What the surveys say of the assessment. */
  readonly prefill: ReadPrefill
  readonly acts: PrefillActs | undefined
  readonly carried: Carried | undefined
  /** With what stands below the levels. */
  readonly isWhole: boolean
  readonly isReadOnly: boolean
  readonly edits: ReturnType<typeof assessmentEdits>
  readonly onGo: (criterion: CriterionCode) => void
  /** What done actions of a plan have to say. */
  readonly planned: ComponentChildren
  /** What backs the level chosen. */
  readonly children: ComponentChildren
}

/** One criterion: what it asks, its conditions, its levels, and what is to be noted. */
export const CriterionCard = (props: CriterionCardProps) => {
  const { set, criterion, isReadOnly, edits, prefill, acts } = props
  const assessment = props.assessment.value
  const t = assessmentMessages()
  const answer = assessment.answers[criterion.code]
  const note = assessment.notes[criterion.code] ?? ''
  const requirement =
    criterion.requirement === undefined ? true : assessment.findings[findingId('requirement', criterion.code)]
  const stop = findingId('stop', criterion.code)
  const disqualified = findingId('disqualified', criterion.code)
  const suggestion = prefill.suggestions.get(criterion.code)
  const contradiction = prefill.contradictions.find((one) => one.criterion === criterion.code)
  return (
    <article class="criterion-card">
      <CriterionHead set={set} criterion={criterion} />
      <CriterionNotices criterion={criterion} score={props.score} onGo={props.onGo} />
      {criterion.guidance.length === 0 ? null : (
        <details class="criterion-card-guidance">
          <summary>{t.guidance}</summary>
          {criterion.guidance.map((text) => (
            <p key={text.vi}>{text[language.value]}</p>
          ))}
        </details>
      )}
      {criterion.requirement === undefined ? null : (
        <RequirementCard
          code={criterion.code}
          text={criterion.requirement}
          isMet={requirement}
          disabled={isReadOnly}
          onChange={(isMet) => edits.finding(findingId('requirement', criterion.code), isMet)}
        />
      )}
      {suggestion === undefined ? null : (
        <SuggestionBlock
          criterion={criterion}
          suggestion={suggestion}
          standing={standingOf(prefill, assessment, criterion.code)}
          isReady={requirement === true}
          prefill={prefill}
          acts={acts}
        />
      )}
      {props.planned}
      <LevelChoice
        key={criterion.code}
        criterion={criterion}
        answer={answer}
        before={props.previous?.data.answers[criterion.code]}
        suggested={suggestion?.answer}
        disabled={isReadOnly || requirement !== true}
        onAnswer={(chosen) => edits.answer(criterion.code, chosen)}
      />
      {contradiction === undefined ? null : (
        <ContradictionNotice criterion={criterion} contradiction={contradiction} note={note} acts={acts} />
      )}
      <PreviousAnswer
        criterion={criterion}
        answer={answer}
        previous={props.previous}
        carried={props.carried}
        isReadOnly={isReadOnly}
        onKeep={() => edits.keepPrevious(criterion.code)}
      />
      {answer === undefined || isReadOnly ? null : (
        <div class="criterion-card-clear">
          <Button kind="quiet" icon="eraser" onClick={() => edits.answer(criterion.code, undefined)}>
            {t.clear}
          </Button>
        </div>
      )}
      {props.isWhole ? (
        <>
          {criterion.stop === undefined || criterion.stop.atZero.length > 0 ? null : (
            <FindingSwitch
              title={t.stopTitle}
              ground={criterion.stop.text[language.value]}
              label={t.stopSwitch}
              meaning={t.stopMeaning}
              isOn={assessment.findings[stop] === true}
              disabled={isReadOnly}
              onChange={(isOn) => edits.finding(stop, isOn)}
            />
          )}
          {criterion.disqualification === undefined ? null : (
            <FindingSwitch
              title={t.disqualifiedTitle}
              ground={criterion.disqualification[language.value]}
              label={t.disqualifiedSwitch}
              meaning={t.disqualifiedMeaning}
              isOn={assessment.findings[disqualified] === true}
              disabled={isReadOnly}
              onChange={(isOn) => edits.finding(disqualified, isOn)}
            />
          )}
          {props.children}
          <NoteField
            key={`note ${criterion.code}`}
            text={note}
            isReadOnly={isReadOnly}
            onCommit={(text) => edits.note(criterion.code, text)}
          />
          <p class="criterion-card-source">
            {clauseOf({ decision: set.decision, set: set.number, criterion: criterion.code })}
          </p>
        </>
      ) : null}
    </article>
  )
}

const CriterionHead = ({ set, criterion }: { set: CriteriaSet; criterion: Criterion }) => {
  const t = assessmentMessages()
  const group = set.parts.flatMap((part) => part.groups).find((candidate) => candidate.code === criterion.group)
  const above = [
    `${t.part} ${criterion.part}`,
    ...(group === undefined || group.code === criterion.code ? [] : [`${group.code}. ${group.title[language.value]}`]),
    ...(criterion.heading === undefined
      ? []
      : [`${criterion.heading.code} ${criterion.heading.title[language.value]}`]),
    t.maxPoints(criterion.maxPoints),
  ]
  return (
    <header class="criterion-card-head">
      <p class="criterion-card-above">{above.join(' · ')}</p>
      <h2 class="criterion-card-title" tabIndex={-1}>
        <span class="criterion-card-code">{criterion.code}</span> {criterion.title[language.value]}
      </h2>
    </header>
  )
}
