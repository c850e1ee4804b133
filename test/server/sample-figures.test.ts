import { describe, it } from 'vitest'
import { addDays, vietnamDay } from '../../src/domain/calendar/day.ts'
import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { loadSampleData } from '../../src/server/sample/load.ts'
import { FIGURE_CHECKS, type Raw, rawOf } from '../domain/programme/figure-checks.ts'
import { OPENING, openOffice } from './offices.ts'

const sampleRecords = async (): Promise<WireRecord[]> => {
  await using office = await openOffice('SQLite')
  await loadSampleData(office.office.db, OPENING)
  const rows = await office.office.db.selectFrom('record').selectAll().execute()
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, area: row.area, data: JSON.parse(row.data), updatedAt: row.updated_at },
    createdAt: row.created_at,
  })) as unknown as WireRecord[]
}

const setsOf = async (raw: Raw): Promise<ReadonlyMap<string, CriteriaSet>> => {
  const sets = new Map<string, CriteriaSet>()
  for (const { data } of raw('assessment')) {
    const loaded = await loadCriteriaSet(data.criteria)
    if (loaded.kind === 'ready') sets.set(`${data.criteria.decision}.${data.criteria.set}`, loaded.set)
  }
  return sets
}

describe('figures of the sample programme, against its raw records', () => {
  it.each(FIGURE_CHECKS)('$name', async ({ holds }) => {
    const raw = rawOf(await sampleRecords())
    const sets = await setsOf(raw)
    for (const days of [0, 30, 120, 400])
      holds(raw, addDays(vietnamDay(OPENING), days), ({ decision, set }) => sets.get(`${decision}.${set}`))
  })
})
