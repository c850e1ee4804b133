import { Icon } from '../../components/icon.tsx'
import './finding-switch.css'

interface FindingSwitchProps {
  readonly title: string
  /** The ground itself, as the set words it. */
  readonly ground: string
  readonly label: string
  /** What follows when it is on. */
  readonly meaning: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly disabled?: boolean
}

/** A ground for stopping or for disqualification: off until the assessor finds it to be the case. */
export const FindingSwitch = ({ title, ground, label, meaning, isOn, onChange, disabled }: FindingSwitchProps) => (
  <section class={`finding-switch ${isOn ? 'is-on' : ''}`}>
    <h3 class="finding-switch-title">
      <Icon name="octagon-alert" />
      {title}
    </h3>
    <p class="finding-switch-ground">{ground}</p>
    <label class="finding-switch-label">
      <input
        type="checkbox"
        class="finding-switch-input"
        autocomplete="off"
        checked={isOn}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
    <p class="finding-switch-meaning" role="status">
      {isOn ? meaning : ''}
    </p>
  </section>
)
