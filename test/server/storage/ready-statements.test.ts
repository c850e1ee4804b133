import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openOffice } from '../offices.ts'
import { enrolPhone } from '../visitors.ts'

const readyOn = async (db: Parameters<ReturnType<typeof sql>['execute']>[0]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from pg_prepared_statements`.execute(db)
  return Number(rows[0]?.count)
}

it('PostgreSQL keeps ready what is asked again; when another process changes the tables, what was asked is told to come again', async () => {
  await using office = await openOffice('PostgreSQL')
  const phone = await enrolPhone(office)
  for (let push = 0; push < 5; push += 1) expect(await phone.pushOne(phone.write())).toMatchObject({ kind: 'applied' })
  expect(await readyOn(office.office.db)).toBeGreaterThan(3)
  await sql`alter table record add column later text`.execute(office.office.db)
  await sql`alter table mutation add column later text`.execute(office.office.db)
  const mutation = phone.write()
  const first = await phone.pushOne(mutation)
  const second = first.kind === 'retry' ? await phone.pushOne(mutation) : first
  expect(second).toMatchObject({ kind: 'applied' })
  for (let push = 0; push < 5; push += 1) expect(await phone.pushOne(phone.write())).toMatchObject({ kind: 'applied' })
})

it('a phone that only asks meanwhile hears nothing of it', async () => {
  await using office = await openOffice('PostgreSQL')
  const phone = await enrolPhone(office)
  await phone.pushOne(phone.write())
  const { cursor } = await phone.pull()
  for (let look = 0; look < 5; look += 1) await phone.pull(cursor)
  const ready = await readyOn(office.office.db)
  for (const table of ['record', 'device', 'area', 'area_counter', 'meta'])
    await sql`alter table ${sql.table(table)} add column later text`.execute(office.office.db)
  for (let look = 0; look < 20; look += 1) expect((await phone.pull(cursor)).changes).toEqual([])
  expect(ready).toBeGreaterThan(3)
})
