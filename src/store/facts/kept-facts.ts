import { isPressing } from '../../domain/certificates/reminders.ts'
import { CountedProduct } from '../../domain/programme/counted-product.ts'
import { ProducerFact } from '../../domain/programme/producer-fact.ts'
import type { Day, Uuid } from '../../domain/records/envelope.ts'
import type { FactPageRow } from '../database.ts'
import { packingOf } from './pack.ts'
import { type Counted, countedOn } from './pages.ts'

/** A fact as it is kept, with the first day on which it may say something else. */
export type KeptFact =
  | { readonly counted: 'product'; readonly id: Uuid; readonly due: Day; readonly fact: CountedProduct }
  | { readonly counted: 'producer'; readonly id: Uuid; readonly due: Day; readonly fact: ProducerFact }

/** Of what no day changes. */
export const NEVER: Day = '9999-12-31'

const PRODUCTS = packingOf(CountedProduct)
const PRODUCERS = packingOf(ProducerFact)

/** A page as it is written. */
export const toPage = (
  page: string,
  facts: readonly KeptFact[],
  { stamp, madeOn }: { stamp: number; madeOn: Day },
): FactPageRow => ({
  ...{ page, stamp, madeOn },
  due: facts.map(({ due }) => due).sort()[0] ?? NEVER,
  reminders: facts.reduce((sum, kept) => sum + (kept.counted === 'product' ? pressingOf(kept.fact) : 0), 0),
  facts: JSON.stringify(
    facts.map((kept) => [kept.due, kept.counted === 'product' ? PRODUCTS.pack(kept.fact) : PRODUCERS.pack(kept.fact)]),
  ),
})

/** What is on a page, in the order of the ids. */
export const factsOn = ({ page, facts }: Pick<FactPageRow, 'page' | 'facts'>): KeptFact[] => {
  const counted: Counted = countedOn(page)
  return (JSON.parse(facts) as [due: Day, row: unknown][]).map(([due, row]): KeptFact => {
    if (counted === 'product') {
      const fact = PRODUCTS.unpack(row)
      return { counted, id: fact.fact.product, due, fact }
    }
    const fact = PRODUCERS.unpack(row)
    return { counted, id: fact.producer, due, fact }
  })
}

const pressingOf = ({ reminders }: CountedProduct): number => reminders.filter(({ kind }) => isPressing(kind)).length
