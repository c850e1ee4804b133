import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { holidayMessages } from '../../messages/holidays.ts'
import { officeMessages } from '../../messages/office.ts'
import { ratesMessages } from '../../messages/rates.ts'
import { retentionMessages } from '../../messages/retention.ts'
import { LockSettings } from '../lock/lock-settings.tsx'
import { LookSettings } from '../settings/look-settings.tsx'

/** `/office/settings`: how it looks, and signing out. */
export const OfficeSettings = () => {
  const t = officeMessages()
  const { office } = useApp()
  const [unsent, setUnsent] = useState<number | undefined>()
  const signOut = async (evenIfUnsent: boolean): Promise<void> => {
    const result = await office.signOut({ evenIfUnsent })
    if (result.kind === 'unsent') setUnsent(result.waiting)
    if (result.kind === 'signed-out') location.assign('/office')
  }
  return (
    <Page title={t.places.settings}>
      <LockSettings />
      <LookSettings />
      <CardLink href="/office/account">
        <strong>{accountMessages().title}</strong>
        <span class="soft">{accountMessages().link}</span>
      </CardLink>
      <CardLink href="/office/settings/holidays">
        <strong>{holidayMessages().link}</strong>
        <span class="soft">{holidayMessages().text}</span>
      </CardLink>
      <CardLink href="/office/settings/rates">
        <strong>{ratesMessages().link}</strong>
        <span class="soft">{ratesMessages().text}</span>
      </CardLink>
      <CardLink href="/office/retention">
        <strong>{retentionMessages().link}</strong>
        <span class="soft">{retentionMessages().text}</span>
      </CardLink>
      <section class="card">
        <p>{t.signOutText}</p>
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
