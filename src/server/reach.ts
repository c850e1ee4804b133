import type { Role } from '../domain/records/role.ts'
import { type Principal, reaches } from './access.ts'
import { areasMeant, listAreas } from './storage/areas.ts'
import type { Database } from './storage/database.ts'

/** A device or an account as it is stored. */
export interface StoredHolder {
  readonly role: string
  readonly areas: string
}

/** Tells which devices and accounts are within the principal's reach (`reaches`), as the communes are now. */
export const reachOf = async (db: Database, principal: Principal): Promise<(holder: StoredHolder) => boolean> => {
  const all = await listAreas(db)
  const codes = all.map(({ code }) => code)
  return ({ role, areas }) =>
    reaches(principal, { role: role as Role, areas: areasMeant(all, areas).map(({ code }) => code) }, codes)
}
