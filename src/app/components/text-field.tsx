import { useId } from 'preact/hooks'
import { useCommit } from '../use-commit.ts'
import './field.css'

interface TextFieldProps {
  readonly label: string
  /** The record's field, by which an address can lead to it (`use-asked-field.ts`). */
  readonly name?: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Called on a short pause, when the field is left, and when the page goes out of sight: so a killed tab loses at most the word being typed. */
  readonly onCommit?: (value: string) => void
  readonly hint?: string
  readonly error?: string | undefined
  readonly multiline?: boolean
  readonly type?: 'text' | 'tel' | 'password' | 'date' | 'number'
  readonly inputMode?: 'text' | 'tel' | 'numeric'
  readonly autocomplete?: string
  readonly required?: boolean
  readonly maxLength?: number
}

/** One question with a text for an answer. */
export const TextField = (props: TextFieldProps) => {
  const id = useId()
  const commit = useCommit(props.value, props.onCommit)
  const described = [props.hint === undefined ? '' : `${id}-hint`, props.error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim()
  const shared = {
    id,
    class: 'field-input',
    name: props.name ?? '',
    value: props.value,
    required: props.required ?? false,
    'aria-invalid': props.error !== undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      props.onInput(event.currentTarget.value)
      commit.soon(event.currentTarget.value)
    },
    onBlur: commit.now,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
  }
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.multiline ? (
        <textarea {...shared} autocomplete={props.autocomplete ?? 'off'} rows={3} />
      ) : (
        <Input
          {...shared}
          kind={props.type ?? 'text'}
          inputMode={props.inputMode ?? 'text'}
          autocomplete={props.autocomplete ?? 'off'}
        />
      )}
      {props.error === undefined ? null : (
        <p class="field-error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      )}
    </div>
  )
}

type InputProps = {
  kind: NonNullable<TextFieldProps['type']>
  inputMode: 'text' | 'tel' | 'numeric'
  autocomplete: string
} & Record<string, unknown>

/** The one-line input of that kind; each kind has attributes of its own. */
const Input = ({ kind, ...rest }: InputProps) => {
  switch (kind) {
    case 'password':
      return <input {...rest} type="password" />
    case 'date':
      return <input {...rest} type="date" />
    case 'number':
      return <input {...rest} type="number" />
    case 'tel':
      return <input {...rest} type="tel" />
    case 'text':
      return <input {...rest} type="text" />
  }
}
