import { useState } from 'preact/hooks'
import { useCommit } from '../../../use-commit.ts'
import type { ControlProps } from '../question-props.ts'

/** As long as an answer may be (`question-kinds.ts`). */
const TEXT_LENGTH = 5_000

/** Words on one line or several, a telephone number, an email. What is being typed is shown as typed, whatever the store says meanwhile. */
export const TextAnswer = ({ state, id, described, isInvalid, onAnswer }: ControlProps) => {
  const { kind, appearance = '' } = state.question
  const kept = typeof state.value === 'string' ? state.value : ''
  const [typed, setTyped] = useState<string | undefined>()
  const value = typed ?? kept
  const commit = useCommit(value, (text) => {
    onAnswer(text === '' ? undefined : text)
    setTyped(undefined)
  })
  const shared = {
    ...{ id, class: 'field-input', value, maxLength: TEXT_LENGTH, 'aria-invalid': isInvalid, autocomplete: 'off' },
    ...(described === undefined ? {} : { 'aria-describedby': described }),
    onBlur: commit.now,
    onInput: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value)
      commit.soon(event.currentTarget.value)
    },
  }
  if (/\bmultiline\b/.test(appearance)) return <textarea {...shared} rows={3} />
  if (kind === 'phone') return <input {...shared} type="tel" inputMode="tel" />
  return /\bemail\b/.test(appearance) ? (
    <input {...shared} type="text" inputMode="email" />
  ) : (
    <input {...shared} type="text" />
  )
}
