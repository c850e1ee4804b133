import { stageOf } from '../../../domain/dossier/progress.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

/** A hearing with the names that people know it by, and its sheets as far as they are here. */
export interface OpenedHearing {
  readonly hearing: LocalRecord<'hearing'>
  readonly session: LocalRecord<'session'> | undefined
  readonly dossier: LocalRecord<'dossier'> | undefined
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
  readonly sheets: readonly LocalRecord<'assessment'>[]
  readonly identity: Identity | undefined
}

/** Everything that the screens of one hearing show; undefined when it is not here. */
export const openHearing = async (store: Store, id: Uuid): Promise<OpenedHearing | undefined> => {
  const hearing = await store.record('hearing', id)
  return hearing === undefined ? undefined : around(store, hearing)
}

const around = async (store: Store, hearing: LocalRecord<'hearing'>): Promise<OpenedHearing> => {
  const { data } = hearing
  const [session, dossier, product, producer, sheets, identity] = await Promise.all([
    store.record('session', data.session),
    store.record('dossier', data.dossier),
    store.record('product', data.product),
    store.record('producer', data.producer),
    store.under('assessment', hearing.id),
    store.identity(),
  ])
  return { hearing, session, dossier, product, producer, sheets, identity }
}

/** The hearings of a session in the order of its agenda. */
export const hearingsOf = async (store: Store, session: Uuid): Promise<OpenedHearing[]> => {
  const hearings = (await store.under('hearing', session)).filter(({ data }) => data.session === session)
  const opened = await Promise.all(hearings.map((hearing) => around(store, hearing)))
  return opened.sort((one, other) => one.hearing.data.place - other.hearing.data.place)
}

/** Dossiers that wait for a council. */
export const dossiersAtCouncil = async (store: Store): Promise<LocalRecord<'dossier'>[]> =>
  (await store.all('dossier')).filter(({ data }) => stageOf(data) === 'at-council')

/** Sheets by their ids, for whoever makes a result of them. */
export const sheetsById =
  (sheets: readonly LocalRecord<'assessment'>[]) =>
  (id: Uuid): Assessment | undefined =>
    sheets.find((sheet) => sheet.id === id)?.data
