import type { Day, Uuid } from '../../domain/records/envelope.ts'
import type { Kind } from '../../domain/records/kinds.ts'
import type { Database } from '../database.ts'
import { readMeta, writeMeta } from '../meta.ts'
import { only } from '../queries.ts'
import { parentTag } from '../read-row.ts'
import { factsOn } from './kept-facts.ts'
import { type Counted, pageOf } from './pages.ts'
import { EVERYTHING } from './touched.ts'

/** Producers or plans, from which on asking what hangs under each takes longer than making everything anew. */
const MANY = 2_000

/**
 * Sorts what was touched by the pages that its facts are on, so that each page is written once however often it was touched; and adds what only the
 * day has changed. Facts that were made by other rules are thrown away, and everything is to be made.
 */
export const sortTouched = (db: Database, { today, rules }: { today: Day; rules: string }): Promise<void> =>
  db.transaction('rw', [db.records, db.facts, db.touched, db.meta], async () => {
    const isNew = (await readMeta(db, 'factRules')) !== rules
    if (isNew) {
      await Promise.all([db.facts.clear(), db.touched.clear()])
      await writeMeta(db, 'factRules', rules)
    }
    const rows = (await db.touched.toArray()).filter(({ page }) => page === undefined)
    const keys = new Set([...rows.flatMap((row) => row.keys), ...(isNew ? [EVERYTHING] : [])])
    const found = new Found()
    const named = namedBy(keys)
    const isAll = keys.has(EVERYTHING) || named.producers.length + named.plans.length > MANY
    if (isAll) await findAll(db, found)
    found.add('product', named.products)
    found.add('producer', [...named.producers, ...named.surveyed])
    if (!isAll) await findUnder(db, named, found)
    await findDue(db, today, found)
    if (rows.length > 0) await db.touched.bulkDelete(rows.flatMap(({ n }) => n ?? []))
    if (found.pages.size > 0)
      await db.touched.bulkAdd([...found.pages].map(([page, ids]) => ({ page, keys: [...ids] })))
  })

/** Ids by the page that they are on. */
class Found {
  readonly pages = new Map<string, Set<Uuid>>()

  add(counted: Counted, ids: readonly Uuid[]): void {
    for (const id of ids) {
      const page = pageOf(counted, id)
      const known = this.pages.get(page)
      if (known === undefined) this.pages.set(page, new Set([id]))
      else known.add(id)
    }
  }
}

interface Named {
  readonly products: Uuid[]
  readonly producers: Uuid[]
  readonly surveyed: Uuid[]
  readonly plans: Uuid[]
}

const namedBy = (keys: ReadonlySet<string>): Named => {
  const named: Named = { products: [], producers: [], surveyed: [], plans: [] }
  for (const key of keys) {
    const [what = '', id = ''] = key.split(':')
    if (what === 'product') named.products.push(id)
    else if (what === 'producer') named.producers.push(id)
    else if (what === 'surveyed') named.surveyed.push(id)
    else if (what === 'plan') named.plans.push(id)
  }
  return named
}

/** What is recorded, and what is kept of records that have gone. */
const findAll = async (db: Database, found: Found): Promise<void> => {
  const idsOf = (kind: Kind): Promise<Uuid[]> =>
    db.records.where('[shelf+updatedAt]').between([kind, ''], [kind, '\uffff']).primaryKeys()
  found.add('product', await idsOf('product'))
  found.add('producer', await idsOf('producer'))
  for (const row of await db.facts.toArray()) for (const { counted, id } of factsOn(row)) found.add(counted, [id])
}

const findUnder = async (db: Database, { producers, plans }: Named, found: Found): Promise<void> => {
  const products = await Promise.all(
    producers.map((id) => db.records.where('tags').equals(parentTag('product', id)).primaryKeys()),
  )
  found.add('product', products.flat())
  for (const { data } of only('plan', await db.records.bulkGet(plans))) found.add('product', Object.keys(data.products))
}

/** Facts that say something else today; and all of a page that was made for a later day, by a clock that has been set back since. */
const findDue = async (db: Database, today: Day, found: Found): Promise<void> => {
  const ahead = await db.facts.where('madeOn').above(today).toArray()
  for (const row of ahead) for (const { counted, id } of factsOn(row)) found.add(counted, [id])
  const due = await db.facts.where('due').belowOrEqual(today).toArray()
  for (const row of due) for (const fact of factsOn(row)) if (fact.due <= today) found.add(fact.counted, [fact.id])
}
