import { useState } from 'preact/hooks'
import { language } from '../../../messages/language.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import { useCommit } from '../../../use-commit.ts'
import type { ControlProps } from '../question-props.ts'
import { readNumber, roundedMoney, writeNumber } from '../read-number.ts'
import './number-answer.css'

/** A whole or decimal number, a share, money. Thousands are parted when the field is left; what is no number stays as typed. */
export const NumberAnswer = ({ state, id, described, isInvalid, onAnswer }: ControlProps) => {
  const t = surveyMessages()
  const { kind, appearance = '', range } = state.question
  const isWhole = kind === 'integer' || kind === 'money'
  const isGrouped = kind === 'money' || /\bthousands-sep\b/.test(appearance)
  const [typed, setTyped] = useState<string | undefined>()
  const value = typed ?? writeNumber(state.value, language.value, isGrouped)
  const commit = useCommit(value, (text) => onAnswer(readNumber(text, isWhole)))
  const unit = kind === 'percent' ? '%' : kind === 'money' ? t.dong : undefined
  const money = isGrouped && typeof state.value === 'number' ? roundedMoney(state.value, language.value) : undefined
  return (
    <div class="number-answer">
      <span class="number-answer-line">
        <input
          id={id}
          class="field-input number-answer-input"
          type="text"
          inputMode={isWhole && kind !== 'integer' ? 'numeric' : 'decimal'}
          autocomplete="off"
          maxLength={30}
          value={value}
          aria-invalid={isInvalid}
          {...(described === undefined ? {} : { 'aria-describedby': described })}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            commit.soon(event.currentTarget.value)
          }}
          onBlur={() => {
            commit.now()
            setTyped(undefined)
          }}
        />
        {unit === undefined ? null : <span class="number-answer-unit">{unit}</span>}
      </span>
      {money === undefined ? null : (
        <span class="number-answer-about">{t.aboutMoney(money.count, t.unit[money.unit])}</span>
      )}
      {range === undefined ? null : (
        <input
          class="number-answer-range"
          type="range"
          aria-labelledby={`${id}-label`}
          min={range.start}
          max={range.end}
          step={range.step}
          value={typeof state.value === 'number' ? state.value : range.start}
          onChange={(event) => onAnswer(Number(event.currentTarget.value))}
        />
      )}
    </div>
  )
}
