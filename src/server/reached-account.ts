import { Uuid } from '../domain/records/envelope.ts'
import type { Principal } from './access.ts'
import type { Office } from './office.ts'
import { reachOf } from './reach.ts'
import { accountById } from './storage/accounts.ts'

/** The account of that id within the principal's reach; any other is as if it were not there. */
export const reachedAccount = async ({ db }: Office, principal: Principal, asked: string) => {
  const id = Uuid.safeParse(asked)
  const account = id.success ? await accountById(db, id.data) : undefined
  const isWithinReach = await reachOf(db, principal)
  return account !== undefined && isWithinReach(account) ? account : undefined
}

/**
 * The same, but never one's own. Nobody stops themselves or makes themselves something else: the last administrator would be gone with it. Nor does anybody
 * take communes from themselves: what is in them would be out of everybody's sight.
 */
export const reachedOther = async (office: Office, principal: Principal, asked: string) => {
  const account = await reachedAccount(office, principal, asked)
  return account?.id === principal.account ? undefined : account
}
