import { useState } from 'preact/hooks'
import type { Criterion } from '../../../domain/criteria/schema.ts'
import { type Answer, NONE_REACHED } from '../../../domain/records/assessment.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { caseOfAnswer, casesOf, offersNoneReached } from './assessment-model.ts'
import { GateMark } from './gate-mark.tsx'
import { type OptionCard, OptionCards } from './option-cards.tsx'

interface LevelChoiceProps {
  readonly criterion: Criterion
  readonly answer: Answer | undefined
  /** What an earlier assessment said. */
  readonly before: Answer | undefined
  /** What the surveys show. */
  readonly suggested: Answer | undefined
  readonly disabled: boolean
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** The levels of one criterion as cards; where it has alternative cases, the case first. */
export const LevelChoice = ({ criterion, answer, before, suggested, disabled, onAnswer }: LevelChoiceProps) => {
  const marks = { before, suggested }
  const t = assessmentMessages()
  const [chosenCase, chooseCase] = useState<string | undefined>(undefined)
  const cases = casesOf(criterion)
  const shownCase = chosenCase ?? caseOfAnswer(criterion, answer)
  const onCase = (id: string): void => {
    chooseCase(id)
    const answered = caseOfAnswer(criterion, answer)
    if (answered !== undefined && answered !== id) onAnswer(undefined)
  }
  return (
    <>
      {cases.length === 0 ? null : (
        <OptionCards
          name={`case-${criterion.code}`}
          legend={t.chooseCase}
          isLegendShown
          cards={cases.map((one) => ({ value: one.id, label: one.label[language.value] }))}
          value={shownCase}
          disabled={disabled}
          onChoose={onCase}
        />
      )}
      {cases.length > 0 && shownCase === undefined ? <p>{t.caseFirst}</p> : null}
      <OptionCards
        name={`level-${criterion.code}`}
        legend={t.choices(criterion.code)}
        isRow={criterion.kind === 'yes-no'}
        cards={[...levelCards(criterion, shownCase, marks), ...noneCard(criterion, answer, marks)]}
        value={answer === undefined ? undefined : String(answer)}
        disabled={disabled}
        onChoose={(value) => onAnswer(Number(value))}
      />
    </>
  )
}

type Marks = Pick<LevelChoiceProps, 'before' | 'suggested'>

const levelCards = (criterion: Criterion, shownCase: string | undefined, marks: Marks): OptionCard[] =>
  criterion.options.flatMap((option, place) =>
    option.case !== undefined && option.case.id !== shownCase
      ? []
      : [
          {
            value: String(place),
            label: option.label[language.value],
            aside: assessmentMessages().optionPoints(option.points),
            below: (
              <>
                {option.minimumForStars === undefined ? null : <GateMark stars={option.minimumForStars} />}
                <LevelMarks {...marks} place={place} />
              </>
            ),
          },
        ],
  )

const noneCard = (criterion: Criterion, answer: Answer | undefined, marks: Marks): OptionCard[] => {
  const t = assessmentMessages()
  if (!offersNoneReached(criterion, answer)) return []
  return [
    {
      value: String(NONE_REACHED),
      label: t.noneReached,
      aside: t.optionPoints(0),
      below: (
        <>
          <span class="option-card-hint">{t.noneReachedHint}</span>
          <LevelMarks {...marks} place={NONE_REACHED} />
        </>
      ),
    },
  ]
}

/** Who else names this level: an earlier assessment, the surveys. */
const LevelMarks = ({ before, suggested, place }: Marks & { place: Answer }) => (
  <>
    {place === before ? <span class="option-card-hint">{`↺ ${assessmentMessages().chosenBefore}`}</span> : null}
    {place === suggested ? <span class="option-card-hint">{`≡ ${prefillMessages().optionMark}`}</span> : null}
  </>
)
