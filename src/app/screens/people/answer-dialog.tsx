import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { peopleMessages } from '../../messages/people.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

/** Shortest ground of a refusal: a clause and a word (`protocol/people.ts`). */
const LEAST_GROUND = 10

interface AnswerDialogProps {
  readonly what: 'finish' | 'refuse'
  readonly onClose: () => void
  readonly onSay: (words: string) => Promise<void>
}

/** What the person was told, or on which ground the request is refused. */
export const AnswerDialog = ({ what, onClose, onSay }: AnswerDialogProps) => {
  const t = peopleMessages().request
  const [words, setWords] = useState('')
  const [isShort, setShort] = useState(false)
  const say = useOneAtATime(async () => {
    const given = words.trim()
    const isEnough = what === 'finish' ? given !== '' : given.length >= LEAST_GROUND
    setShort(!isEnough)
    if (isEnough) await onSay(given)
  })
  return (
    <Dialog
      title={what === 'finish' ? t.finishTitle : t.refuseTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind={what === 'finish' ? 'primary' : 'danger'} busy={say.isBusy} onClick={say.run}>
            {what === 'finish' ? t.finish : t.refuse}
          </Button>
        </>
      }
    >
      <TextField
        label={what === 'finish' ? t.finishField : t.refuseField}
        {...(what === 'refuse' ? { hint: t.refuseHint } : {})}
        error={isShort ? (what === 'finish' ? t.finishTitle : t.refuseHint) : undefined}
        value={words}
        onInput={setWords}
        multiline
        required
      />
    </Dialog>
  )
}
