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
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
}

export interface DossierList {
  readonly dossiers: readonly ListedDossier[]
  readonly actor: Actor
  readonly today: Day
}

/** All dossiers of this device, the most pressing first: those with a term by its end, then the rest, the last changed first; ended ones at the end. */
export const listDossiers = async (store: Store, nowMs: number): Promise<DossierList> => {
  const [records, years, identity] = await Promise.all([store.all('dossier'), store.all('holidays'), store.identity()])
  const holidays = holidaysOf(years)
  // Without a dossier there is nothing to name; with many, one look at all products is quicker than one for each.
  const isEmpty = records.length === 0
  const [products, producers] = isEmpty ? [[], []] : await Promise.all([store.all('product'), store.all('producer')])
  const [productOf, producerOf] = [byId(products), byId(producers)]
  const dossiers = records.map((record) => ({
    record,
    progress: progressOf(record.data, holidays),
    product: productOf.get(record.data.product),
    producer: producerOf.get(record.data.producer),
  }))
  return { dossiers: dossiers.sort(byUrgency), actor: identity?.role ?? 'producer', today: vietnamDay(nowMs) }
}

const byId = <T extends { readonly id: Uuid }>(rows: readonly T[]): ReadonlyMap<Uuid, T> =>
  new Map(rows.map((row) => [row.id, row]))

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
