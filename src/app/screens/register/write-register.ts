import type { Uuid } from '../../../domain/records/envelope.ts'
import type { KnownProducer, KnownProduct } from '../../../domain/register/known.ts'
import type { Proposal } from '../../../domain/register/propose.ts'
import type { Change, Store } from '../../../store/store.ts'
import { certificateChange, producerChange, productChange } from './register-records.ts'

/** What became of a row when the register was written. */
interface WrittenRow {
  readonly proposal: Proposal
  readonly outcome: 'written' | 'refused' | 'not-reached' | 'ask' | 'unchanged' | 'skipped'
  readonly madeProducer: boolean
  readonly madeProduct: boolean
  readonly certificates: number
}

/** How the writing ended: `full` when the device could save no more. Whatever was written is durable. */
export interface WrittenRegister {
  readonly kind: 'done' | 'stopped' | 'full'
  readonly rows: readonly WrittenRow[]
}

interface Writing {
  readonly fileName: string
  readonly signal: AbortSignal
  readonly step: (done: number, all: number) => void
}

type Writer = Pick<Store, 'commitAll' | 'newId'>

/** Rows that are written together: few enough to stop soon, many enough that not each waits for the disk. */
const BATCH_ROWS = 20

export const isToWrite = ({ fate }: Proposal): boolean =>
  fate === 'new-producer' || fate === 'new-product' || fate === 'new-certificate'

/**
 * Writes what was proposed: each row whole, its producer, product and certificates in one transaction. Whatever stops it, no row is half-written, and of
 * what was written the next reading of the same file proposes nothing again.
 */
export const writeRegister = async (
  store: Writer,
  proposals: readonly Proposal[],
  { fileName, signal, step }: Writing,
): Promise<WrittenRegister> => {
  const work = proposals.filter(isToWrite)
  const outcomes = new Map<Proposal, WrittenRow>()
  const made: Made = { producers: new Map(), products: new Map() }
  let kind: WrittenRegister['kind'] = 'done'
  for (let from = 0; from < work.length && kind === 'done'; from += BATCH_ROWS) {
    if (signal.aborted) kind = 'stopped'
    else if (!(await writeBatch(store, work.slice(from, from + BATCH_ROWS), made, fileName, outcomes))) kind = 'full'
    step(outcomes.size, work.length)
  }
  const idle = (proposal: Proposal): WrittenRow => ({ ...NOTHING, proposal, outcome: idleOutcome(proposal) })
  return { kind, rows: proposals.map((proposal) => outcomes.get(proposal) ?? idle(proposal)) }
}

const NOTHING = { madeProducer: false, madeProduct: false, certificates: 0 } as const

const idleOutcome = (proposal: Proposal): WrittenRow['outcome'] => {
  if (isToWrite(proposal)) return 'not-reached'
  return proposal.fate === 'ask' || proposal.fate === 'unchanged' ? proposal.fate : 'skipped'
}

/** Ids of what rows have made; rows that mean the same producer or product share it. */
interface Made {
  readonly producers: Map<KnownProducer, Uuid>
  readonly products: Map<KnownProduct, Uuid>
}

/** Some rows at once; where one of them is refused, row by row, so that it alone is left out. False when nothing can be saved any more. */
const writeBatch = async (
  store: Writer,
  rows: readonly Proposal[],
  made: Made,
  fileName: string,
  outcomes: Map<Proposal, WrittenRow>,
): Promise<boolean> => {
  const drafted = { producers: new Map(made.producers), products: new Map(made.products) }
  const drafts = rows.map((proposal) => draftRow(store, proposal, drafted, fileName))
  const committed = await store.commitAll(drafts.flatMap(({ changes }) => changes))
  switch (committed.kind) {
    case 'saved':
      for (const [known, id] of drafted.producers) made.producers.set(known, id)
      for (const [known, id] of drafted.products) made.products.set(known, id)
      for (const { row } of drafts) outcomes.set(row.proposal, row)
      return true
    case 'refused': {
      const [only, ...others] = rows
      if (only !== undefined && others.length === 0) {
        outcomes.set(only, { ...NOTHING, proposal: only, outcome: 'refused' })
        return true
      }
      for (const row of rows) if (!(await writeBatch(store, [row], made, fileName, outcomes))) return false
      return true
    }
    case 'disk-full':
    case 'store-failed':
      return false
  }
}

/** A row as the changes that write it. */
const draftRow = (
  store: Writer,
  proposal: Proposal,
  made: Made,
  fileName: string,
): { row: WrittenRow; changes: Change[] } => {
  const maker = proposal.producer?.known
  if (maker === undefined) return { row: { ...NOTHING, proposal, outcome: 'refused' }, changes: [] }
  const changes: Change[] = []
  const idOf = <K extends { readonly id: Uuid | undefined }>(
    one: K,
    ids: Map<K, Uuid>,
    make: (id: Uuid) => Change,
  ): Uuid => {
    const there = one.id ?? ids.get(one)
    if (there !== undefined) return there
    const id = store.newId()
    ids.set(one, id)
    changes.push(make(id))
    return id
  }
  const producer = idOf(maker, made.producers, (id) => producerChange(maker, id))
  const madeProducer = changes.length > 0
  const known = proposal.product?.known
  if (known === undefined) return { row: { ...NOTHING, proposal, outcome: 'written', madeProducer }, changes }
  const product = idOf(known, made.products, (id) => productChange(known, producer, id))
  const madeProduct = changes.length > (madeProducer ? 1 : 0)
  const { certificates, entry } = proposal
  for (const [at, facts] of certificates.entries()) {
    // What is noted beside a row belongs to its last certificate.
    const note = at === certificates.length - 1 ? (entry?.note ?? '') : ''
    const of = { product, producer, area: known.producer.area, note, fileName, row: proposal.row }
    changes.push(certificateChange(facts, of, store.newId()))
  }
  const row = { proposal, outcome: 'written', madeProducer, madeProduct, certificates: certificates.length } as const
  return { row, changes }
}
