import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { useLive } from '../../use-live.ts'
import { OwnSessions } from './own-sessions.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'

/** `/office/account`: one's own password, passkeys and sessions. */
export const AccountScreen = () => {
  const t = accountMessages()
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  return (
    <Page title={t.title} back="/office/settings">
      {identity.status === 'ready' && identity.value !== undefined ? <p class="soft">{identity.value.name}</p> : null}
      <OwnSessions />
      <PasswordCard />
      <PasskeysCard />
    </Page>
  )
}
