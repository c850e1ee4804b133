import { entryOf } from '../../../domain/criteria/catalogue.ts'
import type { Certificate } from '../../../domain/records/certificate.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Producer } from '../../../domain/records/producer.ts'
import type { Product } from '../../../domain/records/product.ts'
import type { KnownProducer, KnownProduct } from '../../../domain/register/known.ts'
import type { PlannedCertificate } from '../../../domain/register/plan-certificates.ts'
import type { Proposal } from '../../../domain/register/propose.ts'
import type { Change, Store } from '../../../store/store.ts'

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

/** Longest one-line text of a record. */
const LINE_LENGTH = 200
const line = (text: string): string => text.slice(0, LINE_LENGTH)

export const isToWrite = ({ fate }: Proposal): boolean =>
  fate === 'new-producer' || fate === 'new-product' || fate === 'new-certificate'

/**
 * Writes what was proposed, row by row: the producer, the product, its certificates. Each is durable before the next, so that whatever stops it leaves whole
 * records, of which the next reading of the same file proposes nothing again.
 */
export const writeRegister = async (
  store: Pick<Store, 'commit'>,
  proposals: readonly Proposal[],
  { fileName, signal, step }: Writing,
): Promise<WrittenRegister> => {
  const made = { producers: new Map<KnownProducer, Uuid>(), products: new Map<KnownProduct, Uuid>() }
  const all = proposals.filter(isToWrite).length
  const rows: WrittenRow[] = []
  let kind: WrittenRegister['kind'] = 'done'
  let done = 0
  for (const proposal of proposals) {
    if (!isToWrite(proposal)) {
      rows.push({ ...NOTHING, proposal, outcome: idleOutcome(proposal) })
      continue
    }
    if (kind === 'done' && signal.aborted) kind = 'stopped'
    if (kind !== 'done') {
      rows.push({ ...NOTHING, proposal, outcome: 'not-reached' })
      continue
    }
    const written = await writeRow(store, proposal, made, fileName)
    rows.push(written.row)
    if (written.isFull) kind = 'full'
    done += 1
    step(done, all)
  }
  return { kind, rows }
}

const NOTHING = { madeProducer: false, madeProduct: false, certificates: 0 } as const

const idleOutcome = ({ fate }: Proposal): WrittenRow['outcome'] =>
  fate === 'ask' || fate === 'unchanged' ? fate : 'skipped'

interface Made {
  readonly producers: Map<KnownProducer, Uuid>
  readonly products: Map<KnownProduct, Uuid>
}

const writeRow = async (
  store: Pick<Store, 'commit'>,
  proposal: Proposal,
  made: Made,
  fileName: string,
): Promise<{ row: WrittenRow; isFull: boolean }> => {
  const row = { ...NOTHING, proposal, outcome: 'refused' as WrittenRow['outcome'] }
  const create = async (change: Change): Promise<Uuid | 'refused' | 'full'> => {
    const committed = await store.commit(change)
    if (committed.kind === 'saved') return committed.record.id
    return committed.kind === 'refused' ? 'refused' : 'full'
  }
  const ended = (why: 'refused' | 'full', so: Partial<WrittenRow>) => ({
    row: { ...row, ...so },
    isFull: why === 'full',
  })
  const { product } = proposal
  if (product === undefined) return ended('refused', {})
  const { known } = product
  const producer =
    known.producer.id ?? made.producers.get(known.producer) ?? (await create(producerChange(known.producer)))
  if (producer === 'refused' || producer === 'full') return ended(producer, {})
  const madeProducer = known.producer.id === undefined && !made.producers.has(known.producer)
  made.producers.set(known.producer, producer)
  const own = known.id ?? made.products.get(known) ?? (await create(productChange(known, producer)))
  if (own === 'refused' || own === 'full') return ended(own, { madeProducer })
  const madeProduct = known.id === undefined && !made.products.has(known)
  made.products.set(known, own)
  let certificates = 0
  for (const facts of proposal.certificates) {
    const note = certificates === proposal.certificates.length - 1 ? (proposal.entry?.note ?? '') : ''
    const data = certificateOf(facts, { product: own, producer, note, fileName, row: proposal.row })
    const certificate = await create({ op: 'create', kind: 'certificate', area: known.producer.area, data })
    if (certificate === 'refused' || certificate === 'full')
      return ended(certificate, { madeProducer, madeProduct, certificates })
    certificates += 1
  }
  return { row: { proposal, outcome: 'written', madeProducer, madeProduct, certificates }, isFull: false }
}

const filled = <K extends string>(texts: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string | undefined>(texts).flatMap(([field, text = '']) =>
      text === '' ? [] : [[field, line(text)]],
    ),
  ) as Partial<Record<K, string>>

const producerChange = ({ name, area, legalForm = 'household', entry }: KnownProducer): Change => {
  const data: Producer = {
    ...{ name: line(name), legalForm },
    ...filled({ representative: entry?.representative, phone: entry?.phone, address: entry?.address }),
  }
  return { op: 'create', kind: 'producer', area, data }
}

const productChange = ({ name, producer: { area }, set = 1 }: KnownProduct, producer: Uuid): Change => {
  // Matched rows have a set that annex II has; the first is only for the type.
  const criteria = { decision: '26/2026', set: entryOf(set)?.number ?? 1 } as const
  const data: Product = { producer, name: line(name), criteria }
  return { op: 'create', kind: 'product', area, data }
}

const certificateOf = (
  { stars, issuedOn, expiresOn, decision, authority }: PlannedCertificate,
  {
    product,
    producer,
    note,
    fileName,
    row,
  }: { product: Uuid; producer: Uuid; note: string; fileName: string; row: number },
): Certificate => ({
  ...{ product, producer, stars, issuedOn, expiresOn },
  ...filled({ decision, authority }),
  ...(note === '' ? {} : { note }),
  imported: { file: line(fileName), row },
})
