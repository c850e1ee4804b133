import { useEffect, useRef, useState } from 'preact/hooks'
import { TextField } from '../../components/text-field.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'

/** As long as a note may be in the record's schema. */
const NOTE_LENGTH = 5_000

interface NoteFieldProps {
  readonly text: string
  readonly isReadOnly: boolean
  readonly onCommit: (text: string) => void
}

/** The note on one criterion. What is typed is committed on a pause, on blur, when the page is hidden, and when the card goes away. */
export const NoteField = ({ text, isReadOnly, onCommit }: NoteFieldProps) => {
  const t = assessmentMessages()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const latest = useRef({ draft, text, onCommit })
  latest.current = { draft, text, onCommit }
  const commit = (): void => {
    const { draft: typed, text: kept, onCommit: send } = latest.current
    if (typed !== undefined && typed !== kept) send(typed)
  }
  // Alt + arrow leaves the card without a blur.
  useEffect(() => commit, [])
  if (isReadOnly) {
    return text === '' ? null : (
      <section>
        <h3>{t.note}</h3>
        <p class="pre-line">{text}</p>
      </section>
    )
  }
  return (
    <TextField
      label={t.note}
      hint={t.noteHint}
      value={draft ?? text}
      multiline
      maxLength={NOTE_LENGTH}
      onInput={setDraft}
      onCommit={commit}
    />
  )
}
