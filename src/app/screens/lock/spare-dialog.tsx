import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { lockSettingsMessages } from '../../messages/lock-settings.ts'
import './spare-dialog.css'

/** The code, once: whoever closes this without having written it down makes another. */
export const SpareDialog = ({ code, onClose }: { code: string; onClose: () => void }) => {
  const t = lockSettingsMessages()
  return (
    <Dialog title={t.spareShown} onClose={onClose} footer={<Button onClick={onClose}>{t.spareWritten}</Button>}>
      <p>{t.spareWrite}</p>
      <p class="spare-code">{code}</p>
    </Dialog>
  )
}
