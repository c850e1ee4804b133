import { foldText } from '../fold.ts'
import type { AreaCode, Day } from '../records/envelope.ts'
import { LEGAL_FORMS, type LegalForm } from '../records/producer.ts'
import { Asking, NEW, NONE, type Question, type RegisterAnswers } from './answers.ts'
import type { Communes } from './communes.ts'
import type { Fault, ReadRow, RegisterEntry } from './entry.ts'
import { guessSet, setsOfGroup } from './guess-set.ts'
import {
  type Existing,
  isSameFacts,
  type KnownCertificate,
  type KnownProducer,
  KnownProducers,
  type KnownProduct,
  KnownProducts,
  sameCertificate,
} from './known.ts'
import { nameKey } from './names.ts'
import { type PlannedCertificate, planCertificates, type Remark } from './plan-certificates.ts'

/** What becomes of a row when the register is written. */
export const FATES = ['ask', 'new-producer', 'new-product', 'new-certificate', 'unchanged', 'skipped'] as const
export type Fate = (typeof FATES)[number]

/** Why a row is left out. no-name: neither product nor producer can be read. repeated: another row says all of it. chosen: by the office. */
export type SkipReason = 'empty' | 'heading' | 'no-name' | 'repeated' | 'chosen'

/** What a row comes to. Rows share the producers and products that they mean. */
export interface Proposal {
  readonly row: number
  readonly fate: Fate
  /** Undefined of a row that holds no product. */
  readonly entry: RegisterEntry | undefined
  readonly skipped: SkipReason | undefined
  readonly producer: { readonly known: KnownProducer; readonly isNew: boolean } | undefined
  readonly product: { readonly known: KnownProduct; readonly isNew: boolean; readonly isGuessed: boolean } | undefined
  /** To be written. */
  readonly certificates: readonly PlannedCertificate[]
  /** There already, or told by a row before. */
  readonly matched: readonly KnownCertificate[]
  readonly questions: readonly Question[]
  /** differs: the office has other facts of it, which stay. waits: for what another row asks of the same producer or product. */
  readonly remarks: readonly (Remark | 'differs' | 'waits')[]
  readonly faults: readonly Fault[]
}

type Draft = Omit<Proposal, 'fate' | 'certificates'> & { certificates: PlannedCertificate[]; isOpen: boolean }

/** What a list of producers tells of certificates. */
const NO_CERTIFICATES: ReturnType<typeof planCertificates> = { planned: [], remarks: [] }

/** By which a commune's text is answered: rows that spell it alike are answered together. */
const communeText = (text: string): string => foldText(text).trim()

export interface Matching {
  readonly existing: Existing
  readonly communes: Communes
  /** Communes that rows may belong to. */
  readonly areas: readonly AreaCode[]
  readonly answers: RegisterAnswers
  readonly today: Day
}

/**
 * Goes through the rows of a register in their order and says of each what it comes to; writes nothing. The same rows, answers and records give the same
 * proposals, and of what has been written nothing is proposed again.
 */
export class RegisterMatcher {
  private readonly given: Matching
  private readonly producers: KnownProducers
  private readonly products: KnownProducts
  private readonly drafts: Draft[] = []
  private last: RegisterEntry | undefined

  constructor(given: Matching) {
    this.given = given
    this.producers = new KnownProducers(given.existing.producers)
    this.products = new KnownProducts(given.existing, this.producers)
  }

  /** The next row. */
  take(read: ReadRow): void {
    this.drafts.push(this.drafted(read))
  }

  /** What all rows come to. */
  proposals(): Proposal[] {
    return this.drafts.map(({ isOpen, ...draft }) => ({ ...draft, ...fateOf(draft, isOpen) }))
  }

  private drafted(read: ReadRow): Draft {
    if ('idle' in read) return { ...nothingOf(read.row), skipped: read.idle }
    const { row } = read
    if (this.given.answers.rows[row]?.skip !== undefined)
      return { ...nothingOf(row), entry: read, faults: read.faults, skipped: 'chosen' }
    const asking = new Asking(row, this.given.answers)
    const entry = this.withProducer(read, asking)
    if (typeof entry === 'string')
      return { ...nothingOf(row), entry: read, faults: read.faults, questions: asking.asked, skipped: entry }
    if (entry.producer !== '') this.last = entry
    const matched = this.match(entry, asking)
    const isWaiting = !asking.isOpen && isIncomplete(matched)
    return {
      ...{ row, entry, skipped: undefined, faults: entry.faults, questions: asking.asked },
      ...{ ...matched, remarks: isWaiting ? [...matched.remarks, 'waits'] : matched.remarks },
      isOpen: asking.isOpen || isWaiting,
    }
  }

  /** An empty producer is often the one of the row above, written once. */
  private withProducer(read: RegisterEntry, asking: Asking): RegisterEntry | SkipReason {
    if (read.product === '' && !read.isProducerAlone) return 'no-name'
    if (read.producer !== '') return read
    if (this.last === undefined) return 'no-name'
    const answer = asking.ask('above', ['above', NONE], [this.last.producer])
    if (answer === NONE) return 'chosen'
    if (answer === undefined) return read
    const { producer, legalForm, commune, address, representative, phone } = this.last
    return { ...read, producer, legalForm, ...(read.commune === '' ? { commune } : {}), address, representative, phone }
  }

  private match(
    entry: RegisterEntry,
    asking: Asking,
  ): Pick<Draft, 'producer' | 'product' | 'certificates' | 'matched' | 'remarks'> {
    const { planned, remarks } = entry.isProducerAlone
      ? NO_CERTIFICATES
      : planCertificates(entry, asking, this.given.today)
    const area = entry.producer === '' ? undefined : this.areaOf(entry, asking)
    const producer = area === undefined ? undefined : this.producerOf(entry, area, asking)
    const product =
      producer === undefined || entry.isProducerAlone ? undefined : this.productOf(entry, producer.known, asking)
    if (product === undefined) return { producer, product, certificates: planned, matched: [], remarks }
    const certificates: PlannedCertificate[] = []
    const matched: KnownCertificate[] = []
    let differs = false
    for (const facts of planned) {
      const same = sameCertificate(product.known, facts)
      if (same === undefined) {
        certificates.push(facts)
        product.known.certificates.push({ id: undefined, facts, row: entry.row, file: undefined })
        continue
      }
      const isOther = (same.id !== undefined || same.row !== entry.row) && !isSameFacts(same.facts, facts)
      if (isOther && same.id === undefined && this.takesOver(same, facts, product.known, asking))
        certificates.push(facts)
      else matched.push(same)
      if (isOther && same.id !== undefined) differs = true
    }
    return { producer, product, certificates, matched, remarks: differs ? [...remarks, 'differs'] : remarks }
  }

  private areaOf({ commune }: RegisterEntry, asking: Asking): AreaCode | undefined {
    const found = commune === '' ? ({ kind: 'unknown' } as const) : this.given.communes.find(commune)
    const answered = this.given.answers.communes[communeText(commune)]
    if (found.kind === 'found' && answered === undefined) return found.area
    return asking.askCommune(communeText(commune), found.kind === 'ambiguous' ? found.areas : this.given.areas)
  }

  private producerOf(entry: RegisterEntry, area: AreaCode, asking: Asking): Proposal['producer'] {
    const { producer: name, legalForm, registrationNumber } = entry
    const same = this.producers.numbered(registrationNumber) ?? this.producers.same(name, area, legalForm)
    if (same !== undefined) return { known: same, isNew: false }
    const like = this.producers.like(name, area)
    if (like.length > 0) {
      const answer = asking.ask(
        'producer',
        [...like.map(optionOf), NEW],
        like.map((one) => one.name),
      )
      const chosen = like.find((one) => optionOf(one) === answer)
      if (chosen !== undefined) {
        this.producers.alias(name, chosen)
        return { known: chosen, isNew: false }
      }
      if (answer === undefined) return undefined
    }
    const form = legalForm ?? legalFormAnswer(asking)
    const known: KnownProducer = { id: undefined, name, area, legalForm: form, registrationNumber, entry }
    this.producers.add(known)
    return { known, isNew: true }
  }

  private productOf(entry: RegisterEntry, producer: KnownProducer, asking: Asking): Proposal['product'] {
    const same = this.products.coded(entry.code, producer) ?? this.products.same(entry.product, producer)
    if (same !== undefined) return { known: same, isNew: false, isGuessed: false }
    const guess = guessSet(entry.product, entry.group)
    const isAnswered = this.given.answers.rows[entry.row]?.set !== undefined
    const set = guess === undefined || isAnswered ? setAnswer(entry.group, asking) : guess.set
    const known: KnownProduct = {
      ...{ id: undefined, name: entry.product, code: entry.code, producer, set, certificates: [] },
    }
    this.products.add(known)
    return { known, isNew: true, isGuessed: guess?.how === 'name' && !isAnswered }
  }

  /** Whether this row's word goes before that of a row before, which then tells of one certificate less. */
  private takesOver(held: KnownCertificate, facts: PlannedCertificate, product: KnownProduct, asking: Asking): boolean {
    const answer = asking.ask('twice', ['first', 'this'], [String(held.row)])
    if (answer !== 'this') return false
    const owner = this.drafts.find(({ row }) => row === held.row)
    owner?.certificates.splice(owner.certificates.indexOf(held.facts), 1)
    product.certificates.splice(product.certificates.indexOf(held), 1, { ...held, facts, row: asking.row })
    return true
  }
}

/** Whether what it belongs to can't be made yet. */
const isIncomplete = ({ producer, product }: Pick<Proposal, 'producer' | 'product'>): boolean =>
  (producer?.known.id === undefined && producer?.known.legalForm === undefined) ||
  (product !== undefined && product.known.id === undefined && product.known.set === undefined)

/** By name and commune: it stays the same once what a row has told of is a record. */
const optionOf = ({ name, area }: KnownProducer): string => `${area}|${nameKey(name)}`

const legalFormAnswer = (asking: Asking): LegalForm | undefined => {
  const answer = asking.ask('form', LEGAL_FORMS)
  return LEGAL_FORMS.find((one) => one === answer)
}

const ALL_SETS = 26

const setAnswer = (group: string, asking: Asking): number | undefined => {
  const likely = setsOfGroup(group)
  const others = Array.from({ length: ALL_SETS }, (_, at) => at + 1).filter((set) => !likely.includes(set))
  const answer = asking.ask('set', [...likely, ...others].map(String), [group])
  return answer === undefined ? undefined : Number(answer)
}

const nothingOf = (row: number): Draft => ({
  ...{ row, entry: undefined, skipped: undefined, producer: undefined, product: undefined },
  ...{ certificates: [], matched: [], questions: [], remarks: [], faults: [], isOpen: false },
})

const fateOf = (
  { row, skipped, producer, product, certificates, matched }: Omit<Draft, 'isOpen'>,
  isOpen: boolean,
): Pick<Proposal, 'fate' | 'skipped'> => {
  if (skipped !== undefined) return { fate: 'skipped', skipped }
  if (isOpen) return { fate: 'ask', skipped }
  if (producer?.isNew) return { fate: 'new-producer', skipped }
  if (product?.isNew) return { fate: 'new-product', skipped }
  if (certificates.length > 0) return { fate: 'new-certificate', skipped }
  const isToldBefore =
    (product ?? producer)?.known.id === undefined ||
    (matched.length > 0 && matched.every((one) => one.id === undefined && one.row !== row))
  return isToldBefore ? { fate: 'skipped', skipped: 'repeated' } : { fate: 'unchanged', skipped }
}
