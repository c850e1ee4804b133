import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'

/** The office's door. */
export const SignInScreen = ({ hasEnded }: { hasEnded: boolean }) => {
  const t = officeMessages()
  const { office } = useApp()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<unknown> | undefined>()
  const signIn = async (): Promise<void> => {
    setBusy(true)
    setOutcome(await office.signIn(username.trim().toLowerCase(), password))
    setBusy(false)
  }
  return (
    <main>
      <Page title={t.signIn}>
        <p class="soft">{hasEnded ? t.sessionEnded : t.signInText}</p>
        {outcome === undefined || outcome.kind === 'ok' ? null : <Refusal outcome={outcome} />}
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
        </form>
        <a href="/" target="_self">
          {t.toField}
        </a>
      </Page>
    </main>
  )
}

const Refusal = ({ outcome }: { outcome: Exclude<Outcome<unknown>, { kind: 'ok' }> }) => {
  const t = officeMessages()
  const words = problemMessages()
  if (outcome.kind === 'unreachable') return <Notice tone="error">{words.unreachable}</Notice>
  return (
    <Notice tone="error">
      <p>{words[outcome.code]}</p>
      {outcome.retryAfterSeconds === undefined ? null : <p>{t.wait(Math.ceil(outcome.retryAfterSeconds))}</p>}
    </Notice>
  )
}
