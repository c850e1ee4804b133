import type { AreaCode } from '../../domain/records/envelope.ts'
import type { Area } from '../../protocol/enrol.ts'
import type { Database } from './database.ts'

/** Stands for "every area of this office" in an account; made out anew at each request, so that new areas are included. */
export const EVERY_AREA = '*'

export const listAreas = (db: Database): Promise<Area[]> =>
  db.selectFrom('area').select(['code', 'name']).orderBy('code').execute()

/** Adds communes with their counters; those that are there already stay as they are. */
export const addAreas = async (db: Database, areas: readonly Area[]): Promise<void> => {
  for (const { code, name } of areas) {
    await db
      .insertInto('area')
      .values({ code, name })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db
      .insertInto('area_counter')
      .values({ area: code, seq: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** The areas that a stored list means, with their names. */
export const resolveAreas = async (db: Database, stored: string): Promise<Area[]> => {
  const codes = JSON.parse(stored) as AreaCode[]
  const all = await listAreas(db)
  return codes.includes(EVERY_AREA) ? all : all.filter((area) => codes.includes(area.code))
}
