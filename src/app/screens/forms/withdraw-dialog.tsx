import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { formsMessages } from '../../messages/forms.ts'

interface WithdrawDialogProps {
  readonly isBusy: boolean
  readonly onWithdraw: () => void
  readonly onClose: () => void
}

/** What withdrawing means, before it is done. */
export const WithdrawDialog = ({ isBusy, onWithdraw, onClose }: WithdrawDialogProps) => {
  const t = formsMessages()
  return (
    <Dialog
      title={t.withdrawTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button kind="danger" busy={isBusy} onClick={onWithdraw}>
            {t.withdraw}
          </Button>
        </>
      }
    >
      <p>{t.withdrawText}</p>
    </Dialog>
  )
}
