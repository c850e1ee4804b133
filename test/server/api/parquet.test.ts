import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { expect, it } from 'vitest'
import { TABLES } from '../../../src/domain/exchange/tables.ts'
import { openOffice } from '../offices.ts'
import { enrolPhone, producerData } from '../visitors.ts'
import { makeKey, openFullOffice, reader } from './readers.ts'

it('every table is a Parquet file with typed columns and the very values that the feed gives', async () => {
  await using office = await openFullOffice('SQLite')
  const ask = reader(office, (await makeKey(office)).key)
  let rows = 0
  for (const { id, entitySet } of TABLES) {
    const file = await (await ask(`/tables/${id}.parquet`)).arrayBuffer()
    const read = await parquetReadObjects({ file })
    const { value } = (await (await ask(`/odata/${entitySet}`)).json()) as { value: Record<string, unknown>[] }
    expect(read.map(plain)).toEqual(value)
    rows += read.length
    const columns = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name)
    expect(columns).toEqual(Object.keys(value[0] ?? Object.fromEntries(columns.map((name) => [name, 0]))))
  }
  expect(rows).toBeGreaterThan(60)
})

/** As JSON says it: days and moments as text, whole numbers as numbers. */
const plain = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === 'bigint') return [name, Number(value)]
      if (!(value instanceof Date)) return [name, value ?? null]
      return [
        name,
        /On$|since|due|Due|Since|Deadline/.test(name) ? value.toISOString().slice(0, 10) : value.toISOString(),
      ]
    }),
  )

it('an empty office gives empty tables, and places only to who may have them', async () => {
  await using office = await openOffice('SQLite')
  const { key } = await makeKey(office, { readsPersonal: true })
  const ask = reader(office, key)
  expect(await parquetReadObjects({ file: await (await ask('/tables/products.parquet')).arrayBuffer() })).toEqual([])
  const phone = await enrolPhone(office)
  await phone.create('producer', { ...producerData(), place: { latitude: 16.8, longitude: 107.1 } })
  const read = async (query: string) =>
    (await parquetReadObjects({ file: await (await ask(`/tables/producers.parquet${query}`)).arrayBuffer() }))[0]
  expect(await read('')).not.toHaveProperty('latitude')
  expect(await read('?include=personal')).toMatchObject({ latitude: 16.8, longitude: 107.1 })
})

it('a day that no calendar has is an empty cell, and keeps the table from nobody', async () => {
  await using office = await openOffice('SQLite')
  const { key } = await makeKey(office)
  const phone = await enrolPhone(office)
  const { record: producer } = await phone.create('producer', producerData())
  const criteria = { decision: '26/2026', set: 14 }
  await phone.create('product', { producer, name: 'Chè', criteria, certificateExpires: '2026-13-45' })
  const file = await (await reader(office, key)('/tables/products.parquet')).arrayBuffer()
  const [row] = await parquetReadObjects({ file })
  expect(row).toMatchObject({ name: 'Chè' })
  expect(Object.values(row ?? {}).some((value) => value instanceof Date && Number.isNaN(value.getTime()))).toBe(false)
})
