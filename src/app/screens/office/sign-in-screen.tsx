import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { officeMessages } from '../../messages/office.ts'
import { Refusal } from './refusal.tsx'
import { useAnswer } from './use-answer.ts'

/** The office's door. */
export const SignInScreen = ({ hasEnded }: { hasEnded: boolean }) => {
  const t = officeMessages()
  const { office, account } = useApp()
  const [door] = useAnswer(async () => (await account()).door())
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<unknown> | 'stopped' | undefined>()
  const signIn = async (): Promise<void> => {
    setBusy(true)
    setOutcome(await office.signIn(username.trim().toLowerCase(), password))
    setBusy(false)
  }
  const signInByPasskey = async (): Promise<void> => {
    setBusy(true)
    setOutcome((await office.signInByPasskey()) ?? 'stopped')
    setBusy(false)
  }
  return (
    <main>
      <Page title={t.signIn}>
        <p class="soft">{hasEnded ? t.sessionEnded : t.signInText}</p>
        {door?.kind === 'ok' && !door.value.hasUsers ? <NoUsers /> : null}
        {outcome === 'stopped' ? <Notice tone="warning">{accountMessages().passkey.signInStopped}</Notice> : null}
        {outcome === undefined || outcome === 'stopped' || outcome.kind === 'ok' ? null : <Refusal outcome={outcome} />}
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void signIn()
          }}
        >
          <TextField label={t.username} value={username} autocomplete="username" required onInput={setUsername} />
          <TextField
            label={t.password}
            value={password}
            type="password"
            autocomplete="current-password"
            required
            onInput={setPassword}
          />
          <Button type="submit" icon="key" busy={isBusy}>
            {t.submit}
          </Button>
          {door?.kind === 'ok' && door.value.hasPasskeys && door.value.hasUsers ? (
            <Button kind="secondary" icon="key" disabled={isBusy} onClick={() => void signInByPasskey()}>
              {accountMessages().passkey.signIn}
            </Button>
          ) : null}
        </form>
        <a href="/" target="_self">
          {t.toField}
        </a>
      </Page>
    </main>
  )
}

/** How an office begins whose first administrator was not made yet (`server/admin.ts`). */
const NoUsers = () => {
  const t = accountMessages().noUsers
  return (
    <Notice tone="info" title={t.title}>
      <p>{t.text}</p>
      <p>
        <code>npm run admin -- create-admin le.thi.b "Lê Thị B"</code>
      </p>
      <p>{t.after}</p>
    </Notice>
  )
}
