import { useState } from 'preact/hooks'
import type { AccountRow, Area } from '../../../protocol/enrol.ts'
import { areaName } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { type Outcome, useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { accountMessages } from '../../messages/account.ts'
import { areaMessages } from '../../messages/areas.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { UserSessionsDialog } from '../account/user-sessions-dialog.tsx'
import { HoldingDialog } from '../areas/holding-dialog.tsx'
import { Answered } from './answered.tsx'
import { DataTable } from './data-table.tsx'
import { RoleDialog } from './role-dialog.tsx'
import { useAnswer } from './use-answer.ts'
import { UserDialog } from './user-dialog.tsx'

interface Users {
  readonly accounts: readonly AccountRow[]
  readonly areas: readonly Area[]
  /** The user name of who looks: nobody changes or stops themselves. */
  readonly own: string | undefined
}

/** `/office/users`: who may sign in. */
export const UsersScreen = () => {
  const t = officeMessages()
  const { office, account: accountControl, areas: areaControl } = useApp()
  const [isAdding, setAdding] = useState(false)
  const [disabling, setDisabling] = useState<AccountRow | undefined>()
  const [looking, setLooking] = useState<AccountRow | undefined>()
  const [holding, setHolding] = useState<AccountRow | undefined>()
  const [casting, setCasting] = useState<AccountRow | undefined>()
  const [answer, again] = useAnswer(async (): Promise<Outcome<Users>> => {
    const [accounts, areas, own] = await Promise.all([office.accounts(), office.areas(), office.username()])
    if (accounts.kind !== 'ok') return accounts
    return areas.kind === 'ok' ? { kind: 'ok', value: { accounts: accounts.value, areas: areas.value, own } } : areas
  })
  const disable = async (account: AccountRow): Promise<void> => {
    await office.disableAccount(account.id)
    setDisabling(undefined)
    again()
  }
  const enable = async (account: AccountRow): Promise<void> => {
    await (await accountControl()).enable(account.id)
    again()
  }
  if (answer?.kind === 'problem' && answer.code === 'forbidden') {
    return (
      <Page title={t.places.users}>
        <Notice tone="info">{t.user.forbidden}</Notice>
      </Page>
    )
  }
  return (
    <Page
      title={t.places.users}
      actions={
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t.user.add}
        </Button>
      }
    >
      <Answered answer={answer} onAgain={again}>
        {({ accounts, areas, own }) => (
          <>
            <UsersTable
              accounts={accounts}
              areas={areas}
              own={own}
              onDisable={setDisabling}
              onHold={setHolding}
              onCast={setCasting}
              onLook={setLooking}
              onEnable={(account) => void enable(account)}
            />
            {looking === undefined ? null : (
              <UserSessionsDialog account={looking} onClose={() => setLooking(undefined)} />
            )}
            {holding === undefined ? null : (
              <HoldingDialog
                name={holding.name}
                text={areaMessages().holdAccount}
                areas={areas}
                held={holding.areas}
                onSave={async (chosen) => (await areaControl()).giveAccount(holding.id, chosen)}
                onClose={(hasChanged) => {
                  setHolding(undefined)
                  if (hasChanged) again()
                }}
              />
            )}
            {casting === undefined ? null : (
              <RoleDialog
                account={casting}
                onClose={(hasChanged) => {
                  setCasting(undefined)
                  if (hasChanged) again()
                }}
              />
            )}
            {isAdding ? (
              <UserDialog
                areas={areas}
                onClose={() => {
                  setAdding(false)
                  again()
                }}
              />
            ) : null}
          </>
        )}
      </Answered>
      {disabling === undefined ? null : (
        <Dialog
          title={t.user.disableTitle}
          onClose={() => setDisabling(undefined)}
          footer={
            <>
              <Button kind="secondary" onClick={() => setDisabling(undefined)}>
                {t.cancel}
              </Button>
              <Button kind="danger" onClick={() => void disable(disabling)}>
                {t.user.disable}
              </Button>
            </>
          }
        >
          <p>
            <strong>{disabling.name}</strong> {disabling.username}
          </p>
          <p>{t.user.disableText}</p>
        </Dialog>
      )}
    </Page>
  )
}

interface UsersTableProps extends Users {
  readonly onDisable: (account: AccountRow) => void
  readonly onHold: (account: AccountRow) => void
  readonly onCast: (account: AccountRow) => void
  readonly onLook: (account: AccountRow) => void
  readonly onEnable: (account: AccountRow) => void
}

const UsersTable = ({ accounts, areas, own, onDisable, onHold, onCast, onLook, onEnable }: UsersTableProps) => {
  const t = officeMessages()
  return (
    <DataTable
      caption={t.places.users}
      rows={accounts}
      keyOf={(account) => account.id}
      defaultSort="username"
      columns={[
        { id: 'username', title: t.columns.username, cell: (account) => account.username },
        { id: 'name', title: t.columns.name, cell: (account) => account.name },
        { id: 'role', title: t.columns.rank, cell: (account) => kindMessages().role[account.role] },
        {
          id: 'areas',
          title: t.columns.areas,
          cell: (account) => account.areas.map((area) => areaName(area, areas)).join(', ') || t.all,
        },
        {
          id: 'created',
          title: t.columns.created,
          cell: (account) => account.createdAt,
          show: (account) => formatMoment(account.createdAt, language.value),
        },
        {
          id: 'status',
          title: t.columns.status,
          cell: (account) => (account.disabledAt === undefined ? t.active : t.user.disabled),
          show: (account) =>
            account.disabledAt === undefined ? (
              <div class="row">
                {account.username === own || account.areas.length === 0 ? null : (
                  <Button kind="quiet" onClick={() => onHold(account)}>
                    {areaMessages().holdChange}
                  </Button>
                )}
                {account.username === own ? null : (
                  <Button kind="quiet" onClick={() => onCast(account)}>
                    {accountMessages().users.role}
                  </Button>
                )}
                <Button kind="quiet" onClick={() => onLook(account)}>
                  {accountMessages().users.sessions}
                </Button>
                {account.username === own ? null : (
                  <Button kind="quiet" onClick={() => onDisable(account)}>
                    {t.user.disable}
                  </Button>
                )}
              </div>
            ) : (
              <div class="row">
                <Badge tone="error">{t.user.disabled}</Badge>
                <Button kind="quiet" onClick={() => onEnable(account)}>
                  {accountMessages().users.enable}
                </Button>
              </div>
            ),
        },
      ]}
    />
  )
}
