import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openOffice, type TestOffice } from '../offices.ts'
import { enrolPhone, newId } from '../visitors.ts'

/** Four phones that push a new record each, all at the same time; what came of each, and what is there then. One record has a fault planted for it. */
const fourPhones = async (office: TestOffice) => {
  const { db } = office.office
  const records = Array.from({ length: 4 }, newId).sort()
  const phones = await Promise.all(records.map(() => enrolPhone(office)))
  const sent = phones.map((phone, at) => phone.write({ record: records[at] ?? '' }))
  return {
    ...{ db, records, broken: records[1] ?? '' },
    pushAll: async () => {
      const verdicts = await Promise.all(phones.map((phone, at) => phone.push(...sent.slice(at, at + 1))))
      return verdicts.flat().map(({ kind }) => kind)
    },
    kept: async () => (await db.selectFrom('record').select('id').orderBy('id').execute()).map(({ id }) => id),
  }
}

it('what one push of many at the same time fails by takes nothing back of the others, and is told to come again', async () => {
  await using office = await openOffice('SQLite')
  const { db, records, broken, pushAll, kept } = await fourPhones(office)
  await sql`create trigger broken before insert on mutation when new.record = ${sql.lit(broken)}
    begin select raise(abort, 'a page that cannot be read'); end`.execute(db)
  expect(await pushAll()).toEqual(records.map((id) => (id === broken ? 'retry' : 'applied')))
  expect(await kept()).toEqual(records.filter((id) => id !== broken))
  await sql`drop trigger broken`.execute(db)
  expect(await pushAll()).toEqual(records.map((id) => (id === broken ? 'applied' : 'duplicate')))
  expect(await kept()).toEqual(records)
})

it('a commit that fails because of one push is made anew for each of the others', async () => {
  await using office = await openOffice('SQLite')
  const { db, records, broken, pushAll, kept } = await fourPhones(office)
  await sql`create table elsewhere (id text primary key)`.execute(db)
  await sql`create table broken (id text references elsewhere (id) deferrable initially deferred)`.execute(db)
  await sql`create trigger broken_late after insert on record when new.id = ${sql.lit(broken)}
    begin insert into broken values (new.id); end`.execute(db)
  expect(await pushAll()).toEqual(records.map((id) => (id === broken ? 'retry' : 'applied')))
  expect(await kept()).toEqual(records.filter((id) => id !== broken))
})
