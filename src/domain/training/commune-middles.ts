import { groupBy } from '../group-by.ts'
import type { Spot } from '../places/distance.ts'
import type { AreaCode } from '../records/envelope.ts'
import type { OpenAction, ProducerPlaces } from './open-action.ts'

/** The middle of those producers of each commune that have an open action and whose place is known; none of a commune without any. */
export const communeMiddles = (actions: readonly OpenAction[], places: ProducerPlaces): ReadonlyMap<AreaCode, Spot> => {
  const middles = new Map<AreaCode, Spot>()
  for (const [area, own] of groupBy(actions, (action) => action.area)) {
    // In an order of their own, so that the sums do not hang on the order of the actions.
    const producers = [...new Set(own.map(({ producer }) => producer))].sort()
    const spots = producers.flatMap((producer) => places.get(producer) ?? [])
    if (spots.length > 0) middles.set(area, middleOf(spots))
  }
  return middles
}

const middleOf = (spots: readonly Spot[]): Spot => ({
  latitude: spots.reduce((sum, { latitude }) => sum + latitude, 0) / spots.length,
  longitude: spots.reduce((sum, { longitude }) => sum + longitude, 0) / spots.length,
})
