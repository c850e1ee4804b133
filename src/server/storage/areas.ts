import { type Selectable, sql } from 'kysely'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { AreaSetting, AreasResponse } from '../../protocol/areas.ts'
import type { Area } from '../../protocol/enrol.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Stands for "every area of this office" in an account; made out anew at each request, so that new areas are included. */
export const EVERY_AREA = '*'

/** Every commune; a merged one with the name of the one that it went into. */
export const listAreas = async (db: Database): Promise<Area[]> => {
  const rows = await db.selectFrom('area').select(['code', 'name', 'merged_into']).orderBy('code').execute()
  return named(rows)
}

const named = (rows: readonly Pick<Selectable<Tables['area']>, 'code' | 'name' | 'merged_into'>[]): Area[] => {
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  return rows.map(({ code, name, merged_into: into }) =>
    into === null ? { code, name } : { code, name: names.get(into) ?? name, into },
  )
}

/** Adds communes with their counters; those that are there already stay as they are. */
export const addAreas = async (db: Database, areas: readonly AreaSetting[]): Promise<void> => {
  for (const { code, name, province = null } of areas) {
    await db
      .insertInto('area')
      .values({ code, name, merged_into: null, province })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db
      .insertInto('area_counter')
      .values({ area: code, seq: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Adds communes, and gives those that are served already the name and the province that are told. */
export const setAreas = async (db: Database, areas: readonly AreaSetting[]): Promise<AreasResponse> => {
  const held = new Map((await db.selectFrom('area').selectAll().execute()).map((row) => [row.code, row]))
  const missing = areas.filter(({ code }) => !held.has(code))
  const other = areas.filter(({ code, name, province }) => {
    const row = held.get(code)
    return row !== undefined && (row.name !== name || (province !== undefined && row.province !== province))
  })
  await addAreas(db, missing)
  for (const { code, name, province } of other) {
    await db
      .updateTable('area')
      .set({ name, ...(province === undefined ? {} : { province }) })
      .where('code', '=', code)
      .execute()
  }
  return {
    added: missing.length,
    renamed: other.length,
    unchanged: areas.length - missing.length - other.length,
  }
}

/** The province of each commune that has one told. */
export const provincesOf = async (db: Database): Promise<ReadonlyMap<AreaCode, string>> => {
  const rows = await db.selectFrom('area').select(['code', 'province']).execute()
  return new Map(rows.flatMap(({ code, province }) => (province === null ? [] : [[code, province] as const])))
}

/** The areas that a stored list means, with their names: who holds a commune holds those that were merged with it. */
export const resolveAreas = async (db: Database, stored: string): Promise<Area[]> => {
  const codes = JSON.parse(stored) as AreaCode[]
  if (codes.includes(EVERY_AREA)) return listAreas(db)
  if (codes.length === 0) return []
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name', 'merged_into'])
    .where(rootInStore, 'in', (eb) => eb.selectFrom('area').select(rootInStore.as('root')).where('code', 'in', codes))
    .orderBy('code')
    .execute()
  return named(rows)
}

const rootInStore = sql<AreaCode>`coalesce(merged_into, code)`

/** The same where all areas of the office are at hand. */
export const areasMeant = (all: readonly Area[], stored: string): Area[] => {
  const codes = JSON.parse(stored) as AreaCode[]
  if (codes.includes(EVERY_AREA)) return [...all]
  const held = new Set(all.filter(({ code }) => codes.includes(code)).map(rootOf))
  return all.filter((area) => held.has(rootOf(area)))
}

const rootOf = ({ code, into }: Area): AreaCode => into ?? code

/**
 * Merges a commune into another, as a law does. Its records keep their code and their versions, so that no cursor breaks and nothing on its way is
 * refused; whoever holds one of the two holds both from now on. What was merged into it before goes along. False when one of them is unknown, or
 * the other was itself merged away.
 */
export const mergeArea = async (db: Database, from: AreaCode, into: AreaCode): Promise<boolean> => {
  const areas = new Map((await listAreas(db)).map((area) => [area.code, area]))
  const target = areas.get(into)
  if (!areas.has(from) || target === undefined || target.into !== undefined || from === into) return false
  await db
    .updateTable('area')
    .set({ merged_into: into })
    .where((eb) => eb.or([eb('code', '=', from), eb('merged_into', '=', from)]))
    .execute()
  return true
}
