import type { ComponentChildren } from 'preact'
import './option-cards.css'

export interface OptionCard {
  readonly value: string
  readonly label: string
  /** What stands at the right: points. */
  readonly aside?: string
  /** What stands beneath the label: gate mark, explanation. */
  readonly below?: ComponentChildren
}

interface OptionCardsProps {
  readonly name: string
  readonly legend: string
  /** Whether the legend is seen; hearing it is always possible. */
  readonly isLegendShown?: boolean
  readonly cards: readonly OptionCard[]
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
  readonly disabled?: boolean
  /** Short ones may stand side by side. */
  readonly isRow?: boolean
}

/** A radio group as large cards: native inputs, so that arrows, focus and screen readers work as people know them. */
export const OptionCards = ({
  name,
  legend,
  isLegendShown,
  cards,
  value,
  onChoose,
  disabled,
  isRow,
}: OptionCardsProps) => (
  <fieldset class={`option-cards ${isRow ? 'is-row' : ''}`} disabled={disabled ?? false}>
    <legend class={isLegendShown ? 'option-cards-legend' : 'visually-hidden'}>{legend}</legend>
    {cards.map((card) => (
      <label key={card.value} class={`option-card ${card.value === value ? 'is-chosen' : ''}`}>
        <input
          type="radio"
          class="option-card-input"
          name={name}
          value={card.value}
          autocomplete="off"
          checked={card.value === value}
          onChange={() => onChoose(card.value)}
        />
        <span class="option-card-words">
          <span class="option-card-label">{card.label}</span>
          {card.below}
        </span>
        {card.aside === undefined ? null : <span class="option-card-aside">{card.aside}</span>}
      </label>
    ))}
  </fieldset>
)
