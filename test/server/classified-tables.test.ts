import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { pathsOf } from '../../src/domain/privacy/data-class.ts'
import { OFFICE_TABLES, PHONE_TABLES } from '../../src/domain/privacy/tables.ts'
import { Database } from '../../src/store/database.ts'
import { openOffice, STORES } from './offices.ts'

it.each(STORES)('[ASVS 5.0 14.1.1] every column of the office’s database has a class, once, over %s', async (store) => {
  await using office = await openOffice(store)
  const tables = await office.office.db.introspection.getTables()
  const there = tables
    .filter(({ name }) => !name.startsWith('kysely_') && !name.startsWith('sqlite_'))
    .map(({ name, columns }) => [name, columns.map((column) => column.name).sort()])
  const classed = Object.entries(OFFICE_TABLES).map(([name, { groups }]) => [name, groups.flatMap(pathsOf).sort()])
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(classed))
})

it('[MASVS 2.1 STORAGE-1] every table of the phone’s store has a class', () => {
  const store = new Database('classified')
  expect(store.tables.map(({ name }) => name).sort()).toEqual(Object.keys(PHONE_TABLES).sort())
  store.close()
})
