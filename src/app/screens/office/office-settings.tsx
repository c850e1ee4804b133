import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { holidayMessages } from '../../messages/holidays.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import { ratesMessages } from '../../messages/rates.ts'
import { LockSettings } from '../lock/lock-settings.tsx'
import { LookSettings } from '../settings/look-settings.tsx'

/** `/office/settings`: how it looks, and signing out. */
export const OfficeSettings = () => {
  const t = officeMessages()
  const { office } = useApp()
  const [unsent, setUnsent] = useState<number | undefined>()
  const [isUnreachable, setUnreachable] = useState(false)
  const signOut = async (evenIfUnsent: boolean): Promise<void> => {
    const result = await office.signOut({ evenIfUnsent })
    setUnreachable(result.kind === 'unreachable')
    if (result.kind === 'unsent') setUnsent(result.waiting)
    if (result.kind === 'signed-out') location.assign('/office')
  }
  return (
    <Page title={t.places.settings}>
      <LockSettings />
      <LookSettings />
      <CardLink href="/office/settings/holidays">
        <strong>{holidayMessages().link}</strong>
        <span class="soft">{holidayMessages().text}</span>
      </CardLink>
      <CardLink href="/office/settings/rates">
        <strong>{ratesMessages().link}</strong>
        <span class="soft">{ratesMessages().text}</span>
      </CardLink>
      <section class="card">
        <p>{t.signOutText}</p>
        {isUnreachable ? <Notice tone="error">{problemMessages().unreachable}</Notice> : null}
        <div class="row">
          <Button kind="secondary" icon="log-out" onClick={() => void signOut(false)}>
            {t.signOut}
          </Button>
        </div>
      </section>
      {unsent === undefined ? null : (
        <Dialog
          title={t.signOut}
          onClose={() => setUnsent(undefined)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setUnsent(undefined)}>
                {t.cancel}
              </Button>
              <Button kind="danger" onClick={() => void signOut(true)}>
                {t.signOutAnyway}
              </Button>
            </>
          }
        >
          <p>{t.unsent(unsent)}</p>
        </Dialog>
      )}
    </Page>
  )
}
