import './choice-card.css'

interface ChoiceCardProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** One choice as a card with a native radio or checkbox, so that keys and screen readers work as people know them. */
export const ChoiceCard = ({ kind, name, value, label, isChosen, onChoose }: ChoiceCardProps) => (
  <label class={isChosen ? 'choice-card is-chosen' : 'choice-card'}>
    <input
      class="choice-card-input"
      type={kind}
      name={name}
      value={value}
      autocomplete="off"
      checked={isChosen}
      onChange={(event) => onChoose(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
)
