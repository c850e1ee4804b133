import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openOffice } from './offices.ts'

/** Tables that grow with the field's work, and so must be able to be spread over machines by area. */
const BY_AREA = [
  ...[
    'area_counter',
    'erasure',
    'erasure_reach',
    'file',
    'file_unit',
    'intake',
    'mutation',
    'person_request',
    'quarantine',
    'record',
    'submission',
    'submission_file',
  ],
]

it('leads every key and unique index of record data by the area, as partitions and sharding by area need', async () => {
  await using office = await openOffice('PostgreSQL')
  const { rows } = await sql<{ tablename: string; indexdef: string }>`
    select tablename, indexdef from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'
  `.execute(office.office.db)
  const columns = rows
    .filter(({ tablename }) => BY_AREA.includes(tablename))
    .map(({ tablename, indexdef }) => `${tablename}: ${/\(([^)]*)\)/.exec(indexdef)?.[1]}`)
  expect(columns.length).toBeGreaterThanOrEqual(7)
  expect(columns.filter((one) => !/: area\b/.test(one))).toEqual([])
})
