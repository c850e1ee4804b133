import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { quarantineMessages } from '../../messages/quarantine.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

interface DeclineDialogProps {
  readonly onClose: () => void
  readonly onReason: (reason: string) => Promise<void>
}

/** Asks why changes out of quarantine are not taken in. */
export const DeclineDialog = ({ onClose, onReason }: DeclineDialogProps) => {
  const t = quarantineMessages()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = useOneAtATime(async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') await onReason(reason.trim())
  })
  return (
    <Dialog
      title={t.declineTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" busy={send.isBusy} onClick={send.run}>
            {t.decline}
          </Button>
        </>
      }
    >
      <p>{t.declineText}</p>
      <TextField
        label={t.reason}
        value={reason}
        required
        maxLength={200}
        error={isMissing && reason.trim() === '' ? t.reasonMissing : undefined}
        onInput={setReason}
      />
    </Dialog>
  )
}
