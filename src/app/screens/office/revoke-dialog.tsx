import type { DeviceRow } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useApp } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'

interface RevokeDialogProps {
  readonly device: DeviceRow
  readonly onClose: () => void
  readonly onRevoked: () => void
}

/** Asks before a device is stopped. */
export const RevokeDialog = ({ device, onClose, onRevoked }: RevokeDialogProps) => {
  const t = officeMessages()
  const { office } = useApp()
  const revoke = async (): Promise<void> => {
    await office.revokeDevice(device.id, 'lost')
    onRevoked()
  }
  return (
    <Dialog
      title={t.revokeTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" onClick={() => void revoke()}>
            {t.revoke}
          </Button>
        </>
      }
    >
      <p>
        <strong>{device.name}</strong> {device.label}
      </p>
      <p>{t.revokeText}</p>
    </Dialog>
  )
}
