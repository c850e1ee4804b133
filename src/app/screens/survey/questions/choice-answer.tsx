import { useState } from 'preact/hooks'
import { foldText } from '../../../../domain/fold.ts'
import type { Choice } from '../../../../domain/survey/form.ts'
import { Button } from '../../../components/button.tsx'
import { SearchField } from '../../../components/search-field.tsx'
import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import { ChoiceCard } from './choice-card.tsx'

/** More choices than this are searched, not scrolled through. */
const MANY = 9

/** One or several of a list. A long list is searched without diacritics; what is chosen stays in sight above it. */
export const ChoiceAnswer = ({ state, id, desk, onAnswer }: ControlProps) => {
  const t = surveyMessages()
  const isMany = state.question.kind === 'select-many'
  const chosen = chosenOf(state.value)
  const isLong = state.choices.length > MANY
  const [search, setSearch] = useState('')
  const [isOpen, setOpen] = useState(false)
  const labelOf = ({ label }: Choice): string => desk.words(label, state.outputs)
  const choose = (value: string, isChosen: boolean): void => {
    if (!isMany) {
      setOpen(false)
      setSearch('')
      onAnswer(value)
      return
    }
    const others = chosen.filter((one) => one !== value)
    const next = isChosen ? [...others, value] : others
    onAnswer(next.length === 0 ? undefined : inOrder(next, state.choices))
  }
  const cards = (choices: readonly Choice[]) =>
    choices.map((choice) => (
      <ChoiceCard
        key={choice.value}
        kind={isMany ? 'checkbox' : 'radio'}
        name={id}
        value={choice.value}
        label={labelOf(choice)}
        isChosen={chosen.includes(choice.value)}
        onChoose={(isChosen) => choose(choice.value, isChosen)}
      />
    ))
  if (!isLong) return <div class="choice-cards">{cards(state.choices)}</div>
  const isListShown = isMany || isOpen || chosen.length === 0
  const words = foldText(search).split(/\s+/)
  const found = state.choices.filter((choice) => words.every((word) => foldText(labelOf(choice)).includes(word)))
  return (
    <>
      {isListShown ? null : (
        <div class="choice-cards">
          {cards(state.choices.filter(({ value }) => chosen.includes(value)))}
          <span>
            <Button kind="quiet" icon="search" onClick={() => setOpen(true)}>
              {t.change}
            </Button>
          </span>
        </div>
      )}
      {isListShown ? (
        <>
          <SearchField label={t.search} value={search} onInput={setSearch} />
          <p class="choice-found" role="status">
            {found.length === 0 ? t.foundNone : t.found(found.length)}
            {isMany && chosen.length > 0 ? ` · ${t.chosen(chosen.length)}` : ''}
          </p>
          {found.length === 0 ? null : <div class="choice-cards is-long">{cards(found)}</div>}
        </>
      ) : null}
    </>
  )
}

const chosenOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** In the form's order, so that the same selection is the same answer on every phone; choices that are gone stay, for their notice. */
const inOrder = (values: readonly string[], choices: readonly Choice[]): string[] => {
  const known = choices.map(({ value }) => value).filter((value) => values.includes(value))
  return [...known, ...values.filter((value) => !known.includes(value))]
}
