import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'
import { CHECKERS, OFFICE, type Role, TRAINERS } from '../domain/records/role.ts'

/** Who asks, once the door has let them in. */
export interface Principal {
  readonly device: Uuid
  readonly name: string
  readonly role: Role
  readonly areas: readonly AreaCode[]
  /** Of a signed-in office user. */
  readonly account?: Uuid
}

/** What can be done at the desk, beside sending and fetching records, which every role may do in its areas. */
export type Action =
  | 'see-devices'
  | 'make-code'
  | 'revoke-device'
  | 'recover-lock'
  | 'see-accounts'
  | 'create-account'
  | 'disable-account'
  | 'take-intake'
  | 'set-areas'
  | 'see-reports'
  | 'manage-keys'
  | 'read-personal'

/** The one table of who may do what. */
const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  officer: ['take-intake'],
  commune: ['take-intake'],
  consultant: [],
  council: [],
  coordinator: [
    'see-devices',
    'make-code',
    'revoke-device',
    'recover-lock',
    'take-intake',
    'manage-keys',
    'read-personal',
    'see-reports',
  ],
  administrator: [
    ...(['see-devices', 'make-code', 'revoke-device', 'see-accounts', 'create-account', 'disable-account'] as const),
    ...(['recover-lock', 'take-intake', 'set-areas', 'manage-keys', 'read-personal', 'see-reports'] as const),
  ],
}

/** Desk actions also need a signed-in account: a phone's token never opens the desk. */
export const mayDo = (principal: Principal, action: Action): boolean =>
  principal.account !== undefined && ALLOWED[principal.role].includes(action)

/** Roles that write kinds which not everybody may. */
const WRITERS: Readonly<Partial<Record<Kind, readonly Role[]>>> = {
  form: OFFICE,
  session: OFFICE,
  hearing: OFFICE,
  certificate: OFFICE,
  holidays: OFFICE,
  check: CHECKERS,
  rates: OFFICE,
  target: OFFICE,
  budget: OFFICE,
  training: TRAINERS,
}

export const mayWrite = ({ role }: Principal, kind: Kind): boolean => WRITERS[kind]?.includes(role) ?? true

/** Whether all of these areas are the principal's own. */
export const holdsAreas = (principal: Principal, areas: readonly AreaCode[]): boolean =>
  areas.every((area) => principal.areas.includes(area))
