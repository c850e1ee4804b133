import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import { presentProducers } from '../../../domain/training/attendance.ts'
import { followAction, type SessionEffect, sessionEffect } from '../../../domain/training/effect.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { setsById } from './open-actions.ts'

export interface ReadEffect {
  readonly effect: SessionEffect
  readonly actions: ReadonlyMap<Uuid, LocalRecord<'action'>>
  /** Names of the producers whose actions the session took up. */
  readonly producers: ReadonlyMap<Uuid, string>
}

/** The effect of a session that was held, from the actions of its measure and the assessments made since. */
export const readEffect = async (
  store: Pick<Store, 'all' | 'assessmentsOf' | 'record'>,
  { id, data }: LocalRecord<'training'>,
  months: number,
  today: Day,
): Promise<ReadEffect | undefined> => {
  const { heldOn, measure } = data
  if (data.status !== 'held' || heldOn === undefined) return undefined
  const actions = (await store.all('action')).filter(
    (action) => action.data.training === id || action.data.measure === measure,
  )
  const products = new Set(actions.flatMap((action) => action.data.raises.map(({ product }) => product)))
  const read = await Promise.all(
    [...products].map(async (product) => [product, await finalOf(store, product)] as const),
  )
  const assessments = new Map(read)
  const sets = await openedSets([...assessments.values()].flat().map(({ criteria }) => criteria))
  const followed = actions.map((action) =>
    followAction(action, {
      of: (product) => assessments.get(product) ?? [],
      setOf: ({ decision, set }) => sets.get(`${decision}.${set}`),
    }),
  )
  const session = { id, measure, heldOn, present: presentProducers(data) }
  const effect = sessionEffect(session, followed, months, today)
  const own = [...new Set(effect.actions.map(({ producer }) => producer))]
  const named = await Promise.all(own.map((producer) => store.record('producer', producer)))
  return {
    effect,
    producers: new Map(named.flatMap((one) => (one === undefined ? [] : [[one.id, one.data.name] as const]))),
    actions: new Map(actions.map((action) => [action.id, action])),
  }
}

const finalOf = async (store: Pick<Store, 'assessmentsOf'>, product: Uuid) =>
  (await store.assessmentsOf(product)).flatMap(({ data }) =>
    data.status === 'final' && data.sealed !== true ? [data] : [],
  )

const openedSets = async (references: readonly SetReference[]): Promise<Map<string, CriteriaSet>> => {
  const sets = setsById()
  const keyed = new Map(references.map((one) => [`${one.decision}.${one.set}`, one]))
  const opened = await Promise.all([...keyed].map(async ([key, one]) => [key, await sets(one)] as const))
  return new Map(opened.flatMap(([key, set]) => (set === undefined ? [] : [[key, set] as const])))
}
