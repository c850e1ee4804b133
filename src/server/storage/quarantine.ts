import type { Selectable } from 'kysely'
import type { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import { Evidence, filesOf } from '../../domain/records/evidence.ts'
import { Mutation } from '../../protocol/mutation.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['quarantine']>

/** Changes that a stopped device may leave here: far beyond an officer's unsent work, and few enough that a thief fills nothing. */
const MOST_KEPT = 20_000

/**
 * Keeps what a stopped device sent beside the records, each change once however often it comes; of an area that the device does not hold as of its
 * first one: whoever has a stolen phone leaves nothing in other communes, and somebody sees it. False when that device has left too much here.
 */
export const keepQuarantined = async (
  db: Database,
  device: Uuid,
  held: readonly AreaCode[],
  mutations: readonly Mutation[],
  now: Instant,
): Promise<boolean> => {
  const areaOf = ({ area }: Mutation): AreaCode => (held.includes(area) ? area : (held[0] ?? area))
  const { kept } = await db
    .selectFrom('quarantine')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('device', '=', device)
    .executeTakeFirstOrThrow()
  if (Number(kept) + mutations.length > MOST_KEPT) return false
  await db.transaction().execute(async (tx) => {
    for (const mutation of mutations) {
      await tx
        .insertInto('quarantine')
        .values({
          ...{ area: areaOf(mutation), device, m: mutation.m, ds: mutation.ds, record: mutation.record },
          ...{ content: JSON.stringify(mutation), received_at: now, state: 'waiting' },
          ...{ problem: null, decided_at: null, decided_by: null, reason: null },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      for (const file of filesIn(mutation))
        await tx
          .insertInto('file')
          .values({ area: areaOf(mutation), ...file, state: 'awaited', at: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
    }
  })
  return true
}

/** The files of a piece of evidence: they are taken in with it, or nobody ever could. */
const filesIn = ({ kind, op, patch }: Mutation): { sha256: string; bytes: number; type: string }[] => {
  const evidence = kind === 'evidence' && op === 'create' ? Evidence.safeParse(patch.set) : undefined
  if (evidence?.success !== true) return []
  return filesOf(evidence.data).map(({ sha256, bytes, type }) => ({ sha256, bytes, type }))
}

/** What waits of these areas, or was decided there, in the order in which it was written. */
export const quarantinedIn = async (
  db: Database,
  areas: readonly AreaCode[],
): Promise<(Row & { mutation: Mutation })[]> => {
  if (areas.length === 0) return []
  const rows = await db
    .selectFrom('quarantine')
    .selectAll()
    .where('area', 'in', [...areas])
    .orderBy('device')
    .orderBy('ds')
    .execute()
  return rows.map((row) => ({ ...row, mutation: Mutation.parse(JSON.parse(row.content)) }))
}

/** What waits of a device in these areas, in the order in which it was written; of one record only, if given. */
export const waitingOf = async (
  db: Database,
  device: Uuid,
  areas: readonly AreaCode[],
  record: Uuid | undefined,
): Promise<(Row & { mutation: Mutation })[]> => {
  const rows = await quarantinedIn(db, areas)
  return rows.filter(
    (row) => row.device === device && row.state === 'waiting' && (record === undefined || row.record === record),
  )
}

/** Notes what became of a change, unless somebody else has decided meanwhile. */
export const decideQuarantined = async (
  db: Database,
  { area, device, m }: Pick<Row, 'area' | 'device' | 'm'>,
  decided: Pick<Row, 'state' | 'problem' | 'decided_at' | 'decided_by' | 'reason'>,
): Promise<void> => {
  await db
    .updateTable('quarantine')
    .set(decided)
    .where('area', '=', area)
    .where('device', '=', device)
    .where('m', '=', m)
    .where('state', '=', 'waiting')
    .execute()
}
