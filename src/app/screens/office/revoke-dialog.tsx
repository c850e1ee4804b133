import { useState } from 'preact/hooks'
import { type DeviceRow, REVOKE_REASONS, type RevokeReason } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useApp } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import { quarantineMessages } from '../../messages/quarantine.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

interface RevokeDialogProps {
  readonly device: DeviceRow
  readonly onClose: () => void
  readonly onRevoked: () => void
}

/** Asks why a device is stopped, and says what will happen to it. */
export const RevokeDialog = ({ device, onClose, onRevoked }: RevokeDialogProps) => {
  const t = officeMessages()
  const words = quarantineMessages()
  const { office } = useApp()
  const [reason, setReason] = useState<RevokeReason>(device.clonedAt === undefined ? 'lost' : 'cloned')
  const [trouble, setTrouble] = useState<string | undefined>()
  const revoke = useOneAtATime(async () => {
    const answer = await office.revokeDevice(device.id, reason)
    if (answer.kind === 'ok') onRevoked()
    else setTrouble(problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable'])
  })
  return (
    <Dialog
      title={t.revokeTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" busy={revoke.isBusy} onClick={revoke.run}>
            {words.stop}
          </Button>
        </>
      }
    >
      <p>
        <strong>{device.name}</strong> {device.label}
      </p>
      {trouble === undefined ? null : <Notice tone="error">{trouble}</Notice>}
      <SelectField
        label={words.why}
        value={reason}
        options={REVOKE_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        onChange={(value) => setReason(REVOKE_REASONS.find((one) => one === value) ?? 'lost')}
      />
      {device.isPhone && device.door === undefined ? (
        <ol class="stack-close">
          {words.whatWill.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  )
}
