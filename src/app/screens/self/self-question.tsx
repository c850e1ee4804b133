import { findingId } from '../../../domain/criteria/finding.ts'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import type { assessmentEdits } from '../assessment/assessment-edits.ts'
import { CriterionNotices } from '../assessment/criterion-notices.tsx'
import { FindingSwitch } from '../assessment/finding-switch.tsx'
import { LevelChoice } from '../assessment/level-choice.tsx'
import { RequirementCard } from '../assessment/requirement-card.tsx'
import { Pictogram } from './pictogram.tsx'
import { questionOf } from './question-of.ts'
import { ReadAloud } from './read-aloud.tsx'
import { PaperHelp, WhatCounts } from './self-help.tsx'

interface SelfQuestionProps {
  readonly criterion: Criterion
  readonly record: LocalRecord<'assessment'>
  readonly shown: Assessment
  readonly score: Score
  readonly edits: ReturnType<typeof assessmentEdits>
  readonly settle: () => Promise<boolean>
  readonly onLater: () => void
  readonly onGo: (criterion: CriterionCode) => void
}

/** One criterion as one question: a picture, large words, the levels as cards, "later", and help beneath. */
export const SelfQuestion = ({ criterion, record, shown, score, edits, settle, onLater, onGo }: SelfQuestionProps) => {
  const t = selfMessages()
  const words = assessmentMessages()
  const isReadOnly = shown.status === 'final'
  const { code } = criterion
  const answer = shown.answers[code]
  const isMet = shown.findings[findingId('requirement', code)]
  const [stop, out] = [findingId('stop', code), findingId('disqualified', code)]
  const later = (): void => {
    if (answer !== undefined) edits.answer(code, undefined)
    onLater()
  }
  return (
    <article class="self-question">
      <header class="self-question-head">
        <Pictogram criterion={criterion} />
        <h2 class="criterion-card-title self-question-text" tabIndex={-1}>
          {questionOf(criterion)}
        </h2>
      </header>
      {criterion.family === 'legal-representative' ? <p class="soft">{t.optional}</p> : null}
      <ReadAloud text={spoken(criterion)} />
      <CriterionNotices criterion={criterion} score={score} onGo={onGo} />
      {criterion.requirement === undefined ? null : (
        <RequirementCard
          code={code}
          text={criterion.requirement}
          isMet={isMet}
          disabled={isReadOnly}
          onChange={(met) => edits.finding(findingId('requirement', code), met)}
        />
      )}
      <LevelChoice
        criterion={criterion}
        answer={answer}
        before={undefined}
        suggested={undefined}
        disabled={isReadOnly || (criterion.requirement !== undefined && isMet !== true)}
        onAnswer={(chosen) => edits.answer(code, chosen)}
      />
      {isReadOnly ? null : (
        <Button kind="secondary" icon="info" onClick={later}>
          {t.later}
        </Button>
      )}
      {criterion.stop === undefined || criterion.stop.atZero.length > 0 ? null : (
        <FindingSwitch
          title={words.stopTitle}
          ground={criterion.stop.text[language.value]}
          label={words.stopSwitch}
          meaning={words.stopMeaning}
          isOn={shown.findings[stop] === true}
          disabled={isReadOnly}
          onChange={(isOn) => edits.finding(stop, isOn)}
        />
      )}
      {criterion.disqualification === undefined ? null : (
        <FindingSwitch
          title={words.disqualifiedTitle}
          ground={criterion.disqualification[language.value]}
          label={words.disqualifiedSwitch}
          meaning={words.disqualifiedMeaning}
          isOn={shown.findings[out] === true}
          disabled={isReadOnly}
          onChange={(isOn) => edits.finding(out, isOn)}
        />
      )}
      <WhatCounts criterion={criterion} />
      <PaperHelp criterion={criterion} record={record} shown={shown} settle={settle} />
    </article>
  )
}

/** What is read aloud: the question, what must be there first, and each level. */
const spoken = (criterion: Criterion): string => {
  const t = selfMessages()
  const { requirement, options } = criterion
  return [
    questionOf(criterion),
    ...(requirement === undefined ? [] : [t.requirement(requirement[language.value])]),
    ...options.map(({ label }, place) => t.readOption(place + 1, label[language.value])),
  ].join(' ')
}
