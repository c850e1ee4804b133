import type { Space } from '../../../store/vault/vault-database.ts'
import { lockMessages } from '../../messages/lock.ts'

interface UserChoiceProps {
  readonly spaces: readonly Space[]
  readonly chosen: Space
  readonly onChoose: (space: Space) => void
}

/** Which of the phone's users it is; nothing where there is one. */
export const UserChoice = ({ spaces, chosen, onChoose }: UserChoiceProps) => {
  const t = lockMessages()
  if (spaces.length === 1) return null
  return (
    <fieldset class="lock-users">
      <legend>{t.who}</legend>
      {spaces.map((space) => (
        <label key={space.id} class="lock-user">
          <input type="radio" name="user" checked={space.id === chosen.id} onChange={() => onChoose(space)} />
          <span>{space.label === '' ? t.first : space.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
