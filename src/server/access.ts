import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'
import { givesOf, type Role } from '../domain/records/role.ts'
import { ACTIONS, type Action, type Rule } from './access/actions.ts'
import { RECORDS } from './access/record-rules.ts'

/** Who asks, once the door has let them in: as they are at that moment. */
export interface Principal {
  readonly device: Uuid
  readonly name: string
  readonly role: Role
  readonly areas: readonly AreaCode[]
  /** Of a signed-in office user. */
  readonly account?: Uuid
  /** A phone with ODK Collect, whose password opens that door only. */
  readonly door?: 'openrosa'
  /** The session that the request came in. */
  readonly session?: Uuid
}

/** Desk actions need a signed-in account: a phone's token never opens the desk. */
export const mayDo = ({ account, door, role }: Principal, action: Action): boolean => {
  const rule: Rule = ACTIONS[action]
  if (door !== undefined) return rule.collect === true
  return (account === undefined ? rule.phone : rule.desk)?.includes(role) ?? false
}

/** The same for a program with a key of the API. */
export const mayKeyDo = (key: { readonly readsPersonal: boolean }, action: Action): boolean => {
  const rule: Rule = ACTIONS[action]
  return rule.key === true || (rule.key === 'personal' && key.readsPersonal)
}

export const mayWrite = ({ role }: Principal, kind: Kind): boolean => RECORDS[kind].writers.includes(role)

/** Whether all of these areas are the principal's own. */
export const holdsAreas = (principal: Principal, areas: readonly AreaCode[]): boolean =>
  areas.every((area) => principal.areas.includes(area))

/** A device or an account: what it may do, and where. */
interface Holder {
  readonly role: Role
  readonly areas: readonly AreaCode[]
}

/** Whether the principal may make somebody this: no role above their own, no commune that is not theirs. */
export const mayGive = (principal: Principal, { role, areas }: Holder): boolean =>
  givesOf(principal.role).includes(role) && holdsAreas(principal, areas)

/**
 * Whether a device or an account is within the principal's reach: it holds a commune, none but theirs, in a role that they may give. What is not is
 * to them as if it were not there. One that holds nothing any more is left to who holds the whole office.
 */
export const reaches = (principal: Principal, holder: Holder, allAreas: readonly AreaCode[]): boolean =>
  mayGive(principal, holder) && (holder.areas.length > 0 || holdsAreas(principal, allAreas))
