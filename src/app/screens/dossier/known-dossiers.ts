import { vietnamDay } from '../../../domain/calendar/day.ts'
import { type Progress, progressOf } from '../../../domain/dossier/progress.ts'
import { isClosed } from '../../../domain/dossier/transitions.ts'
import { isTurnOf } from '../../../domain/dossier/turn.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { Actor } from '../../../domain/records/role.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { holidaysOf } from './dossier-view.ts'

/** One dossier of a list. */
export interface ListedDossier {
  readonly record: LocalRecord<'dossier'>
  readonly progress: Progress
  /** Unknown where its record is not here. */
  readonly product: string | undefined
  readonly producer: string | undefined
}

/** What a dossier is about, by name. */
export type NamesOf = (dossier: Pick<LocalRecord<'dossier'>['data'], 'product' | 'producer'>) => {
  readonly product: string | undefined
  readonly producer: string | undefined
}

export interface DossierList {
  readonly dossiers: readonly ListedDossier[]
  readonly actor: Actor
  readonly today: Day
}

/** All dossiers of this device, the most pressing first: those with a term by its end, then the rest, the last changed first; ended ones at the end. */
export const listDossiers = async (store: Store, nowMs: number, known?: NamesOf): Promise<DossierList> => {
  const [records, years, identity] = await Promise.all([store.all('dossier'), store.all('holidays'), store.identity()])
  const holidays = holidaysOf(years)
  // Without a dossier there is nothing to name.
  const namesOf = known ?? (records.length === 0 ? () => NAMELESS : await namesHere(store))
  const dossiers = records.map((record) => ({
    record,
    progress: progressOf(record.data, holidays),
    ...namesOf(record.data),
  }))
  return { dossiers: dossiers.sort(byUrgency), actor: identity?.role ?? 'producer', today: vietnamDay(nowMs) }
}

const NAMELESS = { product: undefined, producer: undefined }

/** With many dossiers one look at all products is quicker than one for each. */
const namesHere = async (store: Store): Promise<NamesOf> => {
  const [products, producers] = await Promise.all([store.all('product'), store.all('producer')])
  const names = new Map<Uuid, string>([...products, ...producers].map(({ id, data }) => [id, data.name]))
  return ({ product, producer }) => ({ product: names.get(product), producer: names.get(producer) })
}

const byUrgency = (one: ListedDossier, other: ListedDossier): number =>
  keyOf(one) < keyOf(other)
    ? -1
    : keyOf(one) > keyOf(other)
      ? 1
      : one.record.updatedAt > other.record.updatedAt
        ? -1
        : 1

/** Open with a term by its day, then open without one, then ended. */
const keyOf = ({ progress }: ListedDossier): string => (isClosed(progress.stage) ? '~~' : (progress.due ?? '~'))

/** Those that wait for this person. */
export const waitingFor = ({ dossiers, actor }: DossierList): readonly ListedDossier[] =>
  dossiers.filter(({ progress }) => isTurnOf(actor, progress.stage))
