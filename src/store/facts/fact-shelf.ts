import type { CountedProduct } from '../../domain/programme/counted-product.ts'
import type { ProducerFact } from '../../domain/programme/producer-fact.ts'
import type { Database } from '../database.ts'
import { readMeta } from '../meta.ts'
import { factsOn, type KeptFact } from './kept-facts.ts'

/** Everything that is counted, as it is kept now. */
export interface Facts {
  readonly products: readonly CountedProduct[]
  readonly producers: readonly ProducerFact[]
}

/** Pages that are read and unpacked between two breaths of the screen. */
const TOGETHER = 8

/** The kept facts, unpacked once: asked again it reads only the pages that were written since. */
export class FactShelf {
  private readonly pages = new Map<string, { readonly stamp: number; readonly facts: readonly KeptFact[] }>()
  private all: Facts = { products: [], producers: [] }

  /** What is kept; nothing where it was made by other rules, whose facts may be packed otherwise. */
  async read(db: Database, { rules, breathe }: { rules: string; breathe: () => Promise<void> }): Promise<Facts> {
    const isOurs = (await readMeta(db, 'factRules')) === rules
    const stamps = isOurs
      ? ((await db.facts.orderBy('[page+stamp+reminders]').keys()) as unknown as [string, number, number][])
      : []
    const there = new Set(stamps.map(([page]) => page))
    const gone = [...this.pages.keys()].filter((page) => !there.has(page))
    const changed = stamps.filter(([page, stamp]) => this.pages.get(page)?.stamp !== stamp).map(([page]) => page)
    if (gone.length + changed.length === 0) return this.all
    for (const page of gone) this.pages.delete(page)
    for (let from = 0; from < changed.length; from += TOGETHER) {
      const rows = await db.facts.bulkGet(changed.slice(from, from + TOGETHER))
      for (const row of rows) if (row !== undefined) this.pages.set(row.page, { stamp: row.stamp, facts: factsOn(row) })
      await breathe()
    }
    this.all = together([...this.pages.values()].map(({ facts }) => facts))
    return this.all
  }
}

const together = (pages: readonly (readonly KeptFact[])[]): Facts => {
  const [products, producers]: [CountedProduct[], ProducerFact[]] = [[], []]
  for (const page of pages)
    for (const kept of page) {
      if (kept.counted === 'product') products.push(kept.fact)
      else producers.push(kept.fact)
    }
  return { products, producers }
}

/** How many certificates need somebody, by an index alone; undefined where nothing is kept by these rules. */
export const countPressing = async (db: Database, rules: string): Promise<number | undefined> => {
  if ((await readMeta(db, 'factRules')) !== rules) return undefined
  const keys = (await db.facts.orderBy('[page+stamp+reminders]').keys()) as unknown as [string, number, number][]
  return keys.reduce((sum, [, , reminders]) => sum + reminders, 0)
}
