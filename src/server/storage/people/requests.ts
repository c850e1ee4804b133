import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { holidaysOf } from '../../../domain/calendar/holidays-of.ts'
import type { Holidays } from '../../../domain/calendar/working-days.ts'
import { termsOf } from '../../../domain/people/clocks.ts'
import type { AreaCode, Uuid } from '../../../domain/records/envelope.ts'
import { Day } from '../../../domain/records/envelope.ts'
import { HolidayYear } from '../../../domain/records/holidays.ts'
import {
  AskedHow,
  type Deed,
  PersonRequest,
  type PersonRequestDraft,
  Right,
  Subject,
} from '../../../protocol/people.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What the row keeps as JSON. */
const Content = z.object({
  right: Right,
  how: AskedHow,
  madeBy: z.string(),
  subject: z.optional(Subject),
  asker: z.optional(z.string()),
  note: z.optional(z.string()),
  purposes: z.optional(z.array(z.string())),
  answer: z.optional(z.string()),
  acknowledgedOn: z.optional(Day),
  doneOn: z.optional(Day),
})
type Content = z.infer<typeof Content>

type Row = Selectable<Tables['person_request']>

const toRequest = (row: Row, holidays: Holidays): PersonRequest => {
  const content = Content.parse(JSON.parse(row.content))
  return PersonRequest.parse({
    ...{ area: row.area, id: row.id, state: row.state, receivedOn: row.received_on, madeAt: row.made_at },
    ...content,
    ...termsOf(content.right, row.received_on, holidays),
  })
}

/** The office's days off and days worked in exchange, as set for its years. */
const officeHolidays = async (db: Database): Promise<Holidays> => {
  const rows = await db
    .selectFrom('record')
    .select('data')
    .where('kind', '=', 'holidays')
    .where('deleted_at', 'is', null)
    .execute()
  return holidaysOf(
    rows.flatMap(({ data }) => {
      const year = HolidayYear.safeParse(JSON.parse(data))
      return year.success ? [year.data] : []
    }),
  )
}

/** Puts a request on the register; of the same id the first one stays. */
export const addRequest = async (
  db: Database,
  id: Uuid,
  draft: PersonRequestDraft,
  by: string,
  now: string,
): Promise<void> => {
  const { area, receivedOn, ...content } = draft
  await db
    .insertInto('person_request')
    .values({
      ...{ area, id, state: 'open', received_on: receivedOn, made_at: now },
      content: JSON.stringify({ ...content, madeBy: by } satisfies Content),
    })
    .onConflict((conflict) => conflict.columns(['area', 'id']).doNothing())
    .execute()
}

/** Of these communes, the last received first. */
export const listRequests = async (db: Database, areas: readonly AreaCode[]): Promise<PersonRequest[]> => {
  if (areas.length === 0) return []
  const rows = await db
    .selectFrom('person_request')
    .selectAll()
    .where('area', 'in', [...areas])
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const holidays = await officeHolidays(db)
  return rows.map((row) => toRequest(row, holidays))
}

export const requestOf = async (db: Database, area: AreaCode, id: Uuid): Promise<PersonRequest | undefined> => {
  const row = await rowOf(db, area, id)
  return row === undefined ? undefined : toRequest(row, await officeHolidays(db))
}

const rowOf = (db: Database, area: AreaCode, id: Uuid): Promise<Row | undefined> =>
  db.selectFrom('person_request').selectAll().where('area', '=', area).where('id', '=', id).executeTakeFirst()

/** Writes what has become of it. */
export const changeRequest = async (
  db: Database,
  { area, id }: Pick<PersonRequest, 'area' | 'id'>,
  state: PersonRequest['state'],
  change: Partial<Content> = {},
): Promise<void> => {
  const row = await rowOf(db, area, id)
  if (row === undefined) return
  const content = JSON.stringify({ ...Content.parse(JSON.parse(row.content)), ...change })
  await db.updateTable('person_request').set({ state, content }).where('area', '=', area).where('id', '=', id).execute()
}

/** Takes out of the register who the person was, wherever a request of these communes names them: that something was asked and done stays. */
export const forgetSubjects = async (
  db: Database,
  areas: readonly AreaCode[],
  isNamed: (text: string) => boolean,
): Promise<void> => {
  if (areas.length === 0) return
  const rows = await db
    .selectFrom('person_request')
    .selectAll()
    .where('area', 'in', [...areas])
    .execute()
  for (const row of rows) {
    const { subject, asker, note, answer, ...rest } = Content.parse(JSON.parse(row.content))
    const texts = [subject?.name, subject?.phone, asker, note, answer]
    if (!texts.some((text) => text !== undefined && isNamed(text))) continue
    await db
      .updateTable('person_request')
      .set({ content: JSON.stringify(rest) })
      .where('area', '=', row.area)
      .where('id', '=', row.id)
      .execute()
  }
}

/** What the audit trail says of a request. */
export const deedsOf = async (db: Database, id: Uuid): Promise<Deed[]> => {
  const rows = await db.selectFrom('audit').selectAll().where('subject', '=', id).orderBy('id').execute()
  return rows.map(({ at, actor, action }) => ({ at, actor, action }))
}
