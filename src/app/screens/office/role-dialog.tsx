import { useState } from 'preact/hooks'
import { ROLES, type Role } from '../../../domain/records/role.ts'
import type { AccountRow } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { accountMessages } from '../../messages/account.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { officeMessages } from '../../messages/office.ts'
import { problemMessages } from '../../messages/problems.ts'

/** What another user of the office is from now on. */
export const RoleDialog = ({ account, onClose }: { account: AccountRow; onClose: (hasChanged: boolean) => void }) => {
  const t = accountMessages().users
  const { account: control } = useApp()
  const [role, setRole] = useState<Role>(account.role)
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Outcome<undefined> | undefined>()
  const save = async (): Promise<void> => {
    if (role === account.role) return onClose(false)
    setBusy(true)
    const given = await (await control()).setRole(account.id, role)
    setBusy(false)
    setAnswer(given)
    if (given.kind === 'ok') onClose(true)
  }
  return (
    <Dialog
      title={t.roleTitle(account.name)}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button kind="secondary" onClick={() => onClose(false)}>
            {officeMessages().cancel}
          </Button>
          <Button icon="check" busy={isBusy} onClick={() => void save()}>
            {t.roleSave}
          </Button>
        </>
      }
    >
      <p>{t.roleText}</p>
      <p class="soft">{t.roleKeys}</p>
      {answer === undefined || answer.kind === 'ok' ? null : (
        <Notice tone="error">{problemMessages()[answer.kind === 'problem' ? answer.code : 'unreachable']}</Notice>
      )}
      <SelectField
        label={officeMessages().columns.rank}
        value={role}
        options={ROLES.map((value) => ({ value, label: kindMessages().role[value] }))}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? account.role)}
      />
    </Dialog>
  )
}
