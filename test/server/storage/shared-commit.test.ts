import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openOffice, type TestOffice } from '../offices.ts'
import { enrolPhone, newId } from '../visitors.ts'

const recordsOf = async ({ office }: TestOffice): Promise<string[]> => {
  const rows = await office.db.selectFrom('record').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Phones that push one new record each, all at the same time. */
const pushTogether = async (office: TestOffice, records: readonly string[]) => {
  const phones = await Promise.all(records.map(() => enrolPhone(office)))
  const sent = phones.map((phone, at) => phone.write({ record: records[at] ?? '' }))
  const push = () => Promise.all(phones.map((phone, at) => phone.push(...sent.slice(at, at + 1))))
  return { push, kindsOf: async () => (await push()).flat().map(({ kind }) => kind) }
}

it('what one push of many at the same time fails by takes nothing back of the others, and is told to come again', async () => {
  await using office = await openOffice('SQLite')
  const { db } = office.office
  const records = Array.from({ length: 4 }, newId).sort()
  const { kindsOf } = await pushTogether(office, records)
  const broken = records[1] ?? ''
  await sql`create trigger broken before insert on mutation when new.record = ${sql.lit(broken)}
    begin select raise(abort, 'a page that cannot be read'); end`.execute(db)
  expect(await kindsOf()).toEqual(records.map((id) => (id === broken ? 'retry' : 'applied')))
  expect(await recordsOf(office)).toEqual(records.filter((id) => id !== broken))
  await sql`drop trigger broken`.execute(db)
  expect(await kindsOf()).toEqual(records.map((id) => (id === broken ? 'applied' : 'duplicate')))
  expect(await recordsOf(office)).toEqual(records)
})

it('a commit that fails because of one push is made anew for each of the others', async () => {
  await using office = await openOffice('SQLite')
  const { db } = office.office
  const records = Array.from({ length: 4 }, newId).sort()
  const { kindsOf } = await pushTogether(office, records)
  const broken = records[1] ?? ''
  await sql`create table elsewhere (id text primary key)`.execute(db)
  await sql`create table broken (id text references elsewhere (id) deferrable initially deferred)`.execute(db)
  await sql`create trigger broken_late after insert on record when new.id = ${sql.lit(broken)}
    begin insert into broken values (new.id); end`.execute(db)
  expect(await kindsOf()).toEqual(records.map((id) => (id === broken ? 'retry' : 'applied')))
  expect(await recordsOf(office)).toEqual(records.filter((id) => id !== broken))
})
