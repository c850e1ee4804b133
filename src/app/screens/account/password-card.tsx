import { useState } from 'preact/hooks'
import { type PasswordFault, passwordFault } from '../../../protocol/password.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'
import { Refusal } from '../office/refusal.tsx'

/** A change of one's own password: the old one is asked for, since somebody else may sit at an open browser. */
export const PasswordCard = () => {
  const t = accountMessages().password
  const { account } = useApp()
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [fault, setFault] = useState<PasswordFault | undefined>()
  const [answer, setAnswer] = useState<Outcome<undefined> | undefined>()
  const save = useOneAtATime(async () => {
    // The server looks once more, and by the user name, which is not known here.
    const found = passwordFault(next, '')
    setFault(found)
    setAnswer(undefined)
    if (found !== undefined) return
    const given = await (await account()).changePassword(old, next)
    setAnswer(given)
    if (given.kind !== 'ok') return
    setOld('')
    setNext('')
  })
  return (
    <section class="card stack" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p class="soft">{t.lead}</p>
      {answer === undefined ? null : answer.kind === 'ok' ? (
        <Notice tone="good">{t.done}</Notice>
      ) : (
        <PasswordRefusal answer={answer} />
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.run()
        }}
      >
        <TextField
          label={t.old}
          type="password"
          autocomplete="current-password"
          value={old}
          required
          onInput={setOld}
        />
        <TextField
          label={t.next}
          hint={t.hint}
          type="password"
          autocomplete="new-password"
          value={next}
          required
          error={fault === undefined ? undefined : t.faults[fault]}
          onInput={setNext}
        />
        <div class="row">
          <Button type="submit" icon="check" busy={save.isBusy}>
            {t.save}
          </Button>
        </div>
      </form>
    </section>
  )
}

const PasswordRefusal = ({ answer }: { answer: Exclude<Outcome<undefined>, { kind: 'ok' }> }) => {
  const t = accountMessages().password
  if (answer.kind !== 'problem' || answer.code !== 'password-refused') return <Refusal outcome={answer} />
  return <Notice tone="error">{answer.paths?.includes('new') ? t.faults['user-name'] : t.wrong}</Notice>
}
