import type { Uuid } from '../domain/records/envelope.ts'
import { KINDS, type Kind } from '../domain/records/kinds.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { LocalRecord, Page, Store } from '../store/store.ts'

type Named = Pick<LocalRecord, 'id' | 'kind'>

/** Kinds about nobody, by which records are made: forms, days off, estimates. */
const TOOLS: readonly Kind[] = ['form', 'holidays', 'rates']

/**
 * The store of a phone whose lease is over: it shows what was written here, with the producers and products that it is about, and what is needed to go on
 * writing. What others wrote and this phone only fetched stays where it is, unseen, until the office has heard of the phone again.
 */
export const ownRecords = async (store: OpenStore): Promise<OpenStore> => {
  const seen = await ownOf(store)
  const isShown = ({ id, kind }: Named): boolean => TOOLS.includes(kind) || seen.has(id)
  const some = <T extends Named>(rows: readonly T[]): T[] => rows.filter(isShown)
  const page = async <T extends Named>(asked: Promise<Page<T>>): Promise<Page<T>> => {
    const { rows, ...rest } = await asked
    return { ...rest, rows: some(rows) }
  }
  const one = async <T extends Named>(asked: Promise<T | undefined>): Promise<T | undefined> => {
    const found = await asked
    return found === undefined || isShown(found) ? found : undefined
  }
  return {
    ...store,
    record: ((kind, id) => one(store.record(kind, id))) as Store['record'],
    asOffice: ((kind, id) => one(store.asOffice(kind, id))) as Store['asOffice'],
    producers: (options) => page(store.producers(options)),
    products: (options) => page(store.products(options)),
    assessments: (options) => page(store.assessments(options)),
    responses: (options) => page(store.responses(options)),
    productsOf: async (producer) => some(await store.productsOf(producer)),
    assessmentsOf: async (product) => some(await store.assessmentsOf(product)),
    responsesOf: async (parent) => some(await store.responsesOf(parent)),
    evidenceOf: async (parent) => some(await store.evidenceOf(parent)),
    under: (async (kind, parent) => some(await store.under(kind, parent))) as Store['under'],
    all: (async (kind) => some(await store.all(kind))) as Store['all'],
    conflicted: async () => some(await store.conflicted()),
    commit: async (change) => {
      const committed = await store.commit(change)
      if (committed.kind === 'saved') seen.add(committed.record.id)
      return committed
    },
    commitAll: async (changes) => {
      const committed = await store.commitAll(changes)
      for (const { id } of changes) if (id !== undefined) seen.add(id)
      return committed
    },
    copyOut: async () => {
      const copy = await store.copyOut()
      const bases = copy.bases.filter(({ id }) => seen.has(id))
      return { ...copy, bases, records: copy.records.filter(({ id, kind }) => TOOLS.includes(kind) || seen.has(id)) }
    },
  }
}

/** What was made or last changed here, and, upwards, what it names. */
const ownOf = async (store: OpenStore): Promise<Set<Uuid>> => {
  const device = await store.currentDevice()
  const every = new Map<Uuid, LocalRecord>()
  for (const kind of KINDS) for (const record of await store.all(kind)) every.set(record.id, record)
  const own = [...every.values()].filter(
    ({ createdBy, updatedBy }) => createdBy.device === device || updatedBy.device === device,
  )
  const seen = new Set<Uuid>()
  const waiting = [...own]
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    if (seen.has(record.id)) continue
    seen.add(record.id)
    for (const value of Object.values(record.data)) {
      const named = typeof value === 'string' ? every.get(value) : undefined
      if (named !== undefined) waiting.push(named)
    }
  }
  return seen
}
