import { useState } from 'preact/hooks'
import { TextField } from '../../components/text-field.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import './note-field.css'

/** As long as a note may be in the record's schema. */
const NOTE_LENGTH = 5_000

interface NoteFieldProps {
  readonly text: string
  readonly isReadOnly: boolean
  readonly onCommit: (text: string) => void
}

/** The note on one criterion. What is being typed is shown as typed, whatever the store says meanwhile. */
export const NoteField = ({ text, isReadOnly, onCommit }: NoteFieldProps) => {
  const t = assessmentMessages()
  const [draft, setDraft] = useState<string | undefined>(undefined)
  if (isReadOnly) {
    return text === '' ? null : (
      <section>
        <h3>{t.note}</h3>
        <p class="note-text">{text}</p>
      </section>
    )
  }
  return (
    <TextField
      label={t.note}
      name="note"
      hint={t.noteHint}
      value={draft ?? text}
      multiline
      maxLength={NOTE_LENGTH}
      onInput={setDraft}
      onCommit={onCommit}
    />
  )
}
