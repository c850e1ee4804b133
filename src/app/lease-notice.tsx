import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import { useApp } from './context.ts'
import { stoppedMessages } from './messages/stopped.ts'

/** That this phone must reach the office soon, or has not for too long. */
export const LeaseNotice = () => {
  const t = stoppedMessages()
  const { lease, contact } = useApp()
  const state = lease.value
  if (state.kind === 'none') return null
  return (
    <Notice tone={state.kind === 'over' ? 'warning' : 'info'}>
      <p>{state.kind === 'over' ? t.leaseOver : t.leaseSoon(state.daysLeft)}</p>
      <Button kind="secondary" icon="refresh-cw" onClick={contact}>
        {t.contact}
      </Button>
    </Notice>
  )
}
