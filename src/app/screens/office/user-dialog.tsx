import { useState } from 'preact/hooks'
import { ROLES, type Role } from '../../../domain/records/role.ts'
import { AccountRequest, type Area } from '../../../protocol/enrol.ts'
import { type PasswordFault, passwordFault } from '../../../protocol/password.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'
import { AreaChoice } from './area-choice.tsx'
import { madePassword } from './made-password.ts'

/** Makes an office user. */
export const UserDialog = ({ areas, onClose }: { areas: readonly Area[]; onClose: () => void }) => {
  const t = officeMessages().user
  const columns = officeMessages().columns
  const { office } = useApp()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [made, setMade] = useState<string | undefined>()
  const [role, setRole] = useState<Role>('coordinator')
  const [chosen, setChosen] = useState<string[]>(areas.map((area) => area.code))
  const [isWrong, setWrong] = useState(false)
  const [fault, setFault] = useState<PasswordFault | undefined>()
  const [answer, setAnswer] = useState<Outcome<unknown> | undefined>()
  const save = async (): Promise<void> => {
    const request = AccountRequest.safeParse({
      name,
      username: username.trim().toLowerCase(),
      password,
      role,
      areas: chosen,
    })
    setWrong(!request.success)
    if (!request.success) return
    const found = passwordFault(password, request.data.username)
    setFault(found)
    if (found !== undefined) return
    const given = await office.createAccount(request.data)
    setAnswer(given)
    if (given.kind === 'ok') onClose()
  }
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      footer={
        <Button icon="check" onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      {isWrong ? <Notice tone="error">{t.wrong}</Notice> : null}
      {answer === undefined || answer.kind === 'ok' ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      <TextField label={t.name} value={name} required maxLength={200} onInput={setName} />
      <TextField
        label={columns.username}
        hint={t.usernameHint}
        value={username}
        required
        maxLength={40}
        onInput={setUsername}
      />
      <TextField
        label={officeMessages().password}
        hint={t.passwordHint}
        type="password"
        autocomplete="new-password"
        value={password}
        required
        error={fault === undefined ? undefined : accountMessages().password.faults[fault]}
        onInput={setPassword}
      />
      <div class="row">
        <Button
          kind="secondary"
          icon="key"
          onClick={() => {
            const next = madePassword((count) => crypto.getRandomValues(new Uint8Array(count)))
            setMade(next)
            setPassword(next)
          }}
        >
          {t.make}
        </Button>
      </div>
      {made === undefined || made !== password ? null : <Notice tone="info">{t.made(made)}</Notice>}
      <SelectField
        label={columns.rank}
        value={role}
        options={ROLES.map((value) => ({ value, label: kindMessages().role[value] }))}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'coordinator')}
      />
      <AreaChoice areas={areas} chosen={chosen} onChange={setChosen} />
    </Dialog>
  )
}
