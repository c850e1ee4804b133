import type { ControlProps } from '../question-props.ts'

/** A day, a time of day, or both, by the phone's own chooser. */
export const MomentAnswer = ({ state, id, described, isInvalid, onAnswer }: ControlProps) => {
  const shared = {
    ...{ id, class: 'field-input moment-answer', 'aria-invalid': isInvalid, autocomplete: 'off' },
    ...(described === undefined ? {} : { 'aria-describedby': described }),
    value: typeof state.value === 'string' ? state.value : '',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      onAnswer(value === '' ? undefined : value)
    },
  }
  switch (state.question.kind) {
    case 'time':
      return <input {...shared} type="time" />
    case 'date-time':
      return <input {...shared} type="datetime-local" />
    default:
      return <input {...shared} type="date" />
  }
}
