import type { Selectable } from 'kysely'
import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import { type IntakeDecision, IntakeItem, type IntakeList, type IntakeState } from '../../protocol/intake.ts'
import { hashToken } from '../secrets.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['intake']>

/** Items of a page of the desk's list. */
const PAGE_ROWS = 50

/** One that has come in, before it is kept. */
export type Incoming = Pick<Row, 'area' | 'id' | 'sha256' | 'file' | 'bytes' | 'summary'> & { readonly receipt: string }

/** Keeps it; of the same content in the same commune only the first. Gives the one that is kept. */
export const receiveIntake = async (
  db: Database,
  { receipt, ...incoming }: Incoming,
  now: string,
): Promise<IntakeItem> => {
  await db
    .insertInto('intake')
    .values({ ...incoming, receipt_hash: hashToken(receipt), state: 'pending', received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return itemOf(
    await db
      .selectFrom('intake')
      .selectAll()
      .where('area', '=', incoming.area)
      .where('sha256', '=', incoming.sha256)
      .executeTakeFirstOrThrow(),
  )
}

/** The one of that receipt; undefined alike for a wrong and for an unknown one. */
export const intakeByReceipt = async (db: Database, receipt: string): Promise<IntakeItem | undefined> => {
  const row = await db
    .selectFrom('intake')
    .selectAll()
    .where('area', '=', receipt.slice(0, 5))
    .where('receipt_hash', '=', hashToken(receipt))
    .executeTakeFirst()
  return row === undefined ? undefined : itemOf(row)
}

/** The newest of these communes in that state, behind `after` where it is given. */
export const listIntake = async (
  db: Database,
  areas: readonly AreaCode[],
  state: IntakeState,
  after: Uuid | undefined,
): Promise<IntakeList> => {
  const all = db
    .selectFrom('intake')
    .selectAll()
    .where('area', 'in', [...areas])
    .where('state', '=', state)
  const behind = after === undefined ? all : all.where('id', '<', after)
  const rows =
    areas.length === 0
      ? []
      : await behind
          .orderBy('id', 'desc')
          .limit(PAGE_ROWS + 1)
          .execute()
  const items = rows.slice(0, PAGE_ROWS).map(itemOf)
  const next = rows.length > PAGE_ROWS ? items.at(-1)?.id : undefined
  return { items, ...(next === undefined ? {} : { next }) }
}

/** The row of one; undefined where that commune has none of that id. */
export const intakeRow = (db: Database, area: AreaCode, id: Uuid): Promise<Row | undefined> =>
  db.selectFrom('intake').selectAll().where('area', '=', area).where('id', '=', id).executeTakeFirst()

/** Decides a pending one; the first decision stands. Gives the item as it is then, and whether this decision made it so. */
export const decideIntake = async (
  db: Database,
  { area, id }: Pick<Row, 'area' | 'id'>,
  decision: IntakeDecision,
  by: string,
  now: string,
): Promise<{ item: IntakeItem; isNew: boolean } | undefined> => {
  const reason = decision.state === 'declined' ? decision.reason : null
  const { numUpdatedRows } = await db
    .updateTable('intake')
    .set({ state: decision.state, decided_at: now, decided_by: by, reason })
    .where('area', '=', area)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow()
  const row = await intakeRow(db, area, id)
  return row === undefined ? undefined : { item: itemOf(row), isNew: numUpdatedRows > 0n }
}

const itemOf = ({ area, id, bytes, summary, state, received_at, decided_at, decided_by, reason }: Row): IntakeItem =>
  IntakeItem.parse({
    ...{ area, id, bytes, summary: JSON.parse(summary), state, receivedAt: received_at },
    ...(decided_at === null ? {} : { decidedAt: decided_at }),
    ...(decided_by === null ? {} : { decidedBy: decided_by }),
    ...(reason === null ? {} : { reason }),
  })
