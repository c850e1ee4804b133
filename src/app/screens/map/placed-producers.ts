import type { Place } from '../../../domain/records/evidence.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { everyRow } from '../../every-row.ts'

/** A producer as the map and the list of the nearest show it. */
export interface Neighbour {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly isSample: boolean
  readonly place: Place | undefined
}

/** All producers of this phone or office, or those found by a search. */
export const neighboursOf = async (store: Store, search = ''): Promise<Neighbour[]> => {
  const [rows, identity] = await Promise.all([
    search === '' ? store.all('producer') : everyRow((options) => store.producers({ ...options, search })),
    store.identity(),
  ])
  return rows.map(({ id, area, data }: LocalRecord<'producer'>) => ({
    id,
    name: data.name,
    area: areaName(area, identity?.areas),
    isSample: data.sample ?? false,
    place: data.place,
  }))
}
