import type { ProgrammeRecords } from '../../domain/programme/product-facts.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { Kind, RecordOf } from '../../domain/records/kinds.ts'
import type { Database } from '../database.ts'
import { only } from '../queries.ts'
import { parentTag } from '../read-row.ts'

/** All records that the facts of these products are made of, as they are at one moment. */
export const gatherProducts = (db: Database, ids: readonly Uuid[]): Promise<ProgrammeRecords> =>
  db.transaction('r', db.records, async () => {
    const products = only('product', await db.records.bulkGet([...ids]))
    const producerIds = [...new Set(products.map(({ data }) => data.producer))]
    const here = products.map(({ id }) => id)
    const [producers, assessments, certificates, dossiers, plans] = await Promise.all([
      db.records.bulkGet(producerIds).then((rows) => only('producer', rows)),
      under(db, 'assessment', here),
      under(db, 'certificate', here),
      under(db, 'dossier', here),
      under(db, 'plan', here),
    ])
    const actions = await under(
      db,
      'action',
      plans.map(({ id }) => id),
    )
    return { producers, products, assessments, certificates, dossiers, plans, actions }
  })

/** The same for producers: themselves, and the surveys that were filled with them. */
export const gatherProducers = (
  db: Database,
  ids: readonly Uuid[],
): Promise<{ producers: RecordOf<'producer'>[]; responses: RecordOf<'response'>[] }> =>
  db.transaction('r', db.records, async () => ({
    producers: only('producer', await db.records.bulkGet([...ids])),
    responses: await under(db, 'response', ids),
  }))

/** What hangs under several records; asked for at once, as a walk through the index would take ten times as long. */
const under = async <K extends Kind>(db: Database, kind: K, parents: readonly Uuid[]): Promise<RecordOf<K>[]> => {
  const found = await Promise.all(
    parents.map((parent) => db.records.where('tags').equals(parentTag(kind, parent)).toArray()),
  )
  const rows = new Map(found.flat().map((row) => [row.id, row]))
  return only(kind, [...rows.values()]) as RecordOf<K>[]
}
