import { useState } from 'preact/hooks'
import type { Choice } from '../../../../domain/survey/form.ts'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import './ranking-answer.css'

/** Choices in an order: tapped in one after the other, then moved by buttons, which thumbs and keyboards both can. */
export const RankingAnswer = ({ state, desk, onAnswer }: ControlProps) => {
  const t = surveyMessages()
  const [said, say] = useState('')
  const ranked = Array.isArray(state.value) ? state.value.map(String) : []
  const labelOf = ({ label }: Choice): string => desk.words(label, state.outputs)
  const choices = new Map(state.choices.map((choice) => [choice.value, choice]))
  const order = ranked.flatMap((value) => choices.get(value) ?? [])
  const open = state.choices.filter(({ value }) => !ranked.includes(value))
  const write = (next: readonly Choice[]): void =>
    onAnswer(next.length === 0 ? undefined : next.map(({ value }) => value))
  const move = (at: number, to: number): void => {
    const next = [...order]
    const [moved] = next.splice(at, 1)
    if (moved === undefined) return
    next.splice(to, 0, moved)
    write(next)
    say(t.rankedAt(labelOf(moved), to + 1))
  }
  return (
    <div class="ranking">
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {order.length === 0 ? null : (
        <ol class="ranking-list" aria-label={t.ranked}>
          {order.map((choice, at) => (
            <li key={choice.value} class="ranking-item">
              <span class="ranking-place">{at + 1}</span>
              <span class="ranking-label">{labelOf(choice)}</span>
              <MoveButton
                label={t.up(labelOf(choice))}
                isDown={false}
                disabled={at === 0}
                onMove={() => move(at, at - 1)}
              />
              <MoveButton
                label={t.down(labelOf(choice))}
                isDown
                disabled={at === order.length - 1}
                onMove={() => move(at, at + 1)}
              />
            </li>
          ))}
        </ol>
      )}
      {open.length === 0 ? null : (
        <>
          <p class="soft">{t.unranked}</p>
          <div class="ranking-open">
            {open.map((choice) => (
              <Button key={choice.value} kind="secondary" icon="plus" onClick={() => write([...order, choice])}>
                {labelOf(choice)}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

interface MoveButtonProps {
  readonly label: string
  readonly isDown: boolean
  readonly disabled: boolean
  readonly onMove: () => void
}

const MoveButton = ({ label, isDown, disabled, onMove }: MoveButtonProps) => (
  <button class="ranking-move" type="button" aria-disabled={disabled} onClick={() => (disabled ? undefined : onMove())}>
    <Icon name={isDown ? 'arrow-down' : 'arrow-up'} />
    <span class="visually-hidden">{label}</span>
  </button>
)
