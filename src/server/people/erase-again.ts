import { DatabaseSync } from 'node:sqlite'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { ToErase } from '../storage/people/erase.ts'
import { changeRequest, requestOf } from '../storage/people/requests.ts'
import { carryOut, type Eraser, forgetPerson } from './carry-out.ts'
import { ErasedLine } from './erasure-log.ts'

/** Stands as who erased it: nobody decides anything anew. */
const RESTORE = 'npm run restore'

/** The list of erasures of a store that a backup takes the place of; empty where it knows of none, or cannot be read. */
export const erasedIn = (path: string): ErasedLine[] => {
  try {
    const db = new DatabaseSync(path, { readOnly: true })
    const rows = db.prepare('select * from erasure').all()
    db.close()
    return rows.flatMap((row) => {
      const { paths, files, whole, ...rest } = row as Record<string, unknown>
      const line = { ...rest, whole: whole === 1, paths: JSON.parse(String(paths)), files: JSON.parse(String(files)) }
      const parsed = ErasedLine.safeParse(line)
      return parsed.success ? [parsed.data] : []
    })
  } catch {
    return []
  }
}

/** Erases in a store that came back from a backup what had been erased since; gives the number of records. */
export const eraseListed = async (eraser: Eraser, lines: readonly ErasedLine[], now: string): Promise<number> => {
  const known = new Set((await eraser.db.selectFrom('area_counter').select('area').execute()).map(({ area }) => area))
  let records = 0
  for (const [request, own] of groupedBy(lines, (line) => line.request)) {
    const orders = [...groupedBy(own, (line) => line.area)]
      .filter(([area]) => known.has(area))
      .map(([area, there]) => ({ area, items: merged(there) }))
    const done = await carryOut(eraser, orders, { request, by: RESTORE, now, alsoNamed: [] })
    records += done.records
    await settle(
      eraser,
      request,
      orders.map(({ area }) => area),
      done.names,
    )
  }
  return records
}

/** The backup's register may hold the request as it was before: with who asked. */
const settle = async (
  eraser: Eraser,
  request: Uuid,
  areas: readonly string[],
  names: readonly string[],
): Promise<void> => {
  for (const { area } of await eraser.db
    .selectFrom('person_request')
    .select('area')
    .where('id', '=', request)
    .execute()) {
    const asked = await requestOf(eraser.db, area, request)
    if (asked === undefined) continue
    await changeRequest(eraser.db, asked, 'carried-out', {})
    const own = [asked.subject?.name, asked.subject?.phone].flatMap((one) => one ?? [])
    if (asked.right === 'erase') await forgetPerson(eraser, [area, ...areas], [...names, ...own])
  }
}

const merged = (lines: readonly ErasedLine[]): ToErase[] =>
  [...groupedBy(lines, (line) => line.record)].flatMap(([record, own]) => {
    const [first] = own
    if (first === undefined) return []
    const whole = own.some((line) => line.whole)
    return {
      ...{ record, kind: first.kind, whole },
      paths: whole ? [] : [...new Set(own.flatMap(({ paths }) => paths))],
      files: [...new Set(own.flatMap(({ files }) => files))],
    }
  })

const groupedBy = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
